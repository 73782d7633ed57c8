package nl.samenspel.portfolio.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which single other piece would have to give way to one that does not stand in the draft.
final class Swaps {
    private final Sheet sheet;
    private final Draft draft;
    private final int piece;
    private final List<Integer> window;

    Swaps(Sheet sheet, Draft draft, int piece, List<Integer> window) {
        this.sheet = sheet;
        this.draft = draft;
        this.piece = piece;
        this.window = window;
    }

    /// The one that moves least.
    Optional<Way> move() {
        return others().boxed()
                .flatMap(this::moves)
                .min(Comparator.<Way.Move>comparingInt(way -> Math.abs(way.to() - draft.starts[way.other()]))
                        .thenComparingInt(Way.Move::start))
                .map(way -> way);
    }

    private Stream<Way.Move> moves(int other) {
        int now = draft.starts[other];
        return draft.without(
                other,
                () -> window.stream()
                        .filter(start -> draft.room.fits(piece, start))
                        .flatMap(start -> {
                            draft.stand(piece, start);
                            var to = draft.nearest(other, now, draft.first(other), draft.last(other));
                            draft.takeOut(piece);
                            return to.stream().mapToObj(month -> new Way.Move(start, other, month));
                        })
                        .toList()
                        .stream());
    }

    /// The one that is worth least.
    Optional<Way> drop(IntPredicate mayDrop) {
        return others().filter(mayDrop)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(other -> sheet.value[other])
                        .thenComparingInt(other -> other))
                .flatMap(other -> draft
                        .without(
                                other,
                                () -> window.stream()
                                        .filter(start -> draft.room.fits(piece, start))
                                        .map(start -> (Way) new Way.Drop(start, other))
                                        .findFirst())
                        .stream())
                .findFirst();
    }

    private IntStream others() {
        return IntStream.range(0, sheet.size).filter(other -> other != piece && draft.stands(other));
    }
}
