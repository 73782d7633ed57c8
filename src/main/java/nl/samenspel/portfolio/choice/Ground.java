package nl.samenspel.portfolio.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Basis;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.triangle.Corner;
import org.jspecify.annotations.Nullable;

/// What a triangle agreed to choose by: criteria with weights and scores, must-dos, what stays, shares.
///
/// @param criteria in the order of the page
/// @param shares least part per client of what it asked, in percent; a client that is not there has none
public record Ground(
        List<Criterion> criteria,
        List<Score> scores,
        List<Place> places,
        List<Hold> holds,
        Map<Organisation.Id, Integer> shares) {
    public static final int HIGHEST_SCORE = 3;
    /// Of an assignment with the highest score on every criterion that counts.
    public static final int HIGHEST_VALUE = 1_000;

    private static final Set<Basis> BINDING = Set.of(Basis.LAW, Basis.AGREEMENT);

    public Ground {
        criteria = List.copyOf(criteria);
        scores = List.copyOf(scores);
        places = List.copyOf(places);
        holds = List.copyOf(holds);
        shares = Map.copyOf(shares);
    }

    /// @param score `0` to `3`
    /// @param why a word; may be empty for 0
    public record Score(Criterion.Id criterion, Assignment.Id assignment, int score, String why, Word word) {}

    /// What the triangle says of one assignment, otherwise than proposed.
    ///
    /// @param must it has to be in the plan
    /// @param stays it keeps its months
    public record Place(Assignment.Id assignment, boolean must, boolean stays, String reason, Word word) {}

    /// A corner says that this one stays where it is.
    public record Hold(Assignment.Id assignment, Corner corner, String reason, Word word) {}

    /// Weights and scores together, `1` to [#HIGHEST_VALUE]: nothing is worth nothing, or it would be left out for
    /// nobody's good.
    public int value(Assignment.Id assignment) {
        int weights = criteria.stream().mapToInt(Criterion::weight).sum();
        int points = criteria.stream()
                .mapToInt(criterion -> criterion.weight() * score(criterion.id(), assignment))
                .sum();
        return weights == 0 ? 1 : Math.max(1, points * HIGHEST_VALUE / (weights * HIGHEST_SCORE));
    }

    /// 0 while nobody said anything.
    public int score(Criterion.Id criterion, Assignment.Id assignment) {
        return findScore(criterion, assignment).map(Score::score).orElse(0);
    }

    public Optional<Score> findScore(Criterion.Id criterion, Assignment.Id assignment) {
        return scores.stream()
                .filter(score -> score.criterion().equals(criterion)
                        && score.assignment().equals(assignment))
                .findFirst();
    }

    /// Whether anybody scored it on any criterion.
    public boolean isScored(Assignment.Id assignment) {
        return scores.stream().anyMatch(score -> score.assignment().equals(assignment));
    }

    /// Law and agreement are proposed as must-do; the triangle may say otherwise. Source: product.md §3.
    public boolean isMust(Assignment assignment) {
        return isHeld(assignment.id())
                || findPlace(assignment.id()).map(Place::must).orElseGet(() -> proposedAsMust(assignment));
    }

    /// What has begun is proposed to stay; the triangle may say otherwise.
    ///
    /// @param begun it asks people before the first month of the round
    public boolean stays(Assignment.Id assignment, boolean begun) {
        return isHeld(assignment) || findPlace(assignment).map(Place::stays).orElse(begun);
    }

    public static boolean proposedAsMust(Assignment assignment) {
        Basis basis = assignment.description().basis();
        return basis != null && BINDING.contains(basis);
    }

    public Optional<Place> findPlace(Assignment.Id assignment) {
        return places.stream()
                .filter(place -> place.assignment().equals(assignment))
                .findFirst();
    }

    public boolean isHeld(Assignment.Id assignment) {
        return holds.stream().anyMatch(hold -> hold.assignment().equals(assignment));
    }

    public List<Hold> holdsOf(Assignment.Id assignment) {
        return holds.stream()
                .filter(hold -> hold.assignment().equals(assignment))
                .toList();
    }

    /// Least part of what this client asked, in percent; null: none.
    public @Nullable Integer share(Organisation.Id client) {
        return shares.get(client);
    }

    /// Refuses: WEIGHTS_ALL_ZERO, also when there is no criterion.
    public void requireWeights() {
        if (criteria.stream().noneMatch(criterion -> criterion.weight() > 0)) {
            throw new Refused(ChoiceRefusal.WEIGHTS_ALL_ZERO);
        }
    }

    /// The same with these weights, in the order of the criteria.
    public Ground weighing(List<Integer> weights) {
        var next = new java.util.ArrayList<Criterion>();
        for (int index = 0; index < criteria.size(); index++) {
            next.add(criteria.get(index).weighing(weights.get(index)));
        }
        return new Ground(next, scores, places, holds, shares);
    }
}
