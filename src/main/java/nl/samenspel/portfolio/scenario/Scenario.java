package nl.samenspel.portfolio.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Triangle;

/// What if: a name, a reason, and what would be different from the register, in the order in which it was said. Drawn
/// in `docs/states/scenario.md`.
///
/// @param by who made it, `at` the moment it is compared with
/// @param changes applied one after the other
public record Scenario(
        Id id, Triangle.Id triangle, String name, String why, PersonId by, Instant at, List<Change> changes) {
    public static final int MOST_CHANGES = 100;
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_WHY = 500;

    public record Id(UUID value) {}

    public Scenario {
        changes = List.copyOf(changes);
    }

    /// Refuses: SCENARIO_CHANGES_TOO_MANY.
    Scenario changed(Change change) {
        if (changes.size() >= MOST_CHANGES) {
            throw new Refused(List.of(
                    new Refused.Problem("", ScenarioRefusal.SCENARIO_CHANGES_TOO_MANY, Map.of("most", MOST_CHANGES))));
        }
        var more = new ArrayList<>(changes);
        more.add(change);
        return new Scenario(id, triangle, name, why, by, at, more);
    }

    /// Without the last change. Refuses: SCENARIO_NOTHING_TO_UNDO.
    Scenario undone() {
        if (changes.isEmpty()) {
            throw new Refused(ScenarioRefusal.SCENARIO_NOTHING_TO_UNDO);
        }
        return new Scenario(id, triangle, name, why, by, at, changes.subList(0, changes.size() - 1));
    }

    Scenario called(String newName, String newWhy) {
        return new Scenario(id, triangle, newName, newWhy, by, at, changes);
    }
}
