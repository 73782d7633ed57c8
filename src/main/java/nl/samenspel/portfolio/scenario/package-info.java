/// Scenarios: copies of a portfolio in which people try out what happens when something moves, goes, comes or changes
/// size. Live data never change by them.
@NullMarked
@NamedInterface("scenario")
package nl.samenspel.portfolio.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
