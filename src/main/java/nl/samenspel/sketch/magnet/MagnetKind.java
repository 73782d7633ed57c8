package nl.samenspel.sketch.magnet;

import java.util.List;
import java.util.Set;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.SketchSession;

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
    void changed(At at, Element element, Set<String> what);

    /// It came onto the board with a record. Refuses when that record is none of this triangle's.
    default void require(At at, Element element) {}

    /// Where we are: the session, the board with the change, and who made it.
    record At(SketchSession session, Board board, Actor by) {}
}
