package nl.samenspel.access;

import java.util.Set;
import java.util.UUID;
import nl.samenspel.platform.Actor;

/// A room's answer to how somebody stands towards one of its objects, when that follows from another object: an
/// assignment's relations are those of its triangle, a board's those of its session.
///
/// For kinds without a source the rows of `access_relation` count.
public interface RelationSource {
    Resource resource();

    /// Empty when there is no such object. May throw: a failing look-up is a no.
    Set<Relation> relations(Actor actor, UUID object);

    default Policy.Context context(UUID object) {
        return Policy.Context.PLAIN;
    }
}
