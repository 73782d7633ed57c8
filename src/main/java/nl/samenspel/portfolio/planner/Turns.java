package nl.samenspel.portfolio.planner;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Of plans that are equally good by all aims the one in which those worth most come nearest to the month asked: two
/// that want the same crew take turns the other way round.
final class Turns {
    private final Sheet sheet;
    private final Measure measure;
    private final List<Aim> aims;
    private final Draft draft;

    Turns(Sheet sheet, List<Aim> aims) {
        this.sheet = sheet;
        this.aims = aims;
        measure = new Measure(sheet);
        draft = new Draft(sheet);
    }

    int[] take(int[] plan) {
        draft.become(plan);
        var late = IntStream.range(0, sheet.size)
                .filter(this::isLate)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -sheet.value[i]))
                .toList();
        late.forEach(this::before);
        return draft.starts;
    }

    private boolean isLate(int piece) {
        return draft.stands(piece) && draft.starts[piece] > sheet.asked[piece];
    }

    private void before(int piece) {
        var lighter = IntStream.range(0, sheet.size)
                .filter(other -> draft.stands(other) && sheet.value[other] < sheet.value[piece])
                .filter(other -> isInTheWay(other, piece))
                .boxed()
                .sorted(Comparator.comparingLong(other -> sheet.value[other]))
                .toList();
        for (int other : lighter) {
            if (isLate(piece)) {
                exchange(piece, other);
            }
        }
    }

    private void exchange(int piece, int other) {
        var old = draft.starts.clone();
        draft.takeOut(piece);
        draft.takeOut(other);
        boolean both = draft.put(piece) && draft.put(other);
        if (!both || draft.starts[piece] >= old[piece] || !isAsGood(old)) {
            draft.become(old);
        }
    }

    private boolean isAsGood(int[] old) {
        return aims.stream().allMatch(aim -> measure.of(aim, draft.starts) == measure.of(aim, old));
    }

    /// Whether it takes a crew of the piece between the month asked and the end of the piece.
    private boolean isInTheWay(int other, int piece) {
        return draft.starts[other] < draft.starts[piece] + sheet.length[piece]
                && draft.starts[other] + sheet.length[other] > sheet.asked[piece]
                && shareCrew(sheet.needs[piece], sheet.needs[other]);
    }

    private static boolean shareCrew(int[] needs, int[] others) {
        for (int each = 0; each < needs.length; each += 4) {
            for (int at = 0; at < others.length; at += 4) {
                if (needs[each] == others[at]) {
                    return true;
                }
            }
        }
        return false;
    }
}
