package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.notFound;
import static nl.samenspel.sketch.SketchWorld.refuses;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.sketch.result.Pictures;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WithApplication
class SessionsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Sessions sessions;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Pictures pictures;

    @Autowired
    Access access;

    @LocalServerPort
    int port;

    private SketchWorld world;

    @BeforeEach
    void aWorld() {
        world = new SketchWorld(context);
    }

    private Plan plan(String purpose) {
        return world.planLedBy(world.joris, purpose);
    }

    private boolean leads(Actor actor) {
        return as(actor, () -> access.may(actor, Action.LEAD, Resource.SESSION, world.session.value()));
    }

    private String state() {
        return world.session().getClass().getSimpleName();
    }

    @Test
    void refusesAPlanWithoutAPurposeOrWithoutEnd() {
        refuses(world.sanne, () -> sessions.plan(world.triangle, plan(" "), world.sanne), "purpose PURPOSE_MISSING");
        refuses(
                world.sanne,
                () -> sessions.plan(world.triangle, plan("x".repeat(2_001)), world.sanne),
                "purpose PURPOSE_TOO_LONG");
        var far = new Plan("Doel", SketchWorld.WHEN, "z".repeat(501), world.joris.person(), Language.NL);
        refuses(world.sanne, () -> sessions.plan(world.triangle, far, world.sanne), "place PLACE_TOO_LONG");
    }

    @Test
    void whoLeadsHoldsNoneOfTheThreeRoles() {
        for (var corner : List.of(world.olga, world.noor, world.piet)) {
            refuses(
                    world.sanne,
                    () -> sessions.plan(world.triangle, world.planLedBy(corner, "Doel"), world.sanne),
                    "facilitator FACILITATOR_IN_CORNER");
            refuses(
                    world.joris,
                    () -> handOvers.handOver(world.session, corner.person(), world.joris),
                    "handOver FACILITATOR_IN_CORNER");
        }
        var invited = world.person("Ina Ingevallen");
        run(
                world.sanne,
                () -> context.getBean(Invitations.class)
                        .invite(world.session, invited.person(), nl.samenspel.triangle.Corner.OWNER, world.sanne));
        refuses(
                world.sanne,
                () -> sessions.replan(world.session, 1, plan("x"), world.planLedBy(invited, "Doel"), world.sanne),
                "facilitator FACILITATOR_IN_CORNER");
    }

    @Test
    void keepsWhatTwoPeopleChangedInDifferentFields() {
        var seen = world.session().plan();
        run(world.sanne, () -> sessions.replan(world.session, 1, seen, plan("Iets nieuws"), world.sanne));
        var elsewhere = new Plan(seen.purpose(), seen.at(), "zaal 9", seen.facilitator(), Language.NL);

        run(world.joris, () -> sessions.replan(world.session, 1, seen, elsewhere, world.joris));

        assertThat(world.session().plan().purpose()).isEqualTo("Iets nieuws");
        assertThat(world.session().plan().place()).isEqualTo("zaal 9");
    }

    @Test
    void namesTheFieldThatTwoPeopleChangedToSomethingElse() {
        var seen = world.session().plan();
        run(world.sanne, () -> sessions.replan(world.session, 1, seen, plan("Van Sanne"), world.sanne));

        refuses(
                world.joris,
                () -> sessions.replan(world.session, 1, seen, plan("Van Joris"), world.joris),
                "purpose PLAN_CHANGED");
        assertThat(world.session().plan().purpose()).isEqualTo("Van Sanne");
        run(world.joris, () -> sessions.replan(world.session, 1, seen, plan("Van Sanne"), world.joris));
    }

    @Test
    void losesNothingThatWasTypedWhenSomebodyElseWasFirst() {
        var joris = Caller.loggedIn(port, world.joris, context);
        var path = "/nl/sessions/" + world.session.value() + "/plan";
        var form = joris.get(path).body();
        run(world.sanne, () -> sessions.replan(world.session, 1, plan(""), plan("Van Sanne"), world.sanne));

        var refused = joris.post(path, fields(form, "Van Joris & co"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Van Joris &amp; co", "Er staat nu: Van Sanne", "href=\"#purpose\"");

        assertThat(joris.post(path, fields(refused.body(), "Van Joris & co")).statusCode())
                .isEqualTo(302);
        assertThat(world.session().plan().purpose()).isEqualTo("Van Joris & co");
    }

    private String[] fields(String form, String purpose) {
        return new String[] {
            "purpose", purpose,
            "date", "2026-12-01",
            "time", "09:30",
            "place", "zaal 3",
            "facilitator", world.joris.name(),
            "language", "NL",
            "version", hidden(form, "version"),
            "seen.purpose", hidden(form, "seen.purpose"),
            "seen.at", hidden(form, "seen.at"),
            "seen.place", hidden(form, "seen.place"),
            "seen.facilitator", hidden(form, "seen.facilitator"),
            "seen.language", hidden(form, "seen.language")
        };
    }

    private static String hidden(String form, String name) {
        return form.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void whoLeadsMayPlanAgainAndGiveTheLeadAway() {
        var lara = world.person("Lara Leidt");
        var seen = world.session().plan();

        run(
                world.joris,
                () -> sessions.replan(world.session, 1, seen, world.planLedBy(lara, "Nieuw doel"), world.joris));

        assertThat(world.session().plan().purpose()).isEqualTo("Nieuw doel");
        assertThat(world.session().plan().facilitator()).isEqualTo(lara.person());
        assertThat(leads(lara)).isTrue();
        assertThat(leads(world.joris)).isFalse();
    }

    @Test
    void handingOverMovesTheRightsInEveryStateBeforeTheConfirmation() {
        var lara = world.person("Lara Leidt");
        world.begin();

        run(world.joris, () -> handOvers.handOver(world.session, lara.person(), world.joris));

        assertThat(leads(lara)).isTrue();
        assertThat(leads(world.joris)).isFalse();
        assertThat(as(
                        world.joris,
                        () -> access.may(world.joris, Action.TAKE_PART, Resource.BOARD, world.session.value())))
                .isTrue();
        run(lara, () -> sessions.end(world.session, lara));
        run(lara, () -> handOvers.handOver(world.session, world.joris.person(), lara));
        assertThat(leads(world.joris)).isTrue();
        run(world.noor, () -> pictures.confirm(world.session, world.noor));
        refuses(
                world.joris,
                () -> handOvers.handOver(world.session, lara.person(), world.joris),
                SketchRefusal.SESSION_OVER);
    }

    @Test
    void handsOverOnItsPageToSomebodyWeKnow() {
        var lara = world.person("Lara Leidt");
        var joris = Caller.loggedIn(port, world.joris, context);
        var path = "/nl/sessions/" + world.session.value() + "/facilitator";

        var unknown = joris.post(path, "handOver", "Niemand die we kennen");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Niemand die we kennen", "href=\"#handOver\"");
        assertThat(Caller.loggedIn(port, world.noor, context)
                        .post(path, "handOver", lara.name())
                        .statusCode())
                .isEqualTo(404);

        assertThat(joris.post(path, "handOver", lara.name()).statusCode()).isEqualTo(302);
        assertThat(leads(lara)).isTrue();
    }

    @Test
    void followsEveryArrowAndRefusesEveryMissingOne() {
        arrow("Prepared", s -> sessions.end(s, world.joris), "SESSION_NOT_LIVE");
        arrow("Prepared", s -> pictures.confirm(s, world.noor), "SESSION_NOT_ENDED");
        arrow("Prepared", s -> sessions.start(s, world.joris), "Live");
        arrow("Live", s -> sessions.start(s, world.joris), "Live");
        arrow("Live", s -> sessions.cancel(s, "", world.joris), "SESSION_OVER");
        arrow("Live", this::replan, "SESSION_OVER");
        arrow("Live", s -> pictures.confirm(s, world.noor), "SESSION_NOT_ENDED");
        arrow("Live", s -> sessions.end(s, world.joris), "Ended");
        arrow("Ended", s -> sessions.end(s, world.joris), "Ended");
        arrow("Ended", s -> sessions.start(s, world.joris), "Live");
        sessions(s -> sessions.end(s, world.joris));
        arrow("Ended", s -> sessions.cancel(s, "", world.joris), "SESSION_OVER");
        arrow("Ended", this::replan, "SESSION_OVER");
        arrow("Ended", s -> pictures.confirm(s, world.noor), "Confirmed");
        arrow("Confirmed", s -> pictures.confirm(s, world.noor), "SESSION_OVER");
        arrow("Confirmed", s -> sessions.start(s, world.joris), "SESSION_OVER");
        arrow("Confirmed", s -> sessions.end(s, world.joris), "SESSION_NOT_LIVE");
        arrow("Confirmed", s -> sessions.cancel(s, "", world.joris), "SESSION_OVER");
        arrow("Confirmed", this::replan, "SESSION_OVER");
    }

    @Test
    void goesNowhereOnceItIsCancelled() {
        arrow("Prepared", s -> sessions.cancel(s, "zaal dubbel geboekt", world.joris), "Cancelled");
        arrow("Cancelled", s -> sessions.cancel(s, "", world.joris), "SESSION_OVER");
        arrow("Cancelled", s -> sessions.start(s, world.joris), "SESSION_OVER");
        arrow("Cancelled", s -> sessions.end(s, world.joris), "SESSION_NOT_LIVE");
        arrow("Cancelled", s -> pictures.confirm(s, world.noor), "SESSION_OVER");
        arrow("Cancelled", this::replan, "SESSION_OVER");
        arrow("Cancelled", s -> handOvers.handOver(s, world.sem.person(), world.joris), "SESSION_OVER");
    }

    @Test
    void isCancelledWithAReasonThatEverybodyReads() {
        var joris = Caller.loggedIn(port, world.joris, context);
        var page = "/nl/sessions/" + world.session.value();
        for (var reason : List.of("", "x".repeat(1_001))) {
            var refused = joris.post(page + "/cancellation", "reason", reason);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("href=\"#reason\"");
        }
        assertThat(state()).isEqualTo("Prepared");

        assertThat(joris.post(page + "/cancellation", "reason", "Zaal dubbel geboekt")
                        .statusCode())
                .isEqualTo(302);

        assertThat(Caller.loggedIn(port, world.noor, context).get(page).body())
                .contains("Deze sessie gaat niet door. Reden: Zaal dubbel geboekt");
    }

    private void replan(SketchSession.Id session) {
        sessions.replan(session, 99, world.session().plan(), world.session().plan(), world.joris);
    }

    private void sessions(Consumer<SketchSession.Id> act) {
        run(world.noor, () -> act.accept(world.session));
    }

    /// From a state, by an act, to a state; or to a refusal, and then nothing changes.
    private void arrow(String from, Consumer<SketchSession.Id> act, String to) {
        assertThat(state()).isEqualTo(from);
        if (to.equals(to.toUpperCase(java.util.Locale.ROOT))) {
            refuses(world.noor, () -> act.accept(world.session), to);
            assertThat(state()).isEqualTo(from);
        } else {
            sessions(act);
            assertThat(state()).isEqualTo(to);
        }
    }

    @Test
    void isPlannedLedAndSeenOnlyByWhoMay() {
        var pages = "/nl/sessions/" + world.session.value();
        var sem = Caller.loggedIn(port, world.sem, context);
        assertThat(sem.get(pages).statusCode()).isEqualTo(404);
        assertThat(sem.get(pages + "/result").statusCode()).isEqualTo(404);
        assertThat(sem.get("/nl/sessions").body())
                .doesNotContain(world.session.value().toString());
        assertThat(sem.post("/nl/triangles/" + world.triangle.value() + "/sessions")
                        .statusCode())
                .isEqualTo(404);
        var noor = Caller.loggedIn(port, world.noor, context);
        assertThat(noor.get(pages).statusCode()).isEqualTo(200);
        assertThat(noor.post(pages + "/cancellation").statusCode()).isEqualTo(404);
        assertThat(noor.post(pages + "/plan").statusCode()).isEqualTo(404);
        var joris = Caller.loggedIn(port, world.joris, context);
        assertThat(joris.post(pages + "/confirmation").statusCode()).isEqualTo(404);
        assertThat(joris.get(pages).body())
                .as("no way to a page that the facilitator may not see")
                .doesNotContain("/nl/triangles/" + world.triangle.value());
        notFound(world.sem, () -> sessions.start(world.session, world.sem));
    }
}
