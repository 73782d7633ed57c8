package nl.samenspel.portfolio.overlap.finder;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import nl.samenspel.organisation.Team;
import org.jspecify.annotations.Nullable;

/// What is otherwise in a kept [Ground] than before, as far as it matters to pairs.
///
/// @param changed assignments that came, went or say something else
/// @param teams of which more or less is asked, or in other months
/// @param moved what runs in other months, or got or lost a relation: chains go through it
/// @param groups keys of target groups that somebody got or lost; likewise services
/// @param everywhere another attribute is what more than a third have now: pairs anywhere may be otherwise
public record News(
        Set<Assignment.Id> changed,
        Set<Team.Id> teams,
        Set<Assignment.Id> moved,
        Set<String> groups,
        Set<String> services,
        boolean everywhere) {

    /// With assignments that somebody says changed, and of which nothing seems otherwise.
    public News and(Collection<Assignment.Id> others) {
        var all = new LinkedHashSet<>(changed);
        all.addAll(others);
        return new News(all, teams, moved, groups, services, everywhere);
    }

    static final class Gathered {
        private final Set<Assignment.Id> changed = new LinkedHashSet<>();
        private final Set<Team.Id> teams = new LinkedHashSet<>();
        private final Set<Assignment.Id> moved = new LinkedHashSet<>();
        private final Set<String> groups = new LinkedHashSet<>();
        private final Set<String> services = new LinkedHashSet<>();

        /// @param before null: it came
        /// @param after null: it went
        void changed(Assignment.Id id, @Nullable Subject before, @Nullable Subject after) {
            changed.add(id);
            if (before == null || after == null || !before.demand().equals(after.demand())) {
                teams(before);
                teams(after);
            }
            if (before == null || after == null || !before.months().equals(after.months())) {
                moved.add(id);
            }
            attributes(before);
            attributes(after);
        }

        void related(Assignment.Id id) {
            moved.add(id);
        }

        private void teams(@Nullable Subject subject) {
            if (subject != null) {
                subject.demand().stream().map(Demand::team).forEach(teams::add);
            }
        }

        private void attributes(@Nullable Subject subject) {
            if (subject != null) {
                groups.addAll(subject.groups().keySet());
                services.addAll(subject.services().keySet());
            }
        }

        News told(boolean everywhere) {
            return new News(changed, teams, moved, groups, services, everywhere);
        }
    }
}
