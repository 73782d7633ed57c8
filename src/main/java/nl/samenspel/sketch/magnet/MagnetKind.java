package nl.samenspel.sketch.magnet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import org.jspecify.annotations.Nullable;

/// How one kind of magnet writes to its room. The methods run in the transaction that writes the change of the board,
/// on
/// behalf of who made it; what they answer is added to the change.
interface MagnetKind {

    /// One of [Magnet#KINDS].
    String kind();

    /// The field that holds the id of its record.
    String idField();

    /// Names of fields, or `text`, that say something the register keeps.
    Set<String> kept();

    /// It was put on the board without a record. A record is made when there is enough to make one of.
    ///
    /// May throw `Refused`: then it does not come onto the board.
    List<BoardCommand.Direct> placed(At at, Element element);

    /// It stood there with a record, and says something else now. May throw `Refused`.
    List<BoardCommand.Direct> changed(At at, Element element, Set<String> what);

    /// It came onto the board with a record that a browser named. Refuses when that record is none of this triangle's.
    default List<BoardCommand.Direct> require(At at, Element element) {
        throw new Refused(SketchRefusal.NOT_OF_THIS_TRIANGLE);
    }

    /// It is off the board. What this session placed and nobody accepted yet goes with it; what the register had
    /// already stays there.
    void removed(At at, Element element);

    /// It is back on the board, and so is what went with it.
    void returned(At at, Element element);

    /// The record it stands for.
    default Optional<UUID> record(Element element) {
        return Magnet.findId(element, idField());
    }

    /// Where we are: the session, the board without and with the change, and who made it.
    record At(SketchSession session, Board before, Board board, Actor by) {
        boolean isFromHere(@Nullable UUID other) {
            return session.id().value().equals(other);
        }
    }
}
