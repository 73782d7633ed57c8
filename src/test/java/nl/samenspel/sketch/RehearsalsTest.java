package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.refuses;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.magnet.ExamplePicture;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.TriangleViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WithApplication
class RehearsalsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Rehearsals rehearsals;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private SketchSession.Id tryOut;

    @BeforeEach
    void jorisTriesOut() {
        world = new SketchWorld(context);
        tryOut = as(world.joris, () -> rehearsals.begin(world.session, world.joris));
    }

    private boolean may(Actor actor, Action action) {
        return as(actor, () -> world.get(Access.class).may(actor, action, Resource.SESSION, tryOut.value()));
    }

    private int assignments() {
        return as(world.sanne, () -> world.get(AssignmentViews.class).forBoard(world.triangle))
                .size();
    }

    @Test
    void whatIsDoneInATryOutReachesNoRegister() {
        var before = assignments();
        var clients = as(world.sanne, () -> world.get(TriangleViews.class).get(world.triangle));
        var page = Caller.loggedIn(port, world.joris, context);
        assertThat(page.get("/nl/sessions/" + tryOut.value() + "/board").body())
                .contains("Proef", "Stichting Eikenbos")
                .doesNotContain(world.name("Directie Jeugd"));
        var table = AtTable.join(world, tryOut, world.joris);
        table.does(new BoardCommand.SetState("started", "yes"));
        var placed = table.place("assignment", "Proefopdracht", Map.of("size", "M"));
        table.place("client", world.name("Directie Jeugd"), Map.of());
        table.place("agreement", "Proefafspraak", Map.of());
        table.does(new BoardCommand.SetState("ended", "yes"));

        assertThat(placed.fields()).doesNotContainKey("assignmentId").doesNotContainKey("status");
        assertThat(assignments()).isEqualTo(before);
        assertThat(as(world.sanne, () -> world.get(TriangleViews.class).get(world.triangle)))
                .isEqualTo(clients);
    }

    @Test
    void aTryOutStandsInNoListAndNobodyOfTheTriangleSeesIt() {
        assertThat(as(world.joris, () -> world.get(SessionViews.class).list(world.joris, 50)))
                .extracting(SketchSession::id)
                .contains(world.session)
                .doesNotContain(tryOut);
        assertThat(as(world.sanne, () -> world.get(SessionViews.class).listOf(world.triangle)))
                .extracting(SketchSession::id)
                .doesNotContain(tryOut);
        assertThat(may(world.joris, Action.LEAD)).isTrue();
        assertThat(may(world.joris, Action.ACCEPT)).isFalse();
        assertThat(may(world.sanne, Action.SEE)).isFalse();
        assertThat(may(world.noor, Action.SEE)).isFalse();
        assertThat(as(world.noor, () -> world.get(SessionViews.class).find(tryOut)))
                .isEmpty();
    }

    @Test
    @DisplayName("B50 throwing away leaves nothing of a board on which people only tried things out")
    void throwingAwayLeavesNothing() {
        var table = AtTable.join(world, tryOut, world.joris);
        table.place("idea", "weg ermee", Map.of());
        var page = Caller.loggedIn(port, world.joris, context);

        var answer = page.post("/nl/sessions/" + tryOut.value() + "/end");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/nl/sessions/" + world.session.value()));
        assertThat(as(Actor.SYSTEM, () -> world.get(SessionViews.class).find(tryOut)))
                .isEmpty();
        assertThat(world.get(BoardViews.class)
                        .board(new Board.Id(tryOut.value()))
                        .number())
                .isZero();
        assertThat(page.get("/nl/sessions/" + tryOut.value() + "/board").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRealSessionCannotBeThrownAwayAndATryOutCannotBeTriedOut() {
        var page = Caller.loggedIn(port, world.joris, context);
        assertThat(page.post("/nl/sessions/" + world.session.value() + "/end").statusCode())
                .isEqualTo(404);
        assertThat(world.session().isOpen()).isTrue();
        refuses(world.joris, () -> rehearsals.begin(tryOut, world.joris), SketchRefusal.SESSION_OVER);
        assertThat(Caller.loggedIn(port, world.noor, context)
                        .post("/nl/sessions/" + world.session.value() + "/rehearsals")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsForgottenIsThrownAwayAfterADay() {
        run(Actor.SYSTEM, rehearsals::throwAwayDue);
        assertThat(as(Actor.SYSTEM, () -> world.get(SessionViews.class).find(tryOut)))
                .isPresent();
        world.get(ExamplePicture.class).fillWhenEmpty(world.session());
        assertThat(world.get(BoardViews.class)
                        .board(new Board.Id(world.session.value()))
                        .number())
                .isZero();
    }
}
