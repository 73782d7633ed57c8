/// Pages of scenarios.
@NullMarked
package nl.samenspel.portfolio.scenario.web;

import org.jspecify.annotations.NullMarked;
