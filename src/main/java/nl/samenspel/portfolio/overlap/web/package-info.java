/// Pages of suggestions: the list, one with its answer, and what an assignment may touch.
@NullMarked
package nl.samenspel.portfolio.overlap.web;

import org.jspecify.annotations.NullMarked;
