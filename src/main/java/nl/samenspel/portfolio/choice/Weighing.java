package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Corner;

/// Ways to find weights. What they give is an offer: nobody's weights change until somebody takes them over.
///
/// Each corner counts as much as another one, however many people of it took part (planning.md §5; the counting is
/// ours).
public final class Weighing {
    private Weighing() {}

    public enum Method {
        /// Ten dots to put beside what weighs.
        DOTS,
        /// Each two criteria beside each other: which one weighs more.
        PAIRS
    }

    /// What one person said.
    ///
    /// @param points per criterion: dots, or how often it was chosen
    public record Voice(Corner corner, PersonId person, Method method, Map<Criterion.Id, Integer> points) {
        public Voice {
            points = Map.copyOf(points);
        }
    }

    /// Refuses: DOTS_OUT_OF_BOUNDS, also when no dot was placed.
    static Map<Criterion.Id, Integer> dots(Map<Criterion.Id, Integer> placed) {
        int sum = 0;
        for (int dots : placed.values()) {
            sum += ChoiceRules.within("dots", dots, ChoiceRules.DOTS, DOTS_OUT_OF_BOUNDS);
        }
        if (sum == 0 || sum > ChoiceRules.DOTS) {
            throw new Refused("dots", DOTS_OUT_OF_BOUNDS);
        }
        return placed;
    }

    /// How often each was chosen. Refuses: PAIRS_INCOMPLETE.
    ///
    /// @param chosen of each pair the one that weighs more
    static Map<Criterion.Id, Integer> pairs(List<Criterion> criteria, List<Criterion.Id> chosen) {
        if (chosen.size() != criteria.size() * (criteria.size() - 1) / 2) {
            throw new Refused("pairs", PAIRS_INCOMPLETE);
        }
        var points = new java.util.HashMap<Criterion.Id, Integer>();
        criteria.forEach(criterion -> points.put(criterion.id(), 0));
        chosen.forEach(id -> points.computeIfPresent(id, (_, number) -> number + 1));
        return points;
    }

    /// Weights in the order of the criteria, the heaviest 100; empty when nobody said anything.
    public static List<Integer> offer(List<Criterion> criteria, List<Voice> voices) {
        var sums =
                criteria.stream().map(criterion -> sum(criterion.id(), voices)).toList();
        double highest = sums.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (highest == 0) {
            return List.of();
        }
        var weights = new ArrayList<Integer>();
        sums.forEach(sum -> weights.add((int) Math.round(sum / highest * Criterion.HEAVIEST)));
        return weights;
    }

    /// Per corner the part of its points that this criterion got, added up.
    private static double sum(Criterion.Id criterion, List<Voice> voices) {
        double sum = 0;
        for (var corner : Corner.values()) {
            sum += part(
                    criterion,
                    voices.stream().filter(voice -> voice.corner() == corner).toList());
        }
        return sum;
    }

    /// 0 to 1; 0 when the corner was silent.
    public static double part(Criterion.Id criterion, List<Voice> voices) {
        int mine = 0;
        int all = 0;
        for (var voice : voices) {
            mine += voice.points().getOrDefault(criterion, 0);
            all += voice.points().values().stream().mapToInt(Integer::intValue).sum();
        }
        return all == 0 ? 0 : (double) mine / all;
    }
}
