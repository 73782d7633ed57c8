/// Pages of choosing together.
@NullMarked
package nl.samenspel.portfolio.choice.web;

import org.jspecify.annotations.NullMarked;
