package nl.samenspel.portfolio.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Explains a plan that keeps all rules of its question.
public final class Reasons {
    private final Question question;
    private final Sheet sheet;
    private final Draft draft;

    public Reasons(Question question, Plan plan) {
        this.question = question;
        sheet = new Sheet(question);
        draft = new Draft(sheet);
        draft.become(plan.toArray());
    }

    /// Why the piece is left out or starts later than asked; empty when it does neither.
    public Optional<Reason> whyNot(int piece) {
        int start = draft.starts[piece];
        if (start != Draft.OUT && start <= sheet.asked[piece]) {
            return Optional.empty();
        }
        return Optional.of(without(piece, () -> reason(piece, start)));
    }

    private Reason reason(int piece, int start) {
        var window = window(piece, start);
        if (window.isEmpty()) {
            return noStart(piece);
        }
        var lack = start == Draft.OUT ? least(piece, window) : new Lack(sheet, draft.room, piece, window.getFirst());
        if (lack.total() == 0) {
            return new Reason.Fits(lack.start());
        }
        int crew = lack.worstCrew();
        var users = users(crew, lack.months(crew));
        return floored(piece, lack.start(), users).orElseGet(() -> new Reason.Crowded(crew, lack.months(crew), users));
    }

    /// The months in which it could start sooner than it does, by window, deadline and order.
    private List<Integer> window(int piece, int start) {
        int first = draft.first(piece);
        int last = draft.last(piece);
        if (start != Draft.OUT) {
            first = Math.max(first, Math.min(sheet.asked[piece], start - 1));
            last = Math.min(last, start - 1);
        }
        return first > last
                ? List.of()
                : IntStream.rangeClosed(first, last).boxed().toList();
    }

    private Reason noStart(int piece) {
        var its = question.pieces().get(piece);
        var deadline = its.deadline();
        if (deadline != null && deadline - its.length() + 1 < its.earliest()) {
            return new Reason.TooLate(deadline);
        }
        if (its.earliest() > its.last(sheet.months)) {
            return new Reason.NoMonth();
        }
        for (int i = 0; i < question.orders().size(); i++) {
            var order = question.orders().get(i);
            if (order.after() == piece && !draft.stands(order.before())) {
                return new Reason.Waits(i, order.before());
            }
        }
        return latestBefore(piece).orElseGet(Reason.NoMonth::new);
    }

    private Optional<Reason> latestBefore(int piece) {
        int wanted = Math.max(sheet.asked[piece], question.pieces().get(piece).earliest());
        return IntStream.range(0, question.orders().size())
                .filter(i -> question.orders().get(i).after() == piece)
                .filter(i -> done(question.orders().get(i)) > wanted)
                .boxed()
                .max(Comparator.comparingInt(i -> done(question.orders().get(i))))
                .map(i -> new Reason.Waits(i, question.orders().get(i).before()));
    }

    /// The first month that this order leaves for what comes after.
    private int done(Order order) {
        return draft.starts[order.before()] + sheet.length[order.before()] + order.lag();
    }

    private Lack least(int piece, List<Integer> window) {
        return window.stream()
                .map(start -> new Lack(sheet, draft.room, piece, start))
                .min(Comparator.comparingLong(Lack::total).thenComparingInt(Lack::start))
                .orElseThrow();
    }

    private List<Integer> users(int crew, List<Integer> months) {
        return IntStream.range(0, sheet.size)
                .filter(i -> draft.stands(i) && used(i, crew, months) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -used(i, crew, months))
                        .thenComparingInt(i -> i))
                .toList();
    }

    private long used(int piece, int crew, List<Integer> months) {
        return question.pieces().get(piece).needs().stream()
                .filter(need -> need.crew() == crew)
                .mapToLong(need -> need.hundredths()
                        * months.stream()
                                .filter(month -> month >= draft.starts[piece] + need.offset()
                                        && month < draft.starts[piece] + need.offset() + need.length())
                                .count())
                .sum();
    }

    /// The floor that keeps another piece in its place, when nothing else does.
    private Optional<Reason> floored(int piece, int start, List<Integer> users) {
        var measure = new Measure(sheet);
        return users.stream()
                .filter(other -> mayDrop(other) && sheet.value[other] < sheet.value[piece])
                .filter(other -> without(other, () -> new Lack(sheet, draft.room, piece, start).total()) == 0)
                .flatMap(other -> without(
                        other,
                        () -> IntStream.range(0, question.floors().size())
                                .filter(i -> measure.breaks(question.floors().get(i), draft.starts, piece))
                                .mapToObj(i -> (Reason) new Reason.Floored(i, other))
                                .findFirst())
                        .stream())
                .findFirst();
    }

    private boolean mayDrop(int piece) {
        return !sheet.must[piece]
                && IntStream.iterate(0, each -> each < sheet.after[piece].length, each -> each + 2)
                        .noneMatch(each -> draft.stands(sheet.after[piece][each]));
    }

    /// What would let a piece that is left out stand in the plan, or one that is postponed start when asked or as soon
    /// after as now: at most one way of each kind. Empty when no month of its window is possible in any way.
    public List<Way> whatWouldFit(int piece) {
        for (int each = 0; each < sheet.before[piece].length; each += 2) {
            if (!draft.stands(sheet.before[piece][each])) {
                return List.of(new Way.First(sheet.before[piece][each]));
            }
        }
        int start = draft.starts[piece];
        return without(piece, () -> ways(piece, window(piece, start)));
    }

    private List<Way> ways(int piece, List<Integer> window) {
        if (window.isEmpty()) {
            return List.of();
        }
        var ways = new ArrayList<Way>();
        var least = least(piece, window);
        ways.add(new Way.More(least.start(), least.extra()));
        if (least.total() > 0) {
            var swaps = new Swaps(sheet, draft, piece, window);
            swaps.move().ifPresent(ways::add);
            swaps.drop(this::mayDrop).ifPresent(ways::add);
        }
        return ways;
    }

    /// What each client asked and gets, in the order of the clients.
    public List<Cost> costPerClient() {
        return IntStream.range(0, question.clients()).mapToObj(this::cost).toList();
    }

    private Cost cost(int client) {
        long asked = 0;
        long given = 0;
        long postponed = 0;
        for (int i = 0; i < sheet.size; i++) {
            long amount = question.pieces().get(i).amountOf(client);
            asked += amount;
            given += draft.stands(i) ? amount : 0;
            postponed += draft.stands(i) && draft.starts[i] > sheet.asked[i] ? amount : 0;
        }
        long all = hundredths(asked);
        return new Cost(client, all, hundredths(given), hundredths(postponed), all - hundredths(given));
    }

    private static long hundredths(long thousandths) {
        return Math.floorDiv(thousandths + 500, 1000);
    }

    /// As if this piece did not stand.
    private <T> T without(int piece, java.util.function.Supplier<T> what) {
        return draft.without(piece, what);
    }
}
