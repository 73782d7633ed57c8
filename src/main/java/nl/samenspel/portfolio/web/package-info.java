/// Pages of load, time and capacity in one triangle, and the way between all pages of its portfolio.
@NullMarked
package nl.samenspel.portfolio.web;

import org.jspecify.annotations.NullMarked;
