package nl.samenspel.portfolio.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.samenspel.portfolio.choice.Result.Binding;
import nl.samenspel.portfolio.choice.Result.Firm;
import nl.samenspel.portfolio.choice.Result.Fit;
import nl.samenspel.portfolio.choice.Result.FitKind;
import nl.samenspel.portfolio.choice.Result.Kind;
import nl.samenspel.portfolio.choice.Result.Why;
import nl.samenspel.portfolio.planner.Firmness;
import nl.samenspel.portfolio.planner.Plan;
import nl.samenspel.portfolio.planner.Question;
import nl.samenspel.portfolio.planner.Reason;
import nl.samenspel.portfolio.planner.Reasons;
import nl.samenspel.portfolio.planner.Way;

/// The planner's reasons as they are kept with a variant. Source: planning.md §4.
final class Explaining {
    /// Of how many the order is compared.
    private static final int FIRST_FEW = 5;

    private final Question question;
    private final Plan plan;
    private final Reasons reasons;

    Explaining(Question question, Plan plan) {
        this.question = question;
        this.plan = plan;
        this.reasons = new Reasons(question, plan);
    }

    /// One for each item that is postponed or left out, in their order.
    List<Why> whys() {
        var whys = new ArrayList<Why>();
        for (int piece = 0; piece < plan.starts().size(); piece++) {
            var reason = reasons.whyNot(piece);
            if (reason.isPresent()) {
                whys.add(new Why(piece, binding(reason.get()), fits(piece)));
            }
        }
        return whys;
    }

    private Binding binding(Reason reason) {
        return switch (reason) {
            case Reason.Crowded crowded ->
                new Binding(
                        Kind.TEAM,
                        crowded.crew(),
                        crowded.months().getFirst(),
                        crowded.months().getLast(),
                        -1,
                        crowded.users());
            case Reason.Waits waits -> new Binding(Kind.ORDER, -1, -1, -1, -1, List.of(waits.piece()));
            case Reason.TooLate _ -> new Binding(Kind.DEADLINE, -1, -1, -1, -1, List.of());
            case Reason.NoMonth _ -> new Binding(Kind.NO_MONTH, -1, -1, -1, -1, List.of());
            case Reason.Floored floored ->
                new Binding(
                        Kind.SHARE,
                        -1,
                        -1,
                        -1,
                        question.floors().get(floored.floor()).client(),
                        List.of(floored.other()));
            case Reason.Fits fits -> new Binding(Kind.FITS, -1, fits.start(), fits.start(), -1, List.of());
        };
    }

    private List<Fit> fits(int piece) {
        var fits = new ArrayList<Fit>();
        for (var way : reasons.whatWouldFit(piece)) {
            switch (way) {
                case Way.More more -> fits.addAll(more(more));
                case Way.Move move -> fits.add(new Fit(FitKind.MOVE, -1, move.to(), move.to(), 0, move.other()));
                case Way.Drop drop -> fits.add(new Fit(FitKind.DROP, -1, -1, -1, 0, drop.other()));
                case Way.First first -> fits.add(new Fit(FitKind.FIRST, -1, -1, -1, 0, first.piece()));
            }
        }
        return fits;
    }

    /// One for each team that lacks people: from its first to its last month, as many as lack in the worst.
    private static List<Fit> more(Way.More more) {
        var byCrew = new TreeMap<Integer, List<Way.Extra>>();
        more.extra()
                .forEach(extra -> byCrew.computeIfAbsent(extra.crew(), _ -> new ArrayList<>())
                        .add(extra));
        return byCrew.entrySet().stream()
                .map(each -> new Fit(
                        FitKind.PEOPLE,
                        each.getKey(),
                        each.getValue().stream()
                                .mapToInt(Way.Extra::month)
                                .min()
                                .orElseThrow(),
                        each.getValue().stream()
                                .mapToInt(Way.Extra::month)
                                .max()
                                .orElseThrow(),
                        (int) each.getValue().stream()
                                .mapToLong(Way.Extra::hundredths)
                                .max()
                                .orElseThrow(),
                        -1))
                .toList();
    }

    /// Between which parts of the whole each weight leaves the first few in their order.
    static List<Firm> firmness(Frame frame) {
        int count = Math.min(FIRST_FEW, frame.items().size());
        int[] weights = frame.criteria().stream().mapToInt(Frame.Weight::weight).toArray();
        int[][] scores = frame.items().stream()
                .map(item -> item.scores().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        var ranges = Firmness.ranges(weights, scores, count);
        return IntStream.range(0, ranges.size())
                .mapToObj(criterion -> new Firm(
                        criterion,
                        ranges.get(criterion).now(),
                        ranges.get(criterion).from(),
                        ranges.get(criterion).to(),
                        count))
                .toList();
    }
}
