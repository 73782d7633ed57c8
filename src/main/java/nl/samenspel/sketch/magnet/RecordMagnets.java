package nl.samenspel.sketch.magnet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import nl.samenspel.board.Board;
import nl.samenspel.board.Element;

/// Which elements of a board stand for which records of the register. The board is gone through once; asking costs the
/// same however much hangs there.
final class RecordMagnets {
    /// The field that holds the id of a record, by kind.
    private static final Map<String, String> IDS = Map.of(
            Magnet.CLIENT, ClientMagnets.ID,
            Magnet.ASSIGNMENT, AssignmentMagnets.ID,
            Magnet.LINE, LineMagnets.ID,
            Magnet.AGREEMENT, AgreementMagnets.ID,
            Magnet.IMPROVEMENT, ImprovementMagnets.ID,
            Magnet.FORUM, TriangleMagnets.FORUM,
            Magnet.ROLE, RoleMagnets.PERSON);

    /// Of two for one record, the one that was there first.
    private static final BinaryOperator<Element> FIRST =
            BinaryOperator.minBy(Comparator.comparing(element -> element.id().value()));

    private final Board board;
    private final Map<String, Element> there = new HashMap<>();
    private final Set<String> removed = new HashSet<>();

    RecordMagnets(Board board) {
        this.board = board;
        board.elements().values().forEach(element -> key(element).ifPresent(key -> there.merge(key, element, FIRST)));
        board.removed().values().forEach(gone -> key(gone.element()).ifPresent(removed::add));
    }

    /// Of an element that stands for a record: its kind and the id in its field.
    static Optional<String> key(Element element) {
        return Optional.ofNullable(IDS.get(element.kind()))
                .flatMap(element::findField)
                .map(record -> element.kind() + " " + record);
    }

    static String key(String kind, UUID record) {
        return kind + " " + record;
    }

    Optional<Element> find(String kind, UUID record) {
        return Optional.ofNullable(there.get(key(kind, record)));
    }

    /// The element itself, or else another one of the same record.
    Optional<Element> find(Element wanted) {
        return board.findElement(wanted.id()).or(() -> key(wanted).map(there::get));
    }

    /// It is on the board, or was taken off it, as itself or as another magnet of the same record.
    boolean isKnown(Element wanted) {
        return board.elements().containsKey(wanted.id())
                || board.removed().containsKey(wanted.id())
                || key(wanted)
                        .filter(key -> there.containsKey(key) || removed.contains(key))
                        .isPresent();
    }
}
