package nl.samenspel.sketch.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspel.board.Board;
import nl.samenspel.board.Element;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.triangle.Corner;

/// A board with the names around it: as it is now while people draw, or frozen as it was confirmed.
///
/// @param takenAt when it was frozen, or when this was asked
public record Picture(Around around, Board board, boolean frozen, Instant takenAt) {

    /// Names of that day.
    ///
    /// @param present who was invited or joined, by corner
    /// @param cards key and version of each card that was used
    public record Around(
            String triangle,
            String purpose,
            Instant heldAt,
            String facilitator,
            List<Present> present,
            List<UsedCard> cards) {
        public Around {
            present = List.copyOf(present);
            cards = List.copyOf(cards);
        }
    }

    /// @param name empty for a guest whose name is no longer ours
    public record Present(String name, Corner corner) {}

    public record UsedCard(String key, int version) {}

    /// Magnets of one kind, from top to bottom and left to right, as people read a board. Lines in the order they were
    /// made.
    public List<Element> list(String kind) {
        return Magnet.list(board, kind)
                .sorted(java.util.Comparator.comparingDouble((Element element) ->
                                Math.floor(element.position().y() / 60))
                        .thenComparingDouble(element -> element.position().x()))
                .toList();
    }

    public Stream<Element> lines() {
        return Magnet.list(board, Magnet.LINE);
    }

    public Optional<Element> find(Element.Id id) {
        return board.findElement(id);
    }

    /// The text of an element that a line or field names; empty when it is gone.
    public String text(Element.Id id) {
        return find(id).map(Element::text).orElse("");
    }

    /// What somebody noted as a fact of the board, such as `outcome.close`.
    public Optional<String> findFact(String key) {
        return board.findFact(key).filter(value -> !value.isBlank());
    }
}
