package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.refuses;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Leading along, taking over, and stopping for today, through the doors and at the board.
@WithApplication
class LeadingTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    CoFacilitators coFacilitators;

    @Autowired
    Pauses pauses;

    @Autowired
    Access access;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private Actor kim;

    @BeforeEach
    void kimLeadsAlong() {
        world = new SketchWorld(context);
        kim = world.person("Kim Meester");
        run(world.joris, () -> coFacilitators.name(world.session, kim.person(), world.joris));
    }

    private boolean may(Actor actor, Action action) {
        return as(actor, () -> access.may(actor, action, Resource.SESSION, world.session.value()));
    }

    private static BoardCommand fact(String key, String value) {
        return new BoardCommand.SetState(key, value);
    }

    @Test
    void whoLeadsAlongMayAllThatTheFacilitatorMayButHandOver() {
        assertThat(may(kim, Action.LEAD)).isTrue();
        assertThat(may(kim, Action.CHANGE)).isTrue();
        assertThat(may(kim, Action.HAND_OVER)).isFalse();
        var path = "/nl/sessions/" + world.session.value();
        var calling = Caller.loggedIn(port, kim, context);
        assertThat(calling.post(path + "/facilitator", "handOver", "x").statusCode())
                .isEqualTo(404);
        assertThat(calling.post(path + "/co-facilitators/" + world.sem.person().value())
                        .statusCode())
                .isEqualTo(404);
        assertThat(calling.get(path).body()).contains("Wie leidt mee").doesNotContain("Begeleiding overdragen");
        var plan = world.session().plan();
        var led = new Plan(plan.purpose(), plan.at(), plan.place(), kim.person(), plan.language());
        refuses(
                kim,
                () -> world.get(Sessions.class).replan(world.session, 1, plan, led, kim),
                "facilitator FACILITATOR_ONLY");
    }

    @Test
    void whoSitsInACornerOrLeadsDoesNotLeadAlong() {
        refuses(
                world.joris,
                () -> coFacilitators.name(world.session, world.noor.person(), world.joris),
                "coFacilitator FACILITATOR_IN_CORNER");
        refuses(
                world.joris,
                () -> coFacilitators.name(world.session, world.joris.person(), world.joris),
                "coFacilitator CO_FACILITATOR_MISSING");
    }

    @Test
    void whoIsReleasedStaysAtTheTable() {
        run(world.joris, () -> coFacilitators.release(world.session, kim.person(), world.joris));
        assertThat(may(kim, Action.LEAD)).isFalse();
        assertThat(may(kim, Action.TAKE_PART)).isTrue();
        assertThat(as(world.joris, () -> coFacilitators.list(world.session))).isEmpty();
    }

    @Test
    void theFacilitatorIsReplacedOnlySomeTimeAfterTheAnnouncement() {
        world.begin();
        var table = AtTable.join(world, world.session, kim);
        table.does(fact("takeover", kim.person().value().toString()));
        assertThat(table.tries(fact("facilitator", kim.person().value().toString())))
                .isEqualTo("TAKE_OVER_TOO_SOON");
        assertThat(world.session().plan().facilitator()).isEqualTo(world.joris.person());
        assertThat(as(world.joris, () -> coFacilitators.list(world.session)))
                .extracting(Person::id)
                .isEqualTo(List.of(kim.person()));
    }

    @Test
    void aSessionStopsForTodayAndGoesOnWithTheSameBoard() {
        var entrances = world.get(Entrances.class);
        var code = as(world.joris, () -> entrances.open(world.session, world.joris))
                .code();
        var guest = as(Actor.NOBODY, () -> entrances.enter(code, "Gijs", nl.samenspel.triangle.Corner.OWNER, "pause"));
        var table = AtTable.join(world, world.session, world.joris);
        table.does(fact("started", "yes"));
        var idea = table.place("idea", "blijft staan", Map.of());

        table.does(fact("paused", "2027-01-12T08:30:00Z"));

        assertThat(world.session())
                .isInstanceOfSatisfying(
                        SketchSession.Paused.class,
                        paused -> assertThat(paused.plan().at()).isEqualTo(Instant.parse("2027-01-12T08:30:00Z")));
        assertThat(table.tries(new BoardCommand.Write(idea.id(), "anders"))).isEqualTo("SESSION_PAUSED");
        refuses(
                Actor.NOBODY,
                () -> entrances.enter(code, "Gijs", nl.samenspel.triangle.Corner.OWNER, "p"),
                "code CODE_WRONG");
        assertThat(as(
                        guest.actor(),
                        () -> access.may(guest.actor(), Action.SEE, Resource.BOARD, world.session.value())))
                .isFalse();
        var page = Caller.loggedIn(port, world.joris, context);
        assertThat(page.get("/nl/sessions/" + world.session.value()).body())
                .contains("gaat verder op 12 januari 2027 09:30");
        assertThat(page.get("/nl/sessions/" + world.session.value() + "/invitation.ics")
                        .body())
                .contains("20270112");

        table.does(fact("paused", null));

        assertThat(world.session()).isInstanceOf(SketchSession.Live.class);
        assertThat(table.element(idea.id()).text()).isEqualTo("blijft staan");
        table.does(new BoardCommand.Write(idea.id(), "anders"));
    }

    @Test
    void anotherDayToGoOnCanBeAgreed() {
        world.begin();
        var table = AtTable.join(world, world.session, world.joris);
        assertThat(table.tries(fact("paused", "volgende week"))).isEqualTo("MOMENT_MISSING");
        run(world.joris, () -> pauses.pause(world.session, Instant.parse("2027-01-12T08:30:00Z"), world.joris));
        var plan = world.session().plan();
        var later = new Plan(
                plan.purpose(),
                Instant.parse("2027-02-02T08:30:00Z"),
                plan.place(),
                plan.facilitator(),
                plan.language());

        run(kim, () -> world.get(Sessions.class).replan(world.session, 1, plan, later, kim));

        assertThat(world.session()).isInstanceOf(SketchSession.Paused.class);
        assertThat(world.session().plan().at()).isEqualTo(later.at());
    }

    @Test
    void onlyWhatRunsIsPausedUntilADayToCome() {
        var goesOn = Instant.parse("2027-01-12T08:30:00Z");
        refuses(world.joris, () -> pauses.pause(world.session, goesOn, world.joris), SketchRefusal.SESSION_NOT_LIVE);
        refuses(world.joris, () -> pauses.resume(world.session, world.joris), SketchRefusal.SESSION_OVER);
        world.begin();
        refuses(world.joris, () -> pauses.pause(world.session, Instant.EPOCH, world.joris), "date MOMENT_PASSED");
        run(world.joris, () -> pauses.resume(world.session, world.joris));
        assertThat(world.session()).isInstanceOf(SketchSession.Live.class);
        run(world.joris, () -> pauses.pause(world.session, goesOn, world.joris));
        refuses(world.joris, () -> pauses.pause(world.session, goesOn, world.joris), SketchRefusal.SESSION_NOT_LIVE);
        refuses(
                world.joris,
                () -> world.get(Sessions.class).end(world.session, world.joris),
                SketchRefusal.SESSION_NOT_LIVE);
        refuses(
                world.joris,
                () -> world.get(Sessions.class).cancel(world.session, "weg", world.joris),
                SketchRefusal.SESSION_OVER);
    }

    @Test
    void thePreparationTellsHowLongTheCardsTookBefore() {
        var table = AtTable.join(world, world.session, world.joris);
        table.does(fact("card", "start"));
        table.does(fact("started", "yes"));
        table.does(fact("card", "players"));
        table.does(fact("ended", "yes"));
        var next = world.plan(world.triangle, "De volgende keer");

        var page = Caller.loggedIn(port, world.joris, context)
                .get("/nl/sessions/" + next.value())
                .body();

        assertThat(page)
                .contains("We keken naar jullie vorige sessie. In dat tempo past het.")
                .contains("bij jullie 0 minuten");
        assertThat(as(
                                world.joris,
                                () -> world.get(PaceViews.class)
                                        .before(world.get(SessionViews.class).session(next), world.joris))
                        .minutes())
                .containsOnlyKeys("start", "players");
    }
}
