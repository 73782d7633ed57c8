package nl.samenspel.portfolio.overlap.finder;

import nl.samenspel.assignment.Assignment;

/// Lets a measurement ask how alike two assignments are.
public record LikenessOf(Ground ground) {
    public double between(Assignment.Id one, Assignment.Id other) {
        return ground.likeness().between(ground.subject(one), ground.subject(other));
    }
}
