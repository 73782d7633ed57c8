package nl.samenspel.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;

/// What a board means: implemented by the room above, which knows what it is a board of.
///
/// All but [#admission], [#admissions] and [#looking] run on the board's one writer, so they see the board standing
/// still.
public interface BoardMeaning {

    /// Whether this board is one of this room's. The last room in the order takes every board, also one that is
    /// nobody's: its [#admission] says so. Asked once for each board; as nobody in particular.
    default boolean isBoardOfMine(Board.Id id) {
        return true;
    }

    /// The asker's place at this board. Throws `NotFound` when there is no such board or no place for the
    /// asker. Asked at the handshake and when the board is joined.
    Admission admission(Board.Id id, Actor asker);

    /// The places of all who are at this board, as they are now; who has none any more is left out. Asked at least
    /// every two seconds, so it is cheap.
    default Map<Actor, Admission> admissions(Board.Id id, Collection<Actor> askers) {
        var admissions = new HashMap<Actor, Admission>();
        for (var asker : askers) {
            try {
                admissions.put(asker, Identity.as(asker, () -> admission(id, asker)));
            } catch (NotFound | Refused _) {
                // no place
            }
        }
        return admissions;
    }

    /// Refuses, with a reason of its own room, what the engine would allow: a locked board, somebody else's
    /// fact. Asks no database.
    void judge(Board.Id id, Board board, BoardCommand command, Admission by);

    /// The command with what only the server may say filled in, such as the card at which something is placed.
    /// Pure, and asks no database.
    default BoardCommand complete(Board board, BoardCommand command, Admission by) {
        return command;
    }

    /// The moves that bring a part of the board in good order: as one change, undone as one. Pure and bounded.
    ///
    /// @param shown the board as the asker sees it
    default BoardCommand.Together arranged(Board shown, BoardCommand.Arrange command) {
        throw new Refused(BoardRefusal.ARRANGE_NOT_POSSIBLE);
    }

    /// The rules for looking and for names that hold on this board now (rules B39 to B43): [Looking#OPEN] as long
    /// as there never was anything to conceal on it. Pure and cheap: asked for every change.
    default Looking looking(Board board) {
        return Looking.OPEN;
    }

    /// Whether this change means something outside the board. Only then [#effects] is called, for a savepoint
    /// more.
    boolean reachesOut(Moment moment);

    /// Carries out what the change means elsewhere, in the transaction that writes the change: as
    /// `Actor.SYSTEM` for the database, on behalf of `moment.by()` for doors. Answers what is to be added to
    /// the change, such as the id of a new thing. Refused: only this command is, and what it did is taken back.
    List<BoardCommand.Direct> effects(Moment moment);

    /// What happened in the register while nobody was at the board: carried out when it goes live.
    default List<BoardCommand> opening(Board.Id id, Board board) {
        return List.of();
    }

    /// One change that is about to be: the board before it and with it.
    record Moment(Board.Id id, Board before, Board after, List<Edit> edits, Actor by) {
        public Moment {
            edits = List.copyOf(edits);
        }
    }
}
