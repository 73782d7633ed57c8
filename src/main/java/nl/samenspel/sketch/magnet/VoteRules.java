package nl.samenspel.sketch.magnet;

import static nl.samenspel.sketch.SketchRefusal.NOT_YOUR_VOTE;
import static nl.samenspel.sketch.SketchRefusal.VOTES_SPENT;

import java.util.Optional;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// Whose votes are whose, and how many: `vote.<voter>.<element>` is `2 client`. The voter is a person, or a seat in the
/// room; who holds a seat votes as that seat, so that telephone and scribe share one limit.
final class VoteRules {
    private static final String VOTE = "vote.";

    private VoteRules() {}

    static boolean isVote(String key) {
        return key.startsWith(VOTE);
    }

    /// Refuses: NOT_YOUR_VOTE, VOTES_SPENT.
    static void require(Board board, BoardCommand.SetState set, Admission by, boolean leads) {
        var isClearing = leads && set.value() == null; // voting anew begins with nothing
        if (!isClearing) {
            requireOwn(board, set, by);
        }
        if (set.value() != null) {
            requireLeft(board, set);
        }
    }

    private static void requireOwn(Board board, BoardCommand.SetState set, Admission by) {
        var voter = voter(set.key());
        var own = by.actor().person();
        var seat = TableSeat.find(board, voter);
        var isOwn = seat.isPresent()
                ? own.equals(seat.get().holder()) || TableSeat.isScribe(board, own)
                : voter.equals(own.value().toString())
                        && (set.value() == null
                                || TableSeat.findHeldBy(board, own).isEmpty());
        var corner = seat.map(TableSeat::corner).orElse(by.fields().getOrDefault("corner", "facilitator"));
        if (!isOwn || set.value() != null && !set.value().matches("\\d{1,3} " + corner)) {
            throw new Refused(NOT_YOUR_VOTE);
        }
    }

    /// As many as the facilitator said; taking back is always possible.
    private static void requireLeft(Board board, BoardCommand.SetState set) {
        var voter = voter(set.key());
        var given = given(board, voter, set.key())
                + TableSeat.find(board, voter)
                        .flatMap(seat -> Optional.ofNullable(seat.holder()))
                        .map(holder -> given(board, holder.value().toString(), set.key()))
                        .orElse(0);
        var before = board.findFact(set.key()).map(VoteRules::votes).orElse(0);
        var wanted = votes(set.value());
        var most = board.findFact("voting").map(VoteRules::votes).orElse(0);
        if (wanted > before && given + wanted > most) {
            throw new Refused(VOTES_SPENT);
        }
    }

    private static int given(Board board, String voter, String but) {
        return board.state().entrySet().stream()
                .filter(each -> each.getKey().startsWith(VOTE + voter + ".")
                        && !each.getKey().equals(but))
                .mapToInt(each -> votes(each.getValue().value()))
                .sum();
    }

    private static String voter(String key) {
        var last = key.lastIndexOf('.');
        return last > VOTE.length() ? key.substring(VOTE.length(), last) : "";
    }

    private static int votes(@Nullable String value) {
        var digits = value == null ? "" : value.split(" ")[0];
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    }
}
