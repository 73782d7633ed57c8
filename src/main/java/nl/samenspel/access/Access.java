package nl.samenspel.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings the facts to the policy table. Routes, sockets and lists all ask here.
@Component
public class Access {
    private final Relations relations;
    private final Map<Resource, RelationSource> sources = new EnumMap<>(Resource.class);

    Access(Relations relations, List<RelationSource> sources) {
        this.relations = relations;
        sources.forEach(source -> this.sources.put(source.resource(), source));
    }

    /// Without an object: what somebody may by their login and their relation to the installation.
    public boolean may(Actor actor, Action action, Resource resource) {
        return decide(actor, action, resource, null);
    }

    public boolean may(Actor actor, Action action, Resource resource, UUID object) {
        return decide(actor, action, resource, object);
    }

    /// @throws NotFound when the answer is no
    public void require(Actor actor, Action action, Resource resource, UUID object) {
        if (!may(actor, action, resource, object)) {
            throw new NotFound();
        }
    }

    /// All relations of somebody towards an object, those to the installation included.
    public Set<Relation> relationsOf(Actor actor, Resource resource, @Nullable UUID object) {
        var all = EnumSet.of(Relation.ANYONE);
        if (actor.kind() == Actor.Kind.PERSON) {
            all.add(Relation.COLLEAGUE);
            all.addAll(relations.of(actor, Resource.INSTALLATION, Relations.INSTALLATION));
        }
        if (actor.kind() == Actor.Kind.GUEST) {
            all.add(Relation.VISITOR);
        }
        if (object != null && !actor.isNobody()) {
            var source = sources.get(resource);
            all.addAll(source == null ? relations.of(actor, resource, object) : source.relations(actor, object));
        }
        return all;
    }

    private boolean decide(Actor actor, Action action, Resource resource, @Nullable UUID object) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return true;
        }
        var source = sources.get(resource);
        var context = source == null || object == null ? Policy.Context.PLAIN : source.context(object);
        return Policy.allows(relationsOf(actor, resource, object), action, resource, context);
    }
}
