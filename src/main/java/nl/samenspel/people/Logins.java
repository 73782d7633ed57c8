package nl.samenspel.people;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import nl.samenspel.access.Relation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// The ways in: as a figure of the demo world, with the code that the start of the server printed, or by the
/// organisation's own login (OpenID Connect, see `web`).
@Service
public class Logins {
    private final Persons persons;
    private final PeopleViews people;
    private final Doorkeeper doorkeeper;
    private final LoginSettings settings;
    private final boolean demo;
    private final AtomicReference<String> startCode = new AtomicReference<>("");

    Logins(
            Persons persons,
            PeopleViews people,
            Doorkeeper doorkeeper,
            LoginSettings settings,
            @Value("${samenspel.demo:false}") boolean demo) {
        this.persons = persons;
        this.people = people;
        this.doorkeeper = doorkeeper;
        this.settings = settings;
        this.demo = demo;
    }

    /// What people call the organisation's own login; empty when there is none.
    public String provider() {
        return settings.provider();
    }

    /// The figures to choose from; none outside the demo world.
    public List<Person> personas() {
        return demo ? Identity.as(Actor.SYSTEM, people::listPersonas) : List.of();
    }

    /// @throws NotFound for whoever is no figure of a running demo world
    public Actor asPersona(PersonId id) {
        var persona = personas().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Identity.as(Actor.SYSTEM, () -> doorkeeper.in(persona, "PERSONA"));
    }

    /// Whether somebody can come in with the code of an invitation: where the organisation has no login of its own.
    public boolean takesInvitations() {
        return !settings.isSet();
    }

    /// Refuses: INVITATION_CODE_WRONG, PERSON_HAS_LEFT.
    public Actor withInvitation(String typed) {
        if (!takesInvitations()) {
            throw new NotFound();
        }
        return Identity.as(Actor.SYSTEM, () -> doorkeeper.redeem(typed));
    }

    /// Whom the organisation's own login vouches for. Refuses: EMAIL_NOT_VERIFIED, NOT_KNOWN_HERE,
    /// LOGIN_BOUND_ELSEWHERE, PERSON_HAS_LEFT.
    public Actor withProvider(Knock knock) {
        try {
            return Identity.as(Actor.SYSTEM, () -> doorkeeper.recognise(knock));
        } catch (Refused refused) {
            turnedAway((PeopleRefusal) refused.reason());
            throw refused;
        }
    }

    /// To be told when the organisation's own login did not vouch for anybody, for the journal.
    public void turnedAway(PeopleRefusal why) {
        Identity.run(Actor.SYSTEM, () -> doorkeeper.turnedAway(why, settings.issuer()));
    }

    /// To be told when somebody logs out, for the journal.
    public void out(Actor actor) {
        Identity.run(Actor.SYSTEM, () -> doorkeeper.out(actor));
    }

    /// From now on this code, once, makes somebody the administrator and registrar.
    public void offerStartCode(String code) {
        startCode.set(code);
    }

    public boolean hasStartCode() {
        return !requireNonNull(startCode.get()).isEmpty();
    }

    /// Who is known by the address comes back as themselves. Refuses: START_CODE_WRONG, PERSON_HAS_LEFT and the
    /// reasons of [Persons#add].
    public Actor withStartCode(String typed, String name, String email) {
        var code = requireNonNull(startCode.get());
        if (code.isEmpty() || !isSame(code, typed.strip().toUpperCase(Locale.ROOT))) {
            throw new Refused("code", PeopleRefusal.START_CODE_WRONG);
        }
        var actor = Identity.as(Actor.SYSTEM, () -> {
            var id = people.findByEmail(email)
                    .map(Person::id)
                    .orElseGet(() -> persons.add(name, email, "", Actor.SYSTEM));
            var person = doorkeeper.in(people.get(id), "START_CODE");
            persons.appoint(id, Relation.ADMINISTRATOR, Actor.SYSTEM);
            persons.appoint(id, Relation.REGISTRAR, Actor.SYSTEM);
            persons.appoint(id, Relation.EDITOR, Actor.SYSTEM);
            return person;
        });
        startCode.compareAndSet(code, "");
        return actor;
    }

    private static boolean isSame(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
