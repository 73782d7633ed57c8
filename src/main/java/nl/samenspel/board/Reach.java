package nl.samenspel.board;

import static nl.samenspel.board.BoardRefusal.ENDS_NOT_POSSIBLE;
import static nl.samenspel.board.BoardRefusal.NOT_ON_BOARD;
import static nl.samenspel.board.BoardRefusal.NOT_REMOVED;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;

/// What somebody may name in a command: what is hidden looks the same as what is not there (rule B40).
final class Reach {
    private Reach() {}

    /// Refuses: NOT_ON_BOARD, NOT_REMOVED, ENDS_NOT_POSSIBLE.
    static void within(Shown shown, BoardCommand command, PersonId by) {
        if (shown.isOpen()) {
            return;
        }
        var commands = command instanceof BoardCommand.Together together ? together.commands() : List.of(command);
        for (var each : commands) {
            one(shown, each, by);
        }
    }

    private static void one(Shown shown, BoardCommand command, PersonId by) {
        switch (command) {
            case BoardCommand.Move move -> present(shown, move.id(), by);
            case BoardCommand.Resize resize -> present(shown, resize.id(), by);
            case BoardCommand.Write write -> present(shown, write.id(), by);
            case BoardCommand.SetFields set -> present(shown, set.id(), by);
            case BoardCommand.Remove remove -> present(shown, remove.id(), by);
            case BoardCommand.Reconnect reconnect -> {
                present(shown, reconnect.id(), by);
                ends(shown, reconnect.ends(), by);
            }
            case BoardCommand.Connect connect -> {
                var ends = connect.line().ends();
                if (ends != null) {
                    ends(shown, ends, by);
                }
            }
            case BoardCommand.Restore restore -> {
                var gone = shown.board().removed().get(restore.id());
                if (gone != null && shown.isHidden(gone.element(), by)) {
                    throw new Refused(NOT_REMOVED);
                }
            }
            case BoardCommand.Place _,
                    BoardCommand.SetState _,
                    BoardCommand.Together _,
                    BoardCommand.Arrange _,
                    BoardCommand.Undo _,
                    BoardCommand.Redo _ -> {}
        }
    }

    private static void present(Shown shown, Element.Id id, PersonId by) {
        if (shown.hides(id, by)) {
            throw new Refused(NOT_ON_BOARD);
        }
    }

    private static void ends(Shown shown, Element.Ends ends, PersonId by) {
        if (Stream.of(ends.from(), ends.to()).anyMatch(id -> shown.hides(id, by))) {
            throw new Refused(ENDS_NOT_POSSIBLE);
        }
    }
}
