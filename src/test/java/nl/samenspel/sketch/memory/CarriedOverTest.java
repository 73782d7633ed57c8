package nl.samenspel.sketch.memory;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.AtTable;
import nl.samenspel.sketch.Caller;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.SketchWorld;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import nl.samenspel.sketch.result.Pictures;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Improvements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// What one session leaves for later: on the pages of assignments, beside the next session, and on its board.
@WithApplication
class CarriedOverTest {
    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private AtTable noor;
    private Element clubs;

    @BeforeEach
    void atTheTable() {
        world = new SketchWorld(context);
        context.getBean(RegisterPicture.class).fillWhenEmpty(world.session());
        world.begin();
        noor = AtTable.join(world, world.session, world.noor);
        clubs = noor.place(Magnet.ASSIGNMENT, "Sportclubs", Map.of("size", "L"));
    }

    @Test
    void theBoardOfTheNextSessionBringsTheImprovementsThatAreStillOpen() {
        var open = noor.place(Magnet.IMPROVEMENT, "Eén kalender", Map.of());
        var done = noor.place(Magnet.IMPROVEMENT, "Minder formulieren", Map.of());
        confirm(world.session);
        run(world.sanne, () -> context.getBean(Improvements.class).finish(id(done), world.sanne));

        var next = world.plan(world.triangle, "Een jaar later");
        context.getBean(RegisterPicture.class).fillWhenEmpty(session(next));

        var board = context.getBean(BoardViews.class).board(new Board.Id(next.value()));
        assertThat(Magnet.list(board, Magnet.IMPROVEMENT)).singleElement().satisfies(magnet -> {
            assertThat(magnet.text()).isEqualTo("Eén kalender");
            assertThat(Magnet.findId(magnet, "improvementId")).contains(id(open).value());
        });
    }

    @Test
    void theLinesOfTheReadingAboutAnAssignmentStandOnItsPage() {
        var pools = noor.place(Magnet.ASSIGNMENT, "Zwembaden", Map.of());
        var line = noor.connect(clubs, pools, "zelfde maand", Map.of("relation", "overlaps", "weight", "heavy"));
        var short_ = noor.place(Magnet.BOTTLENECK, "toetsers", Map.of("about", "people"));
        noor.connect(short_, clubs, "", Map.of("relation", "belongs"));
        noor.place(
                Magnet.GAP, "wie gaat voor", Map.of("covers", line.id().value().toString()));
        noor.place(Magnet.GAP, "iets heel anders", Map.of());
        assertThat(page(world.noor, clubs)).contains("In geen bevestigde schetssessie");

        confirm(world.session);

        var page = page(world.noor, clubs);
        assertThat(HtmlCheck.errors(page)).isEmpty();
        assertThat(page)
                .contains("Sportclubs overlapt met Zwembaden (zwaar): zelfde maand")
                .contains("Te weinig mensen: toetsers.")
                .contains("Nog niet afgesproken: wie gaat voor.")
                .contains("/nl/sessions/" + world.session.value() + "/result")
                .doesNotContain("iets heel anders");
        assertThat(page(world.noor, pools)).contains("Sportclubs overlapt").doesNotContain("toetsers");
    }

    @Test
    void whoSeesTheAssignmentAloneReadsNothingOfTheSession() {
        confirm(world.session);
        var id = Magnet.findId(clubs, "assignmentId").orElseThrow();
        as(
                Actor.SYSTEM,
                () -> context.getBean(TransactionTemplate.class).execute(_ -> {
                    context.getBean(Relations.class)
                            .give(
                                    world.sem.person(),
                                    Relation.PROVIDER_CORNER,
                                    Resource.ASSIGNMENT,
                                    id,
                                    "assignment.test");
                    return id;
                }));
        assertThat(page(world.sem, clubs))
                .contains("In geen bevestigde schetssessie")
                .doesNotContain("/result");
    }

    @Test
    void twoSessionsAreComparedInOneSentenceByWhoSeesTheTriangle() {
        noor.place(Magnet.BOTTLENECK, "toetsers", Map.of("about", "people"));
        confirm(world.session);
        var next = world.plan(world.triangle, "Een jaar later");
        context.getBean(RegisterPicture.class).fillWhenEmpty(session(next));
        run(
                world.joris,
                () -> context.getBean(nl.samenspel.sketch.Sessions.class).start(next, world.joris));
        AtTable.join(world, next, world.noor).place(Magnet.AGREEMENT, "Eén loket", Map.of());
        run(
                world.joris,
                () -> context.getBean(nl.samenspel.sketch.Sessions.class).end(next, world.joris));

        var path = "/triangles/" + world.triangle.value() + "/compare";
        var there = "?from=" + world.session.value() + "&to=" + next.value();
        var olga = Caller.loggedIn(port, world.olga, context);
        assertThat(HtmlCheck.errors(olga.get("/nl" + path + there).body())).isEmpty();
        assertThat(olga.get("/nl" + path + there).body())
                .contains("Sinds 1 december 2026: één afspraak erbij en één knelpunt weg.");
        assertThat(olga.get("/en" + path + there).body()).contains("one agreement more and one bottleneck gone");
        assertThat(olga.get("/nl" + path + "?from=" + world.triangle.value()).statusCode())
                .isEqualTo(404);
        assertThat(Caller.loggedIn(port, world.joris, context).get("/nl" + path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void withOneSessionThereIsNothingToCompare() {
        var page = Caller.loggedIn(port, world.olga, context)
                .get("/nl/triangles/" + world.triangle.value() + "/compare")
                .body();
        assertThat(page).contains("Er is nog niets om te vergelijken");
    }

    private String page(Actor reader, Element assignment) {
        var id = Magnet.findId(noor.element(assignment.id()), "assignmentId").orElseThrow();
        return Caller.loggedIn(port, reader, context)
                .get("/nl/assignments/" + id)
                .body();
    }

    private void confirm(SketchSession.Id id) {
        world.end();
        run(world.noor, () -> context.getBean(Pictures.class).confirm(id, world.noor));
    }

    private SketchSession session(SketchSession.Id id) {
        return as(Actor.SYSTEM, () -> context.getBean(SessionViews.class).session(id));
    }

    private Improvement.Id id(Element magnet) {
        return new Improvement.Id(
                Magnet.findId(noor.element(magnet.id()), "improvementId").orElseThrow());
    }
}
