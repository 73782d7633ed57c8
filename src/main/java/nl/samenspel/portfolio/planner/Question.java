package nl.samenspel.portfolio.planner;

import java.util.HashSet;
import java.util.List;

/// What is asked of the planner: pieces of work that want crews in certain months.
///
/// Months are counted from 0 up to `months`; pieces, crews and clients are named by their place in the lists. A piece
/// that stands in the plan runs wholly within these months: what begins before or ends after them is cut off by the
/// asker. Impossible numbers (negative, out of range) are refused here with an `IllegalArgumentException`; work that
/// cannot fit is not, the answer says so.
///
/// @param months 1 … 600
/// @param clients how many there are; parts and floors point at 0 … clients - 1
public record Question(
        int months, List<Crew> crews, List<Piece> pieces, List<Order> orders, List<Floor> floors, int clients) {
    public static final int MOST_MONTHS = 600;

    public Question {
        crews = List.copyOf(crews);
        pieces = List.copyOf(pieces);
        orders = List.copyOf(orders);
        floors = List.copyOf(floors);
        Bounds.within("months", months, 1, MOST_MONTHS);
        Bounds.within("clients", clients, 0, 100_000);
        for (var crew : crews) {
            Bounds.within(
                    "months of the capacity of " + crew.name(), crew.capacity().size(), months, months);
        }
        var ids = new HashSet<String>();
        for (var piece : pieces) {
            if (!ids.add(piece.id())) {
                throw new IllegalArgumentException("two pieces are called " + piece.id());
            }
            for (var need : piece.needs()) {
                Bounds.place("crew of a need of " + piece.id(), need.crew(), crews.size());
            }
            for (var part : piece.parts()) {
                Bounds.place("client of a part of " + piece.id(), part.client(), clients);
            }
        }
        for (var order : orders) {
            Bounds.place("piece of an order", order.before(), pieces.size());
            Bounds.place("piece of an order", order.after(), pieces.size());
        }
        for (var floor : floors) {
            Bounds.place("client of a floor", floor.client(), clients);
        }
    }

    /// Hundredths of fte times months that this client asks in all pieces together, times 1000.
    public long asked(int client) {
        return pieces.stream().mapToLong(piece -> piece.amountOf(client)).sum();
    }
}
