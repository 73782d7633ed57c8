package nl.samenspel.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
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
        var all = byLogin(actor);
        if (actor.kind() == Actor.Kind.PERSON) {
            all.addAll(relations.of(actor, Resource.INSTALLATION, Relations.INSTALLATION));
        }
        if (object != null && !actor.isNobody()) {
            var source = sources.get(resource);
            all.addAll(source == null ? relations.of(actor, resource, object) : source.relations(actor, object));
        }
        return all;
    }

    /// What somebody may do with one object, for whoever has several questions.
    ///
    /// @param relations all towards that object, those to the installation included
    public record Rights(Set<Relation> relations, Resource resource, Policy.Context context) {
        public boolean may(Action action) {
            return Policy.allows(relations, action, resource, context);
        }
    }

    /// Of several people and guests towards one object, in as few questions as for one of them. The database is
    /// asked as whoever asks for all of them.
    public Map<Actor, Rights> rightsOf(Collection<Actor> actors, Resource resource, UUID object) {
        var inside = relations.of(people(actors), Resource.INSTALLATION, Relations.INSTALLATION);
        var source = sources.get(resource);
        var towards = source == null ? inTable(actors, resource, object) : source.relations(actors, object);
        var context = source == null ? Policy.Context.PLAIN : source.context(object);
        var rights = new HashMap<Actor, Rights>();
        for (var actor : actors) {
            var all = byLogin(actor);
            if (actor.kind() == Actor.Kind.PERSON) {
                all.addAll(inside.getOrDefault(actor.person(), Set.of()));
            }
            all.addAll(towards.getOrDefault(actor, Set.of()));
            rights.put(actor, new Rights(all, resource, context));
        }
        return rights;
    }

    private Map<Actor, Set<Relation>> inTable(Collection<Actor> actors, Resource resource, UUID object) {
        var found = relations.of(people(actors), resource, object);
        return actors.stream()
                .collect(Collectors.toMap(actor -> actor, actor -> found.getOrDefault(actor.person(), Set.of())));
    }

    private static List<PersonId> people(Collection<Actor> actors) {
        return actors.stream().map(Actor::person).toList();
    }

    /// What follows from how somebody came in.
    private static Set<Relation> byLogin(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> EnumSet.of(Relation.ANYONE, Relation.COLLEAGUE);
            case GUEST -> EnumSet.of(Relation.ANYONE, Relation.VISITOR);
            case NOBODY, SYSTEM -> EnumSet.of(Relation.ANYONE);
        };
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
