package nl.samenspel.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspel.board.wire.ToBrowser;
import nl.samenspel.board.wire.ToBrowser.Present;

/// Who is at one board now, and what they show of themselves. In memory only. Guarded by the board's lock.
final class Audience {
    private final Map<Connection, Seat> seats = new LinkedHashMap<>();
    private final List<Present> joined = new ArrayList<>();
    private final List<Long> left = new ArrayList<>();
    private final Map<Long, Sense> sensed = new TreeMap<>();
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

    Map<Long, Sense> othersSense(Connection connection) {
        var senses = new TreeMap<Long, Sense>();
        seats.forEach((other, seat) -> {
            if (!other.equals(connection) && !seat.sense.isNothing()) {
                senses.put(seat.number, seat.sense);
            }
        });
        return senses;
    }

    /// What came since the last tick, gathered in one frame for all.
    Optional<String> takeSensed() {
        if (joined.isEmpty() && left.isEmpty() && sensed.isEmpty()) {
            return Optional.empty();
        }
        var frame = ToBrowser.sensed(joined, left, sensed);
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
}
