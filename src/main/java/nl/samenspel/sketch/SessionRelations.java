package nl.samenspel.sketch;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Policy;
import nl.samenspel.access.Relation;
import nl.samenspel.access.RelationSource;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
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
            return transaction.execute(_ -> {
                var all = EnumSet.noneOf(Relation.class);
                sessions.find(new SketchSession.Id(object)).ifPresent(found -> {
                    all.addAll(relations.of(actor, Resource.SESSION, object));
                    if (!found.session().plan().isRehearsal()) { // a try-out is of nobody's triangle
                        all.addAll(relations.of(
                                actor,
                                Resource.TRIANGLE,
                                found.session().triangle().value()));
                    }
                    if (!found.session().isOpen()) {
                        all.remove(Relation.GUEST); // came for the live session, and that is over
                    }
                });
                return all;
            });
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
