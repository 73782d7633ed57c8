package nl.samenspel.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.Actor;

/// A room's answer to how somebody stands towards one of its objects, when that follows from another object: an
/// assignment's relations are those of its triangle, a board's those of its session.
///
/// For kinds without a source the rows of `access_relation` count.
public interface RelationSource {
    Resource resource();

    /// Empty when there is no such object. May throw: a failing look-up is a no.
    Set<Relation> relations(Actor actor, UUID object);

    /// The same for several at once; who stands in none may be left out.
    default Map<Actor, Set<Relation>> relations(Collection<Actor> actors, UUID object) {
        return actors.stream().collect(Collectors.toMap(actor -> actor, actor -> relations(actor, object)));
    }

    default Policy.Context context(UUID object) {
        return Policy.Context.PLAIN;
    }
}
