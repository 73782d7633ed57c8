package nl.samenspel.people;

import java.util.Map;
import nl.samenspel.access.Relations;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides who somebody is that proved something at the door, and writes down who came in, who did not and who left.
/// Works on behalf of Samenspel itself: nobody is logged in yet.
@Service
class Doorkeeper {
    private final PersonStore persons;
    private final LoginStore logins;
    private final InvitationStore invitations;
    private final Invitations.LoginCode codes;
    private final Journal journal;

    Doorkeeper(
            PersonStore persons,
            LoginStore logins,
            InvitationStore invitations,
            Invitations.LoginCode codes,
            Journal journal) {
        this.persons = persons;
        this.logins = logins;
        this.invitations = invitations;
        this.codes = codes;
        this.journal = journal;
    }

    /// By an earlier login; else, once, by a verified address that is on somebody's record. Never makes a person.
    /// Refuses: EMAIL_NOT_VERIFIED, NOT_KNOWN_HERE, LOGIN_BOUND_ELSEWHERE, PERSON_HAS_LEFT.
    @Transactional
    Actor recognise(Knock knock) {
        var person = logins.find(knock.issuer(), knock.subject())
                .flatMap(persons::find)
                .orElseGet(() -> bound(knock));
        return in(person, "PROVIDER");
    }

    /// Refuses: INVITATION_CODE_WRONG, PERSON_HAS_LEFT.
    @Transactional
    Actor redeem(String typed) {
        var person = invitations
                .take(codes.sealed(typed))
                .flatMap(persons::find)
                .orElseThrow(() -> new Refused("invitation", PeopleRefusal.INVITATION_CODE_WRONG));
        return in(person, "INVITATION");
    }

    @Transactional
    Actor in(Person person, String way) {
        if (persons.hasLeft(person.id())) {
            throw new Refused(PeopleRefusal.PERSON_HAS_LEFT);
        }
        journal.record(
                person.actor(),
                Line.of("LOGGED_IN", "person", person.id().value()).with(Map.of("way", way)));
        return person.actor();
    }

    @Transactional
    void out(Actor actor) {
        journal.record(actor, Line.of("LOGGED_OUT", "person", actor.person().value()));
    }

    /// Who knocked is not written down: it may be anybody.
    @Transactional
    void turnedAway(PeopleRefusal why, String issuer) {
        journal.record(
                Actor.SYSTEM,
                Line.of("LOGIN_REFUSED", "installation", Relations.INSTALLATION)
                        .within("installation", Relations.INSTALLATION)
                        .with(Map.of("why", why.name(), "issuer", issuer)));
    }

    private Person bound(Knock knock) {
        if (knock.email().isBlank()) {
            throw new Refused(PeopleRefusal.NOT_KNOWN_HERE);
        }
        if (!knock.emailVerified()) {
            throw new Refused(PeopleRefusal.EMAIL_NOT_VERIFIED);
        }
        var person =
                persons.findByEmail(knock.email().strip()).orElseThrow(() -> new Refused(PeopleRefusal.NOT_KNOWN_HERE));
        if (persons.hasLeft(person.id())) {
            throw new Refused(PeopleRefusal.PERSON_HAS_LEFT);
        }
        if (!logins.bind(knock.issuer(), knock.subject(), person.id())) {
            throw new Refused(PeopleRefusal.LOGIN_BOUND_ELSEWHERE);
        }
        journal.record(
                person.actor(),
                Line.of("LOGIN_BOUND", "person", person.id().value())
                        .within("installation", Relations.INSTALLATION)
                        .with(Map.of("issuer", knock.issuer())));
        return person;
    }
}
