/// Finds which pieces of work fit when, says how far the plan is from the best possible, and why something does not
/// fit. Plain records and numbers: no table, no page, no clock of its own.
@NullMarked
@NamedInterface("planner")
package nl.samenspel.portfolio.planner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
