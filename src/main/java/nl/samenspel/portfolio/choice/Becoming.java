package nl.samenspel.portfolio.choice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment.Firmness;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import org.jspecify.annotations.Nullable;

/// What an assignment says once a decision counts. Pure; the reading is ours:
///
/// - What got its place becomes firm; an outlook becomes planned.
/// - What is postponed moves as a whole: demand and last day, and the first day unless the work has begun.
/// - What is left out moves behind the months of the round and becomes an outlook. It is not gone: it is asked for
/// later.
final class Becoming {
    private final Frame frame;

    Becoming(Frame frame) {
        this.frame = frame;
    }

    /// The fields that change, empty when nothing does.
    Map<Field, Object> edits(Frame.Item item, int start, Description now) {
        var edits = new EnumMap<Field, Object>(Field.class);
        boolean leftOut = start < 0;
        int shift = leftOut ? frame.months() - item.asked() : start - item.asked();
        if (shift > 0) {
            move(item, shift, now, edits);
        }
        var firmness = leftOut ? Firmness.OUTLOOK : firmer(now.firmness());
        if (firmness != now.firmness()) {
            edits.put(Field.FIRMNESS, firmness);
        }
        return edits;
    }

    private static Firmness firmer(@Nullable Firmness now) {
        return now == Firmness.OUTLOOK ? Firmness.PLANNED : Firmness.FIRM;
    }

    private void move(Frame.Item item, int shift, Description now, Map<Field, Object> edits) {
        edits.put(
                Field.DEMAND,
                now.demand().stream()
                        .flatMap(block -> moved(block, item, shift).stream())
                        .toList());
        var from = now.from();
        var until = now.until();
        if (from != null && !item.begun()) {
            edits.put(Field.FROM, later(from, shift));
        }
        if (until != null) {
            edits.put(Field.UNTIL, later(until, shift));
        }
    }

    /// What was asked before the first month has been; only the rest of a block moves.
    private List<Demand> moved(Demand block, Frame.Item item, int shift) {
        var begin = frame.month(item.asked());
        if (block.until().isBefore(begin)) {
            return List.of(block);
        }
        var first = block.from().isBefore(begin) ? begin : block.from();
        var rest =
                new Demand(block.team(), first.plusMonths(shift), block.until().plusMonths(shift), block.fte());
        return block.from().isBefore(begin)
                ? List.of(new Demand(block.team(), block.from(), begin.minusMonths(1), block.fte()), rest)
                : List.of(rest);
    }

    /// The last day of a month stays the last day of one.
    private static LocalDate later(LocalDate day, int months) {
        boolean last = day.equals(YearMonth.from(day).atEndOfMonth());
        var moved = day.plusMonths(months);
        return last ? YearMonth.from(moved).atEndOfMonth() : moved;
    }
}
