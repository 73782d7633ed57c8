package nl.samenspel.board;

import static nl.samenspel.board.Story.JORIS;
import static nl.samenspel.board.Story.NOOR;
import static nl.samenspel.board.Story.connect;
import static nl.samenspel.board.Story.id;
import static nl.samenspel.board.Story.line;
import static nl.samenspel.board.Story.move;
import static nl.samenspel.board.Story.note;
import static nl.samenspel.board.Story.place;
import static nl.samenspel.board.Story.redo;
import static nl.samenspel.board.Story.remove;
import static nl.samenspel.board.Story.restore;
import static nl.samenspel.board.Story.set;
import static nl.samenspel.board.Story.undo;
import static nl.samenspel.board.Story.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What commands do to a board, and what is refused.
class BoardTest {
    /// Every command on something that is there, that was never there, that was removed, and that is a line.
    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("place", place(1), place(9), place(3), place(4), "ALREADY, -, ALREADY, ALREADY"),
                Arguments.of(
                        "connect",
                        connect(1, 1, 2),
                        connect(9, 1, 2),
                        connect(3, 1, 2),
                        connect(4, 1, 2),
                        "ALREADY, -, ALREADY, ALREADY"),
                Arguments.of(
                        "move",
                        move(1, 5, 5),
                        move(9, 5, 5),
                        move(3, 5, 5),
                        move(4, 5, 5),
                        "-, NOT_ON, NOT_ON, NOT_ON"),
                Arguments.of("resize", resize(1), resize(9), resize(3), resize(4), "-, NOT_ON, NOT_ON, NOT_ON"),
                Arguments.of(
                        "write", write(1, "a"), write(9, "a"), write(3, "a"), write(4, "a"), "-, NOT_ON, NOT_ON, -"),
                Arguments.of(
                        "set",
                        set(1, "a", "b"),
                        set(9, "a", "b"),
                        set(3, "a", "b"),
                        set(4, "a", "b"),
                        "-, NOT_ON, NOT_ON, -"),
                Arguments.of(
                        "reconnect", reconnect(1), reconnect(9), reconnect(3), reconnect(4), "ENDS, NOT_ON, NOT_ON, -"),
                Arguments.of("remove", remove(1), remove(9), remove(3), remove(4), "-, NOT_ON, NOT_ON, -"),
                Arguments.of(
                        "restore",
                        restore(1),
                        restore(9),
                        restore(3),
                        restore(4),
                        "NOT_REMOVED, NOT_REMOVED, -, NOT_REMOVED"));
    }

    @ParameterizedTest(name = "B17 B18 B19 B20 {0}: on what is there, never was, was removed, is a line")
    @MethodSource("commands")
    void everyCommandInEveryStateHappensOrIsRefusedWithItsReason(
            String name,
            BoardCommand there,
            BoardCommand never,
            BoardCommand removed,
            BoardCommand aLine,
            String expected) {
        var story = Story.of(place(1), place(2), place(3), connect(4, 1, 2), remove(3));
        var reasons = Stream.of(there, never, removed, aLine)
                .map(command -> story.refusal(NOOR, command))
                .map(reason -> reason == null ? "-" : reason.name())
                .toList();
        var wanted = Stream.of(expected.split(", "))
                .map(each -> each.replace("ALREADY", "ALREADY_ON_BOARD").replace("ENDS", "ENDS_NOT_POSSIBLE"))
                .map(each -> each.equals("NOT_ON") ? "NOT_ON_BOARD" : each)
                .toList();
        assertThat(reasons).isEqualTo(wanted);
    }

    @Test
    @DisplayName("B2 refuses coordinates that are far away or no numbers")
    void refusesFarAndUnnumberedCoordinates() {
        var story = Story.of(place(1));
        for (double far : new double[] {100_001, -100_001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(story.refusal(NOOR, move(1, far, 0))).isEqualTo(BoardRefusal.OUT_OF_BOUNDS);
            assertThat(story.refusal(NOOR, move(1, 0, far))).isEqualTo(BoardRefusal.OUT_OF_BOUNDS);
        }
        assertThat(story.refusal(NOOR, move(1, 100_000, -100_000))).isNull();
    }

    @ParameterizedTest(name = "B2 size {0} × {1}: {2}")
    @CsvSource({"1, 1, true", "10000, 10000, true", "0, 1, false", "1, 10001, false", "NaN, 5, false"})
    void sizesHaveBounds(double width, double height, boolean fits) {
        var resize = new BoardCommand.Resize(id(1), new Element.Size(width, height));
        assertThat(Story.of(place(1)).refusal(NOOR, resize)).isEqualTo(fits ? null : BoardRefusal.OUT_OF_BOUNDS);
    }

    @Test
    @DisplayName("B3 refuses a text over 2,000 characters, placed or written")
    void refusesALongText() {
        var story = Story.of(place(1));
        assertThat(story.refusal(NOOR, write(1, "x".repeat(2_000)))).isNull();
        assertThat(story.refusal(NOOR, write(1, "x".repeat(2_001)))).isEqualTo(BoardRefusal.TEXT_TOO_LONG);
        var placed = new BoardCommand.Place(note(2).saying("x".repeat(2_001)));
        assertThat(story.refusal(NOOR, placed)).isEqualTo(BoardRefusal.TEXT_TOO_LONG);
    }

    @Test
    @DisplayName("B4 refuses more than 30 fields, also when they come one by one")
    void refusesManyFields() {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < 30; i++) {
            fields.put("field" + i, "x");
        }
        var full = new Element(id(1), "note", Element.Position.ORIGIN, null, "", fields, null, null);
        var story = Story.of(new BoardCommand.Place(full));
        assertThat(story.refusal(NOOR, set(1, "more", "x"))).isEqualTo(BoardRefusal.TOO_MANY_FIELDS);
        assertThat(story.refusal(NOOR, set(1, "field3", "y"))).isNull();
    }

    @ParameterizedTest(name = "B4 field name {0}: {1}")
    @CsvSource({"corner, true", "assignmentId, true", "1st, false", "Corner, false", "with space, false", "'', false"})
    void fieldNamesAreSimple(String name, boolean fits) {
        assertThat(Story.of(place(1)).refusal(NOOR, set(1, name, "x")))
                .isEqualTo(fits ? null : BoardRefusal.FIELD_NOT_POSSIBLE);
    }

    @Test
    @DisplayName("B4 refuses a field value over 500 characters")
    void refusesALongFieldValue() {
        assertThat(Story.of(place(1)).refusal(NOOR, set(1, "a", "x".repeat(501))))
                .isEqualTo(BoardRefusal.FIELD_NOT_POSSIBLE);
    }

    @Test
    @DisplayName("B5 refuses element 5,001, placed, connected, restored or by undo")
    void refusesAFullBoard() {
        var story = Story.of(place(9_001), place(9_002), remove(9_001));
        for (int i = 1; i < 5_000; i++) {
            story.joris(place(i));
        }
        assertThat(story.board().elements()).hasSize(5_000);
        assertThat(story.refusal(NOOR, place(9_003))).isEqualTo(BoardRefusal.BOARD_FULL);
        assertThat(story.refusal(NOOR, connect(9_003, 1, 2))).isEqualTo(BoardRefusal.BOARD_FULL);
        assertThat(story.refusal(NOOR, restore(9_001))).isEqualTo(BoardRefusal.BOARD_FULL);
    }

    @Test
    @DisplayName("B6 refuses state with a strange key, a long value, or a 201st key")
    void refusesStrangeState() {
        var story = new Story();
        assertThat(story.refusal(NOOR, new BoardCommand.SetState("Ä", "x"))).isEqualTo(BoardRefusal.STATE_NOT_POSSIBLE);
        assertThat(story.refusal(NOOR, new BoardCommand.SetState("card", "x".repeat(2_001))))
                .isEqualTo(BoardRefusal.STATE_NOT_POSSIBLE);
        for (int i = 0; i < 200; i++) {
            story.noor(new BoardCommand.SetState("fact." + i, "x"));
        }
        assertThat(story.refusal(NOOR, new BoardCommand.SetState("one.more", "x")))
                .isEqualTo(BoardRefusal.STATE_NOT_POSSIBLE);
        assertThat(story.refusal(NOOR, new BoardCommand.SetState("fact.7", "y")))
                .isNull();
    }

    @Test
    @DisplayName("B12 numbers changes from 1 without gaps")
    void numbersWithoutGaps() {
        var story = Story.of(place(1), move(1, 2, 2)).joris(place(2));
        assertThat(story.changes()).extracting(BoardChange::number).containsExactly(1L, 2L, 3L);
        var gap = new BoardChange(5, new UUID(9, 9), NOOR, "", Instant.EPOCH, List.of());
        assertThatThrownBy(() -> story.board().after(gap)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("B14 an edit on what is gone has no effect")
    void editsNeverFail() {
        var gone = List.<Edit>of(
                new Edit.Drop(id(9)),
                new Edit.Move(id(9), Element.Position.ORIGIN),
                new Edit.Write(id(9), "x"),
                new Edit.Resize(id(9), null),
                new Edit.SetFields(id(9), Map.of("a", "b")),
                new Edit.Reconnect(id(9), new Element.Ends(id(1), id(2))),
                new Edit.SetState("card", null));
        var before = Story.of(place(1)).board();
        var after = before.after(new BoardChange(2, new UUID(9, 9), NOOR, "", Instant.EPOCH, gone));
        assertThat(after.elements()).isEqualTo(before.elements());
        assertThat(after.state()).isEqualTo(before.state());
    }

    @Test
    @DisplayName("B16 the last writer of a property wins; other properties stay")
    void lastWriterPerPropertyWins() {
        var story = Story.of(place(1), set(1, "size", "M"), write(1, "by Noor"))
                .joris(write(1, "by Joris"), set(1, "period", "2027"))
                .noor(move(1, 7, 8));
        assertThat(story.element(1).text()).isEqualTo("by Joris");
        assertThat(story.element(1).fields()).isEqualTo(Map.of("size", "M", "period", "2027"));
        assertThat(story.element(1).position()).isEqualTo(new Element.Position(7, 8));
        assertThat(story.element(1).by()).isEqualTo(NOOR);
    }

    @Test
    @DisplayName("B17 removing an element takes the lines that end in it")
    void removalTakesLines() {
        var story = Story.of(place(1), place(2), place(3), connect(4, 1, 2), connect(5, 2, 3), remove(1));
        assertThat(story.has(4)).isFalse();
        assertThat(story.has(5)).isTrue();
    }

    @Test
    @DisplayName("B19 a line joins two different elements that are no lines")
    void linesJoinTwoElements() {
        var story = Story.of(place(1), place(2), connect(3, 1, 2));
        for (var ends : new int[][] {{1, 1}, {1, 9}, {9, 1}, {1, 3}, {3, 1}}) {
            assertThat(story.refusal(NOOR, connect(8, ends[0], ends[1]))).isEqualTo(BoardRefusal.ENDS_NOT_POSSIBLE);
        }
    }

    @Test
    @DisplayName("B20 restoring brings back the element as it was, with its lines")
    void restoresWithLines() {
        var story = Story.of(place(1), place(2), place(3), connect(4, 1, 2), connect(5, 1, 3), write(1, "kept"))
                .joris(remove(1), remove(3))
                .noor(restore(1));
        assertThat(story.element(1).text()).isEqualTo("kept");
        assertThat(story.has(4)).isTrue();
        assertThat(story.has(5)).as("its other end is gone").isFalse();
        assertThat(story.refusal(NOOR, restore(1))).isEqualTo(BoardRefusal.NOT_REMOVED);
        assertThat(story.refusal(NOOR, restore(5))).isEqualTo(BoardRefusal.ENDS_NOT_POSSIBLE);
    }

    @Test
    @DisplayName("B20 the last 1,000 removed elements can come back")
    void remembersAThousandRemoved() {
        var story = new Story();
        for (int i = 1; i <= 1_001; i++) {
            story.noor(place(i), remove(i));
        }
        assertThat(story.refusal(NOOR, restore(1))).isEqualTo(BoardRefusal.NOT_REMOVED);
        assertThat(story.refusal(NOOR, restore(2))).isNull();
    }

    @Test
    @DisplayName("B21 together happens whole, each seeing what the former did")
    void togetherHappensWhole() {
        var story = Story.of(together(place(1), place(2), connect(3, 1, 2), write(1, "both")));
        assertThat(story.board().number()).isEqualTo(1);
        assertThat(story.element(1).text()).isEqualTo("both");
        assertThat(story.has(3)).isTrue();
    }

    @Test
    @DisplayName("B21 together happens not at all when one cannot")
    void togetherHappensNotAtAll() {
        var story = Story.of(place(1));
        assertThat(story.refusal(NOOR, together(write(1, "x"), remove(1), write(1, "y"), write(1, "z".repeat(3_000)))))
                .isEqualTo(BoardRefusal.NOT_ON_BOARD);
        assertThat(story.element(1).text()).isEqualTo("note 1");
    }

    @Test
    void aFactOfTheBoardKnowsSinceWhen() {
        var story = Story.of(new BoardCommand.SetState("card", "1"), new BoardCommand.SetState("card", "2"));
        assertThat(story.board().state().get("card")).isEqualTo(new Board.Fact("2", Instant.ofEpochSecond(2)));
        assertThat(story.noor(new BoardCommand.SetState("card", null)).board().findFact("card"))
                .isEmpty();
    }

    @Test
    void theMakerOfAnElementIsWhoPlacedIt() {
        var forged = new BoardCommand.Place(note(1).madeBy(JORIS));
        assertThat(Story.of(forged).element(1).by()).isEqualTo(NOOR);
    }

    @Test
    void refusalsOfTheBoardAreRefused() {
        var story = new Story();
        assertThatThrownBy(() -> story.noor(undo())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> story.noor(redo())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> story.noor(new BoardCommand.Connect(note(1)))).isInstanceOf(Refused.class);
        assertThat(line(1, 2, 3).isLine()).isTrue();
    }

    private static BoardCommand together(BoardCommand.Direct... commands) {
        return new BoardCommand.Together(List.of(commands));
    }

    private static BoardCommand resize(int number) {
        return new BoardCommand.Resize(id(number), new Element.Size(20, 10));
    }

    private static BoardCommand reconnect(int number) {
        return new BoardCommand.Reconnect(id(number), new Element.Ends(id(2), id(1)));
    }
}
