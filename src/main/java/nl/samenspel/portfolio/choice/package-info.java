/// Choosing together when not everything fits: criteria, weights, proposals of the planner, reactions, a decision.
@NullMarked
@NamedInterface("choice")
package nl.samenspel.portfolio.choice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
