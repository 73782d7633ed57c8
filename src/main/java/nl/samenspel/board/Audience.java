package nl.samenspel.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenspel.board.wire.SenseReader;
import nl.samenspel.board.wire.ToBrowser;
import nl.samenspel.board.wire.ToBrowser.Present;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// Who is at one board now, and what they show of themselves. In memory only. Guarded by the board's lock.
final class Audience {
    private final Map<Connection, Seat> seats = new LinkedHashMap<>();
    private final List<Present> joined = new ArrayList<>();
    private final List<Long> left = new ArrayList<>();
    private final Map<Long, Sense> sensed = new TreeMap<>();
    private Curtain.Hidden lastHidden = Curtain.Hidden.NOTHING;
    private long lastNumber;

    /// One connection's place.
    private static final class Seat {
        private final long number;
        private Admission admission;
        private Sense sense = Sense.NOTHING;

        private Seat(long number, Admission admission) {
            this.number = number;
            this.admission = admission;
        }

        private Present present() {
            return new Present(number, admission);
        }
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    int size() {
        return seats.size();
    }

    List<Connection> connections() {
        return List.copyOf(seats.keySet());
    }

    Optional<Admission> findAdmission(Connection connection) {
        return Optional.ofNullable(seats.get(connection)).map(seat -> seat.admission);
    }

    /// A connection that was here already keeps its number.
    Present admit(Connection connection, Admission admission) {
        var seat = seats.get(connection);
        if (seat == null) {
            seat = new Seat(++lastNumber, admission);
            seats.put(connection, seat);
            joined.add(seat.present());
        } else if (!seat.admission.equals(admission)) {
            seat.admission = admission;
            joined.add(seat.present());
        }
        return seat.present();
    }

    void leave(Connection connection) {
        var seat = seats.remove(connection);
        if (seat != null) {
            joined.removeIf(present -> present.connection() == seat.number);
            sensed.remove(seat.number);
            left.add(seat.number);
        }
    }

    void sense(Connection connection, Sense sense) {
        var seat = seats.get(connection);
        if (seat != null) {
            seat.sense = seat.sense.then(sense);
            sensed.merge(seat.number, sense, Sense::then);
        }
    }

    List<Present> others(Connection connection) {
        return seats.entrySet().stream()
                .filter(each -> !each.getKey().equals(connection))
                .map(each -> each.getValue().present())
                .toList();
    }

    /// @param concealed elements that are not to be spoken of
    Map<Long, Sense> othersSense(Connection connection, Predicate<Element.Id> concealed) {
        var senses = new TreeMap<Long, Sense>();
        seats.forEach((other, seat) -> {
            if (!other.equals(connection) && !seat.sense.isNothing()) {
                senses.put(seat.number, SenseReader.without(seat.sense, concealed));
            }
        });
        return senses;
    }

    /// What came since the last tick, gathered in one frame for all.
    ///
    /// @param concealed elements that are not to be spoken of
    Optional<String> takeSensed(Predicate<Element.Id> concealed, Curtain.Hidden hidden) {
        var otherCount = !hidden.equals(lastHidden);
        if (joined.isEmpty() && left.isEmpty() && sensed.isEmpty() && !otherCount) {
            return Optional.empty();
        }
        sensed.replaceAll((_, sense) -> SenseReader.without(sense, concealed));
        var frame = ToBrowser.sensed(joined, left, sensed, otherCount ? hidden.json() : "");
        lastHidden = hidden;
        joined.clear();
        left.clear();
        sensed.clear();
        return Optional.of(frame);
    }

    void tell(String frame) {
        for (var connection : seats.keySet()) {
            connection.send(frame);
        }
    }

    /// In one frame encoded once for all who see the same.
    ///
    /// @param toOthers the frame for almost everyone
    void tell(List<Told> told, String toOthers) {
        var owners =
                told.stream().flatMap(each -> each.toOwners().keySet().stream()).collect(Collectors.toSet());
        var toOwners = new HashMap<PersonId, String>();
        seats.forEach((connection, seat) -> {
            var person = seat.admission.actor().person();
            connection.send(
                    owners.contains(person) ? toOwners.computeIfAbsent(person, each -> did(told, each)) : toOthers);
        });
    }

    static String did(List<Told> told, @Nullable PersonId viewer) {
        return ToBrowser.did(told.stream().map(each -> each.to(viewer)).toList());
    }
}
