package nl.samenspel.portfolio.picture;

import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/// What a map is narrowed to; null: not.
///
/// @param client only assignments of this client, alone or with others
/// @param kind only lines of this kind
/// @param weight only lines of this weight
/// @param phase only assignments in this phase
/// @param around only this assignment and what touches it
public record MapFilter(
        Organisation.@Nullable Id client,
        Link.@Nullable Kind kind,
        Link.@Nullable Weight weight,
        Assignment.@Nullable Phase phase,
        Assignment.@Nullable Id around) {

    public static final MapFilter NONE = new MapFilter(null, null, null, null, null);

    /// What touches one assignment, whatever else was chosen.
    public static MapFilter around(Assignment.Id id) {
        return new MapFilter(null, null, null, null, id);
    }

    boolean admits(Assignment assignment) {
        var says = assignment.description();
        return (phase == null || phase == says.phase())
                && (client == null
                        || says.clients().stream()
                                .anyMatch(each -> each.organisation().equals(client)));
    }

    boolean admits(Link link) {
        return (kind == null || kind == link.kind())
                && (weight == null || weight == link.weight())
                && (around == null || link.one().equals(around) || link.other().equals(around));
    }
}
