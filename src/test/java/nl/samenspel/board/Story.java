package nl.samenspel.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What Noor and Joris do to one board, without any database: each accepted command is the next change.
final class Story {
    static final PersonId NOOR = new PersonId(new UUID(1, 1));
    static final PersonId JORIS = new PersonId(new UUID(1, 2));

    BoardLedger ledger = BoardLedger.EMPTY;

    static Element.Id id(int number) {
        return new Element.Id(new UUID(2, number));
    }

    static Element note(int number) {
        return Element.placed(id(number), "note", new Element.Position(number, 0), "note " + number, Map.of());
    }

    static Element line(int number, int from, int to) {
        return Element.line(id(number), "line", new Element.Ends(id(from), id(to)), "", Map.of("relation", "overlaps"));
    }

    static BoardCommand.Place place(int number) {
        return new BoardCommand.Place(note(number));
    }

    static BoardCommand.Connect connect(int number, int from, int to) {
        return new BoardCommand.Connect(line(number, from, to));
    }

    static BoardCommand.Move move(int number, double x, double y) {
        return new BoardCommand.Move(id(number), new Element.Position(x, y));
    }

    static BoardCommand.Write write(int number, String text) {
        return new BoardCommand.Write(id(number), text);
    }

    static BoardCommand.SetFields set(int number, String name, @Nullable String value) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put(name, value);
        return new BoardCommand.SetFields(id(number), fields);
    }

    static BoardCommand.Remove remove(int number) {
        return new BoardCommand.Remove(id(number));
    }

    static BoardCommand.Restore restore(int number) {
        return new BoardCommand.Restore(id(number));
    }

    static BoardCommand undo() {
        return new BoardCommand.Undo();
    }

    static BoardCommand redo() {
        return new BoardCommand.Redo();
    }

    static Story of(BoardCommand... byNoor) {
        return new Story().noor(byNoor);
    }

    Story noor(BoardCommand... commands) {
        return all(NOOR, commands);
    }

    Story joris(BoardCommand... commands) {
        return all(JORIS, commands);
    }

    /// The reason why this cannot be, or null when it can.
    @Nullable
    Refusal refusal(PersonId by, BoardCommand command) {
        try {
            ledger.draft(command, by);
            return null;
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    Board board() {
        return ledger.board();
    }

    Element element(int number) {
        return board().findElement(id(number)).orElseThrow();
    }

    boolean has(int number) {
        return board().findElement(id(number)).isPresent();
    }

    List<BoardChange> changes() {
        return ledger.findSince(0).orElseThrow();
    }

    private Story all(PersonId by, BoardCommand... commands) {
        for (var command : commands) {
            var draft = ledger.draft(command, by);
            long number = board().number() + 1;
            var change =
                    new BoardChange(number, new UUID(3, number), by, "", Instant.ofEpochSecond(number), draft.edits());
            ledger = ledger.with(new LoggedChange(change, draft.undo(), draft.undoes(), draft.redoes(), false));
        }
        return this;
    }
}
