package nl.samenspel.sketch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Seats;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangles;
import org.assertj.core.api.Assertions;
import org.springframework.context.ApplicationContext;

/// A triangle with somebody in each corner, and a session of it that Joris leads. Each world has its own people and
/// names, so that tests can share a database.
///
/// Sanne keeps the triangle; Olga owns, Noor is a client, Piet provides; Sem has nothing to do with any of it.
public final class SketchWorld {
    private static final AtomicInteger COUNT = new AtomicInteger();
    public static final Instant WHEN = Instant.parse("2026-12-01T08:30:00Z");

    public final int number = COUNT.incrementAndGet();
    public final ApplicationContext context;
    private final String tail;
    public final Actor sanne;
    public final Actor olga;
    public final Actor noor;
    public final Actor piet;
    public final Actor joris;
    public final Actor sem;
    public final Organisation.Id agency;
    public final Organisation.Id ministry;
    public final Organisation.Id youth;
    public final Triangle.Id triangle;
    public final Client.Id youthAsClient;
    public final SketchSession.Id session;

    public SketchWorld(ApplicationContext context) {
        this(context, "");
    }

    /// @param tail stands behind every name
    public SketchWorld(ApplicationContext context, String tail) {
        this.context = context;
        this.tail = tail;
        sanne = person("Sanne de Steward");
        olga = person("Olga Eigenaar");
        noor = person("Noor van Dam");
        piet = person("Piet Uitvoer");
        joris = person("Joris Bakker");
        sem = person("Sem Elders");
        agency = organisation("Dienst Regelingen", Organisation.Kind.AGENCY);
        ministry = organisation("Ministerie van Proef", Organisation.Kind.MINISTRY);
        youth = organisation("Directie Jeugd", Organisation.Kind.DIRECTORATE);
        triangle =
                as(sanne, () -> get(Triangles.class).make("Driehoek " + name("Regelingen"), agency, ministry, sanne));
        youthAsClient = as(sanne, () -> get(Clients.class).place(triangle, Client.Draft.of(youth), sanne));
        seat(Seat.Kind.OWNER, olga);
        seat(Seat.Kind.ADMINISTRATIVE_CLIENT, noor);
        seat(Seat.Kind.PROVIDER, piet);
        session = plan(triangle, "Weten wat er op ons afkomt");
        as(sanne, () -> {
            get(Invitations.class).invite(session, noor.person(), Corner.CLIENT, sanne);
            return true;
        });
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        return Identity.as(actor, work::get);
    }

    public static void run(Actor actor, Runnable work) {
        Identity.run(actor, work);
    }

    public Actor person(String name) {
        var id = as(Actor.SYSTEM, () -> get(Persons.class).add(name(name), "", "", Actor.SYSTEM));
        return new Actor(id, name(name), Actor.Kind.PERSON);
    }

    public Organisation.Id organisation(String name, Organisation.Kind kind) {
        return as(
                Actor.SYSTEM,
                () -> get(Organisations.class).add(Organisation.Draft.of(name(name), kind), Actor.SYSTEM));
    }

    /// As it is called in this world.
    public String name(String name) {
        return name + " schets " + number + tail;
    }

    public SketchSession.Id plan(Triangle.Id of, String purpose) {
        return as(sanne, () -> {
            var id = get(Sessions.class).plan(of, planLedBy(joris, purpose), sanne);
            get(Lobby.class).letInAtOnce(id, true, sanne);
            return id;
        });
    }

    public Plan planLedBy(Actor facilitator, String purpose) {
        return new Plan(purpose, WHEN, "zaal 3", facilitator.person(), Language.NL);
    }

    /// The session as it stands, whoever may see it.
    public SketchSession session() {
        return as(Actor.SYSTEM, () -> get(SessionViews.class).session(session));
    }

    public void begin() {
        run(joris, () -> get(Sessions.class).start(session, joris));
    }

    public void end() {
        run(joris, () -> get(Sessions.class).end(session, joris));
    }

    private void seat(Seat.Kind kind, Actor person) {
        as(sanne, () -> get(Seats.class).place(triangle, kind, null, person.person(), null, sanne));
    }

    /// The work is refused for these reasons, each at its field: `purpose PURPOSE_MISSING`.
    public static void refuses(Actor actor, Runnable work, String... reasons) {
        assertThatThrownBy(() -> run(actor, work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> Assertions.assertThat(no.problems())
                                .extracting(each ->
                                        (each.field() + " " + each.reason().name()).strip())
                                .containsExactlyInAnyOrderElementsOf(Arrays.asList(reasons)));
    }

    public static void refuses(Actor actor, Runnable work, Refusal reason) {
        refuses(actor, work, reason.name());
    }

    public static void notFound(Actor actor, Runnable work) {
        assertThatThrownBy(() -> run(actor, work)).isInstanceOf(NotFound.class);
    }
}
