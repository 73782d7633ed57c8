package nl.samenspel.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Logging;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends what somebody can do here: a role, their logins, or all of it when they leave. What they did keeps their name.
@Service
public class Departures {
    private final PersonStore store;
    private final InvitationStore invitations;
    private final LoginStore bindings;
    private final Relations relations;
    private final Ending ending;

    Departures(
            PersonStore store, InvitationStore invitations, LoginStore bindings, Relations relations, Ending ending) {
        this.store = store;
        this.invitations = invitations;
        this.bindings = bindings;
        this.relations = relations;
        this.ending = ending;
    }

    /// Every login ends, every right ends, also those on a live board. Refuses: NOT_ONESELF, LAST_ADMINISTRATOR.
    @Transactional
    public void leave(PersonId id, Actor by) {
        if (id.equals(by.person())) {
            throw new Refused(PeopleRefusal.NOT_ONESELF);
        }
        insistOnAnotherAdministrator(id);
        store.leave(id, ending.now());
        var rights = relations.takeAll(id);
        invitations.drop(id);
        var logins = ending.logins(id);
        ending.note("PERSON_LEFT", id, Map.of("rights", rights, "logins", logins), by);
    }

    /// The rights do not come back by themselves.
    @Transactional
    public void comeBack(PersonId id, Actor by) {
        store.leave(id, null);
        ending.note("PERSON_CAME_BACK", id, Map.of(), by);
    }

    /// Takes a relation to the installation away. Refuses: LAST_ADMINISTRATOR.
    @Transactional
    public void dismiss(PersonId id, Relation relation, Actor by) {
        if (relation == Relation.ADMINISTRATOR) {
            insistOnAnotherAdministrator(id);
        }
        relations.take(id, relation, Resource.INSTALLATION, Relations.INSTALLATION);
        ending.note("PERSON_DISMISSED", id, Map.of("relation", relation.name()), by);
    }

    /// Logs somebody out everywhere and lets go of their account at the organisation's own login, so that a new account
    /// with the same address can take its place.
    @Transactional
    public void release(PersonId id, Actor by) {
        bindings.release(id);
        invitations.drop(id);
        ending.note("LOGINS_ENDED", id, Map.of("logins", ending.logins(id)), by);
    }

    private void insistOnAnotherAdministrator(PersonId id) {
        var administrators = relations.holders(Resource.INSTALLATION, Relations.INSTALLATION).stream()
                .filter(holder -> holder.relation() == Relation.ADMINISTRATOR)
                .map(Relations.Holder::person)
                .toList();
        if (administrators.contains(id) && administrators.size() == 1) {
            throw new Refused(PeopleRefusal.LAST_ADMINISTRATOR);
        }
    }

    /// What every end has in common: the moment, the logins, the line in the journal.
    @org.springframework.stereotype.Component
    static class Ending {
        private final Logging logging;
        private final Journal journal;
        private final InstantSource clock;

        Ending(Logging logging, Journal journal, InstantSource clock) {
            this.logging = logging;
            this.journal = journal;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        int logins(PersonId id) {
            return logging.outEverywhere(id);
        }

        void note(String verb, PersonId id, Map<String, ?> details, Actor by) {
            journal.record(
                    by,
                    Line.of(verb, "person", id.value())
                            .within("installation", Relations.INSTALLATION)
                            .with(details));
        }
    }
}
