package nl.samenspel.board;

import static nl.samenspel.board.BoardRefusal.CHANGED_SINCE;
import static nl.samenspel.board.BoardRefusal.NOTHING_TO_REDO;
import static nl.samenspel.board.BoardRefusal.NOTHING_TO_UNDO;
import static nl.samenspel.board.Story.JORIS;
import static nl.samenspel.board.Story.NOOR;
import static nl.samenspel.board.Story.connect;
import static nl.samenspel.board.Story.id;
import static nl.samenspel.board.Story.move;
import static nl.samenspel.board.Story.place;
import static nl.samenspel.board.Story.redo;
import static nl.samenspel.board.Story.remove;
import static nl.samenspel.board.Story.restore;
import static nl.samenspel.board.Story.set;
import static nl.samenspel.board.Story.undo;
import static nl.samenspel.board.Story.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Undo, redo and what is remembered.
class BoardLedgerTest {
    @Test
    @DisplayName("B22 undo takes back every kind of own change, newest first")
    void undoesEveryKind() {
        var story = Story.of(place(1), place(2));
        var boards = new ArrayList<Map<Element.Id, Element>>();
        var commands = List.of(
                move(1, 50, 60),
                new BoardCommand.Resize(id(1), new Element.Size(3, 4)),
                write(1, "new"),
                set(1, "size", "L"),
                set(1, "size", null),
                connect(3, 1, 2),
                new BoardCommand.Reconnect(id(3), new Element.Ends(id(2), id(1))),
                remove(1),
                restore(1));
        for (var command : commands) {
            boards.add(story.board().elements());
            story.noor(command);
        }
        for (var before : boards.reversed()) {
            story.noor(undo());
            assertThat(story.board().elements()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("B22 redo does the undone again, until something else is changed")
    void redoesUntilSomethingElse() {
        var story = Story.of(place(1), write(1, "a"), write(1, "b"), undo(), undo());
        assertThat(story.element(1).text()).isEqualTo("note 1");
        assertThat(story.noor(redo()).element(1).text()).isEqualTo("a");
        assertThat(story.noor(redo()).element(1).text()).isEqualTo("b");
        assertThat(story.refusal(NOOR, redo())).isEqualTo(NOTHING_TO_REDO);
        assertThat(story.noor(undo(), set(1, "size", "S")).refusal(NOOR, redo()))
                .isEqualTo(NOTHING_TO_REDO);
    }

    @Test
    @DisplayName("B22 what was done again can be undone again, and each is a change with a number")
    void undoesWhatWasRedone() {
        var story = Story.of(place(1), write(1, "a"), undo(), redo(), undo(), redo());
        assertThat(story.element(1).text()).isEqualTo("a");
        assertThat(story.board().number()).isEqualTo(6);
        assertThat(story.noor(undo(), undo()).has(1)).isFalse();
        assertThat(story.refusal(NOOR, undo())).isEqualTo(NOTHING_TO_UNDO);
    }

    @Test
    @DisplayName("B22 everyone undoes only their own")
    void undoesOnlyOwn() {
        var story = Story.of(place(1)).joris(place(2)).noor(undo());
        assertThat(story.has(1)).isFalse();
        assertThat(story.has(2)).isTrue();
        assertThat(story.refusal(NOOR, undo())).isEqualTo(NOTHING_TO_UNDO);
    }

    @Test
    @DisplayName("B22 facts of the board are not undone")
    void factsAreNotUndone() {
        var story = Story.of(place(1), new BoardCommand.SetState("card", "2"), undo());
        assertThat(story.has(1)).isFalse();
        assertThat(story.board().findFact("card")).hasValue("2");
    }

    @Test
    @DisplayName("B23 undo is refused when someone else changed the same property since")
    void refusesUndoOfWhatOthersChanged() {
        assertThat(Story.of(place(1), write(1, "a")).joris(write(1, "b")).refusal(NOOR, undo()))
                .isEqualTo(CHANGED_SINCE);
        assertThat(Story.of(place(1), write(1, "a")).joris(remove(1)).refusal(NOOR, undo()))
                .isEqualTo(CHANGED_SINCE);
    }

    @Test
    @DisplayName("B23 undo is free when someone else changed another property")
    void undoesBesideOthers() {
        var story = Story.of(place(1), write(1, "a"))
                .joris(move(1, 9, 9), set(1, "size", "M"))
                .noor(undo());
        assertThat(story.element(1).text()).isEqualTo("note 1");
        assertThat(story.element(1).position()).isEqualTo(new Element.Position(9, 9));
    }

    @Test
    @DisplayName("B23 undoing a placement is refused when someone wrote on it or hung a line on it")
    void refusesToTakeOthersWorkAway() {
        assertThat(Story.of(place(1)).joris(write(1, "b")).refusal(NOOR, undo()))
                .isEqualTo(CHANGED_SINCE);
        assertThat(Story.of(place(1)).joris(place(2), connect(3, 1, 2)).refusal(NOOR, undo()))
                .isEqualTo(CHANGED_SINCE);
    }

    @Test
    @DisplayName("B23 a change that was itself undone is no hindrance")
    void undoneChangesOfOthersDoNotHinder() {
        var story =
                Story.of(place(1), write(1, "a")).joris(write(1, "b"), undo()).noor(undo());
        assertThat(story.element(1).text()).isEqualTo("note 1");
    }

    @Test
    @DisplayName("B23 a change of someone else below an own one still hinders after the own one is undone")
    void olderChangesOfOthersHinder() {
        var story = Story.of(place(1), write(1, "a")).joris(write(1, "b")).noor(write(1, "c"), undo());
        assertThat(story.element(1).text()).isEqualTo("b");
        assertThat(story.refusal(NOOR, undo())).isEqualTo(CHANGED_SINCE);
    }

    @Test
    @DisplayName("B23 redo is refused when someone else changed the same property since")
    void refusesRedoOfWhatOthersChanged() {
        var story = Story.of(place(1), write(1, "a"), undo()).joris(write(1, "b"));
        assertThat(story.refusal(NOOR, redo())).isEqualTo(CHANGED_SINCE);
    }

    @Test
    @DisplayName("B8 gives what came since a number, and nothing for a number it does not know")
    void givesWhatCameSince() {
        var story = Story.of(place(1), place(2), place(3));
        assertThat(story.ledger.findSince(1).orElseThrow())
                .extracting(BoardChange::number)
                .containsExactly(2L, 3L);
        assertThat(story.ledger.findSince(3)).hasValue(List.of());
        assertThat(story.ledger.findSince(4)).isEmpty();
    }

    @Test
    @DisplayName("B8 B15 remembers the last 2,000 changes and their commands")
    void remembersTwoThousand() {
        var story = Story.of(place(1));
        for (int i = 0; i < 2_000; i++) {
            story.noor(move(1, i, i));
        }
        assertThat(story.ledger.findSince(0)).isEmpty();
        assertThat(story.ledger.findSince(1).orElseThrow()).hasSize(2_000);
        assertThat(story.ledger.findByCommand(new UUID(3, 1))).isEmpty();
        assertThat(story.ledger.findByCommand(new UUID(3, 2)).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("B24 what the room above adds to a change is undone with it")
    void additionsAreUndoneTogether() {
        var story = new Story();
        var draft = story.ledger.and(
                story.ledger.draft(place(1), NOOR), List.of(new Edit.SetFields(id(1), Map.of("assignmentId", "7"))));
        assertThat(draft.edits()).hasSize(1);
        var change = new BoardChange(1, new UUID(3, 1), NOOR, "", Instant.EPOCH, draft.edits());
        story.ledger = story.ledger.with(new LoggedChange(change, draft.undo(), 0, 0, false));
        assertThat(story.noor(undo()).has(1)).isFalse();
        assertThat(story.noor(redo()).element(1).findField("assignmentId")).hasValue("7");
    }

    @Test
    @DisplayName("B25 nobody's undo reaches a change from outside")
    void undoDoesNotReachOutside() {
        var story = Story.of(place(1));
        var change = new BoardChange(2, new UUID(3, 2), NOOR, "", Instant.EPOCH, List.of(new Edit.Write(id(1), "x")));
        story.ledger =
                story.ledger.with(new LoggedChange(change, List.of(new Edit.Write(id(1), "note 1")), 0, 0, true));
        story.noor(place(2), undo());
        assertThat(story.has(2)).isFalse();
        assertThat(story.noor(undo()).has(1)).isFalse();
    }

    @ParameterizedTest(name = "B14 seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("B14 replaying all edits on an empty board gives the board, whatever was done")
    void aRandomWalkReplaysToTheSameBoard(long seed) {
        var random = new Random(seed);
        var story = new Story();
        for (int i = 0; i < 600; i++) {
            var command = anything(random, i);
            try {
                var _ = random.nextBoolean() ? story.noor(command) : story.joris(command);
            } catch (Refused refused) {
                assertThat(refused.reason()).isInstanceOf(BoardRefusal.class);
            }
            assertThat(linesHangInTheAir(story.board())).isFalse();
        }
        var replayed = Board.EMPTY;
        for (var change : story.changes()) {
            replayed = replayed.after(change);
        }
        assertThat(replayed).isEqualTo(story.board());
        assertThat(story.refusal(JORIS, write(1, "x".repeat(2_001)))).isNotNull();
    }

    private static boolean linesHangInTheAir(Board board) {
        return board.elements().values().stream().anyMatch(element -> {
            var ends = element.ends();
            return ends != null
                    && !(board.elements().containsKey(ends.from())
                            && board.elements().containsKey(ends.to()));
        });
    }

    private static BoardCommand anything(Random random, int step) {
        int one = random.nextInt(20);
        int other = random.nextInt(20);
        return switch (random.nextInt(12)) {
            case 0, 1 -> place(one);
            case 2 -> connect(20 + random.nextInt(10), one, other);
            case 3 -> move(one, step, step);
            case 4 -> write(one, "text " + step);
            case 5 -> set(one, "field" + random.nextInt(3), random.nextBoolean() ? "v" + step : null);
            case 6 -> remove(random.nextInt(30));
            case 7 -> restore(random.nextInt(30));
            case 8, 9 -> undo();
            case 10 -> redo();
            default -> new BoardCommand.Together(List.of(place(one), write(one, "x"), move(other, step, 0)));
        };
    }
}
