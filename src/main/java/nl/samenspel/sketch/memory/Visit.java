package nl.samenspel.sketch.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.board.BoardPast.Turn;

/// A stretch of a session at one card. A card that the session came back to has more than one.
///
/// @param place from 0, in the order of the session; 0 is the time before the first card
/// @param card empty before the first card
/// @param from the first change of it
/// @param until the last one
public record Visit(int place, String card, long from, long until, Instant at) {

    /// Without stretches in which nothing happened.
    static List<Visit> of(List<Turn> turns, long last, Instant firstAt) {
        var visits = new ArrayList<Visit>();
        var card = "";
        var from = 1L;
        var at = firstAt;
        for (var turn : turns) {
            if (!turn.value().equals(card)) {
                if (turn.number() > from) {
                    visits.add(new Visit(visits.size(), card, from, turn.number() - 1, at));
                }
                card = turn.value();
                from = turn.number();
                at = turn.at();
            }
        }
        if (last >= from) {
            visits.add(new Visit(visits.size(), card, from, last, at));
        }
        return List.copyOf(visits);
    }

    boolean holds(long number) {
        return number >= from && number <= until;
    }
}
