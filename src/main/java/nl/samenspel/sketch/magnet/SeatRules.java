package nl.samenspel.sketch.magnet;

import static nl.samenspel.sketch.SketchRefusal.FACILITATOR_ONLY;
import static nl.samenspel.sketch.SketchRefusal.NOT_YOUR_SEAT;
import static nl.samenspel.sketch.SketchRefusal.SEAT_TAKEN;

import java.util.Objects;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// Who makes seats in the room, who sits down on one, and who writes for one.
final class SeatRules {
    static final String SEAT = "seat";

    private SeatRules() {}

    /// Who leads and the scribe make seats and take them away; anybody takes a free one of their own corner, or leaves
    /// theirs. Refuses: NOT_YOUR_SEAT, SEAT_TAKEN, FACILITATOR_ONLY.
    static void require(Board board, BoardCommand.SetState set, Admission by, boolean leads) {
        var own = by.actor().person();
        if (set.value() == null) {
            if (!leads && !TableSeat.isScribe(board, own)) {
                throw new Refused(FACILITATOR_ONLY);
            }
            return;
        }
        var wanted = TableSeat.read(set.key(), set.value()).orElseThrow(() -> new Refused(NOT_YOUR_SEAT));
        if (leads || TableSeat.isScribe(board, own)) {
            return;
        }
        var there = TableSeat.find(board, wanted.id().toString()).orElseThrow(() -> new Refused(NOT_YOUR_SEAT));
        if (there.holder() != null && !there.holder().equals(own)) {
            throw new Refused(SEAT_TAKEN);
        }
        var isMine = wanted.holder() == null || own.equals(wanted.holder());
        var isMyCorner = Objects.equals(by.fields().get("corner"), wanted.corner());
        var elsewhere = TableSeat.findHeldBy(board, own)
                .filter(held -> wanted.holder() != null && !held.id().equals(wanted.id()));
        if (!isMine || !isMyCorner || !there.isSamePlace(wanted) || elsewhere.isPresent()) {
            throw new Refused(NOT_YOUR_SEAT);
        }
    }

    /// For whom something is written, only the scribe says. Refuses: NOT_YOUR_SEAT.
    static void requireField(Board board, @Nullable String seat, Admission by) {
        if (seat == null) {
            return;
        }
        if (!TableSeat.isScribe(board, by.actor().person())
                || TableSeat.find(board, seat).isEmpty()) {
            throw new Refused(NOT_YOUR_SEAT);
        }
    }
}
