package nl.samenspel.sketch;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Policy;
import nl.samenspel.access.Relation;
import nl.samenspel.access.RelationSource;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// How somebody stands towards a session and its board: by the session itself, and by the triangle it is of.
@Configuration(proxyBeanMethods = false)
class SessionRelations {

    @Bean
    RelationSource relationsToSession(SessionStore sessions, Relations relations, TransactionTemplate transaction) {
        return new Source(Resource.SESSION, sessions, relations, transaction);
    }

    @Bean
    RelationSource relationsToBoard(SessionStore sessions, Relations relations, TransactionTemplate transaction) {
        return new Source(Resource.BOARD, sessions, relations, transaction);
    }

    private record Source(
            Resource resource, SessionStore sessions, Relations relations, TransactionTemplate transaction)
            implements RelationSource {

        @Override
        public Set<Relation> relations(Actor actor, UUID object) {
            return relations(List.of(actor), object).getOrDefault(actor, Set.of());
        }

        @Override
        public Map<Actor, Set<Relation>> relations(Collection<Actor> actors, UUID object) {
            return transaction.execute(_ -> sessions.find(new SketchSession.Id(object))
                    .map(found -> towards(found.session(), actors))
                    .orElse(Map.of()));
        }

        private Map<Actor, Set<Relation>> towards(SketchSession session, Collection<Actor> actors) {
            var people = actors.stream().map(Actor::person).toList();
            var here = relations.of(people, Resource.SESSION, session.id().value());
            var inTriangle = session.plan().isRehearsal() // a try-out is of nobody's triangle
                    ? Map.<PersonId, Set<Relation>>of()
                    : relations.of(people, Resource.TRIANGLE, session.triangle().value());
            var all = new HashMap<Actor, Set<Relation>>();
            for (var actor : actors) {
                var own = EnumSet.noneOf(Relation.class);
                own.addAll(here.getOrDefault(actor.person(), Set.of()));
                own.addAll(inTriangle.getOrDefault(actor.person(), Set.of()));
                if (!session.isOpen()) {
                    own.remove(Relation.GUEST); // came for the live session, and that is over
                }
                all.put(actor, own);
            }
            return all;
        }

        /// A confirmed picture is frozen, and so is the board of a session that will not be.
        @Override
        public Policy.Context context(UUID object) {
            if (resource != Resource.BOARD) {
                return Policy.Context.PLAIN;
            }
            return transaction.execute(_ -> new Policy.Context(sessions.find(new SketchSession.Id(object))
                    .map(found -> found.session() instanceof SketchSession.Confirmed
                            || found.session() instanceof SketchSession.Cancelled)
                    .orElse(true)));
        }
    }
}
