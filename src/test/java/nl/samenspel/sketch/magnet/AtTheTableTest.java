package nl.samenspel.sketch.magnet;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Description;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.NotFound;
import nl.samenspel.sketch.AtTable;
import nl.samenspel.sketch.SketchWorld;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who may do what at the table, past what a browser says of itself.
@WithApplication
class AtTheTableTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterPicture picture;

    private SketchWorld world;
    private AtTable noor;
    private AtTable joris;

    @BeforeEach
    void atTheTable() {
        world = new SketchWorld(context);
        picture.fillWhenEmpty(world.session());
        noor = AtTable.join(world, world.session, world.noor);
        joris = AtTable.join(world, world.session, world.joris);
    }

    private static Map<String, String> nothing() {
        return Map.of();
    }

    @Test
    void aBrowserCannotClaimARecord() {
        var elsewhere = new SketchWorld(context);
        var theirs = as(
                elsewhere.sanne,
                () -> context.getBean(Assignments.class)
                        .propose(elsewhere.triangle, Description.titled("Geheim"), null, elsewhere.sanne));
        var ours = noor.place("assignment", "Van ons", nothing());
        assertThat(noor.tries(new BoardCommand.SetFields(
                        ours.id(), Map.of("assignmentId", theirs.value().toString()))))
                .isEqualTo("RECORD_REFUSED");
        assertThat(noor.tries(place(
                        "assignment", Map.of("assignmentId", theirs.value().toString()))))
                .isEqualTo("NOT_OF_THIS_TRIANGLE");
        for (var field : List.of("agreementId", "improvementId", "personId", "relationId", "status", "ownerId")) {
            assertThat(noor.tries(
                            place("improvement", Map.of(field, theirs.value().toString()))))
                    .as(field)
                    .isEqualTo("RECORD_REFUSED");
        }
        assertThat(noor.board().listElements()).noneMatch(each -> each.text().contains("Geheim"));
    }

    private static BoardCommand place(String kind, Map<String, String> fields) {
        return new BoardCommand.Place(
                Element.placed(new Element.Id(UUID.randomUUID()), kind, Element.Position.ORIGIN, "Gekaapt", fields));
    }

    @Test
    void whoHasNoRightToTheTriangleHasNoPlaceAtItsBoard() {
        assertThatThrownBy(() -> AtTable.join(world, world.session, world.sem)).isInstanceOf(NotFound.class);
        var id = new Assignment.Id(Magnet.findId(noor.place("assignment", "Van ons", nothing()), "assignmentId")
                .orElseThrow());
        assertThatThrownBy(() -> run(
                        world.sem, () -> context.getBean(AssignmentViews.class).get(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void handingOverAtTheBoardMovesTheRightsAndTellsEverybody() {
        var lara = world.person("Lara Leidt");
        var to = lara.person().value().toString();
        assertThat(noor.tries(new BoardCommand.SetState("facilitator", to))).isEqualTo("FACILITATOR_ONLY");
        assertThat(joris.tries(new BoardCommand.SetState(
                        "facilitator", world.olga.person().value().toString())))
                .isEqualTo("FACILITATOR_IN_CORNER");
        assertThat(joris.tries(new BoardCommand.SetState("facilitator", "niemand")))
                .isEqualTo("FACILITATOR_MISSING");

        joris.does(new BoardCommand.SetState("facilitator", to));

        assertThat(world.session().plan().facilitator()).isEqualTo(lara.person());
        joris.await(each -> each.path("type").asString().equals("welcome")
                && !each.path("you").path("fields").has("facilitator"));
        assertThat(joris.tries(new BoardCommand.SetState("card", "close"))).isEqualTo("FACILITATOR_ONLY");
        AtTable.join(world, world.session, lara).does(new BoardCommand.SetState("card", "close"));
    }

    @Test
    void handingOverElsewhereIsToldAtTheBoard() {
        var lara = world.person("Lara Leidt");
        run(
                world.joris,
                () -> context.getBean(nl.samenspel.sketch.HandOvers.class)
                        .handOver(world.session, lara.person(), world.joris));
        noor.awaitBoard(board -> board.findFact("facilitator")
                .filter(lara.person().value().toString()::equals)
                .isPresent());
    }

    @Test
    void whoLeadsVotesAndOpensVotingAnew() {
        var idea = noor.place("idea", "Eén loket", nothing());
        var mine = "vote." + world.noor.person().value() + "." + idea.id().value();
        joris.does(new BoardCommand.SetState("voting", "3"));
        noor.does(new BoardCommand.SetState(mine, "2 client"));
        joris.does(new BoardCommand.SetState(
                "vote." + world.joris.person().value() + "." + idea.id().value(), "1 facilitator"));
        joris.does(new BoardCommand.SetState(mine, null));
        assertThat(noor.board().findFact(mine)).isEmpty();
        assertThat(joris.tries(new BoardCommand.SetState(mine, "3 client"))).isEqualTo("NOT_YOUR_VOTE");
    }
}
