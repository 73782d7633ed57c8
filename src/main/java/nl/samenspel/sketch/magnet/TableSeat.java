package nl.samenspel.sketch.magnet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Corner;
import org.jspecify.annotations.Nullable;

/// A seat in the room, as the fact `seat.<id>` of the board: `client 3`, and behind it the person who takes part on a
/// telephone of their own. For seats without one the scribe writes and votes. Names are not on the board.
///
/// @param number within its corner, from 1
/// @param holder null while nobody sits there with a telephone
record TableSeat(
        UUID id, String corner, int number, @Nullable PersonId holder) {
    private static final String KEY = "seat.";
    private static final String SCRIBE = "scribe";
    private static final int WITHOUT_HOLDER = 2;

    static boolean isKey(String key) {
        return key.startsWith(KEY);
    }

    /// Empty for what is no seat at all.
    static Optional<TableSeat> read(String key, String value) {
        var words = value.split(" ");
        var isWhole = words.length == WITHOUT_HOLDER || words.length == WITHOUT_HOLDER + 1;
        if (!isWhole || !isCorner(words[0]) || !words[1].matches("[1-9]\\d{0,2}")) {
            return Optional.empty();
        }
        var holder = words.length == WITHOUT_HOLDER ? Optional.<UUID>empty() : uuid(words[2]);
        if (words.length > WITHOUT_HOLDER && holder.isEmpty()) {
            return Optional.empty();
        }
        return uuid(key.substring(KEY.length()))
                .map(id -> new TableSeat(
                        id,
                        words[0],
                        Integer.parseInt(words[1]),
                        holder.map(PersonId::new).orElse(null)));
    }

    static List<TableSeat> listOn(Board board) {
        return board.state().entrySet().stream()
                .filter(each -> isKey(each.getKey()))
                .flatMap(each -> read(each.getKey(), each.getValue().value()).stream())
                .toList();
    }

    static Optional<TableSeat> find(Board board, String id) {
        return board.findFact(KEY + id).flatMap(value -> read(KEY + id, value));
    }

    static Optional<TableSeat> findHeldBy(Board board, PersonId person) {
        return listOn(board).stream()
                .filter(each -> person.equals(each.holder()))
                .findFirst();
    }

    /// Who types for the room; nobody while the room has no screen of its own.
    static Optional<PersonId> findScribe(Board board) {
        return board.findFact("room")
                .flatMap(_ -> board.findFact(SCRIBE))
                .flatMap(TableSeat::uuid)
                .map(PersonId::new);
    }

    static boolean isScribe(Board board, PersonId person) {
        return findScribe(board).filter(person::equals).isPresent();
    }

    /// The same seat, whoever holds it.
    boolean isSamePlace(TableSeat other) {
        return corner.equals(other.corner) && number == other.number;
    }

    private static boolean isCorner(String word) {
        return Arrays.stream(Corner.values()).map(Magnet::field).anyMatch(word::equals);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
