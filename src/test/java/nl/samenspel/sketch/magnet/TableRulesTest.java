package nl.samenspel.sketch.magnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SketchRefusal;
import org.junit.jupiter.api.Test;

class TableRulesTest {
    private static final PersonId FARIDA = new PersonId(new UUID(1, 1));
    private static final Admission CLIENT = seat(FARIDA, Map.of("corner", "client"));
    private static final Admission FACILITATOR = seat(new PersonId(new UUID(1, 2)), Map.of("facilitator", "yes"));
    private static final Element.Id IDEA = new Element.Id(new UUID(2, 1));
    private static final BoardCommand PLACE =
            new BoardCommand.Place(Element.placed(IDEA, Magnet.IDEA, Element.Position.ORIGIN, "een idee", Map.of()));

    private static Admission seat(PersonId person, Map<String, String> fields) {
        return new Admission(new Actor(person, "Farida", Actor.Kind.PERSON), true, fields);
    }

    private static Board boardWith(String key, String value) {
        var edits = List.<Edit>of(new Edit.SetState(key, value));
        return Board.EMPTY.after(new BoardChange(1, new UUID(3, 1), null, "", Instant.EPOCH, edits));
    }

    private static BoardCommand fact(String key, String value) {
        return new BoardCommand.SetState(key, value);
    }

    private static void refuses(SketchRefusal reason, Board board, BoardCommand command, Admission by) {
        assertThatThrownBy(() -> TableRules.require(board, command, by))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void allows(Board board, BoardCommand command, Admission by) {
        assertThatCode(() -> TableRules.require(board, command, by)).doesNotThrowAnyException();
    }

    @Test
    void letsEverybodyPlaceWhileTheBoardIsOpen() {
        allows(Board.EMPTY, PLACE, CLIENT);
    }

    @Test
    void letsOnlyTheFacilitatorTurnCardsAndRunTheClock() {
        for (var key : List.of("card", "timer", "started", "ended", "locked", "voting", "reveal.improvements")) {
            refuses(SketchRefusal.FACILITATOR_ONLY, Board.EMPTY, fact(key, "yes"), CLIENT);
            allows(Board.EMPTY, fact(key, "yes"), FACILITATOR);
        }
    }

    @Test
    void keepsALockedBoardForTheFacilitator() {
        refuses(SketchRefusal.LOCKED, boardWith("locked", "yes"), PLACE, CLIENT);
        allows(boardWith("locked", "yes"), PLACE, FACILITATOR);
    }

    @Test
    void changesNothingAfterTheEndButTheEndItself() {
        refuses(SketchRefusal.SESSION_OVER, boardWith("ended", "yes"), PLACE, FACILITATOR);
        allows(boardWith("ended", "yes"), new BoardCommand.SetState("ended", null), FACILITATOR);
    }

    @Test
    void countsAVoteOnlyForOneselfAndOnesOwnCorner() {
        var own = "vote." + FARIDA.value() + "." + IDEA.value();
        allows(boardWith("voting", "3"), fact(own, "2 client"), CLIENT);
        allows(Board.EMPTY, new BoardCommand.SetState(own, null), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_VOTE, Board.EMPTY, fact(own, "2 owner"), CLIENT);
        var other = "vote." + new UUID(9, 9) + "." + IDEA.value();
        refuses(SketchRefusal.NOT_YOUR_VOTE, Board.EMPTY, fact(other, "1 client"), CLIENT);
    }

    @Test
    void givesNobodyMoreVotesThanTheFacilitatorSaid() {
        var own = "vote." + FARIDA.value() + "." + IDEA.value();
        refuses(SketchRefusal.VOTES_SPENT, boardWith("voting", "3"), fact(own, "4 client"), CLIENT);
        refuses(SketchRefusal.VOTES_SPENT, Board.EMPTY, fact(own, "1 client"), CLIENT);
    }

    @Test
    void letsNobodyChangeWhatACardPromised() {
        refuses(SketchRefusal.RULES_OF_THE_CARD, Board.EMPTY, fact("rules.players", "open named"), FACILITATOR);
    }

    @Test
    void letsNobodySayWhereTheAreasLie() {
        refuses(SketchRefusal.RECORD_REFUSED, Board.EMPTY, fact("area.work", "0 1 0 1"), FACILITATOR);
    }

    @Test
    void letsACornerConfirmOnlyForItself() {
        allows(Board.EMPTY, fact("confirm.client", "yes"), CLIENT);
        refuses(SketchRefusal.NOT_YOUR_CORNER, Board.EMPTY, fact("confirm.owner", "yes"), CLIENT);
        allows(Board.EMPTY, fact("confirm.owner", "yes"), FACILITATOR);
    }

    @Test
    void refusesAMagnetOfAKindNobodyKnows() {
        var strange = Element.placed(IDEA, "rocket", Element.Position.ORIGIN, "", Map.of());
        refuses(SketchRefusal.KIND_UNKNOWN, Board.EMPTY, new BoardCommand.Place(strange), CLIENT);
    }
}
