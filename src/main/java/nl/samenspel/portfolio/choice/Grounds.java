package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.platform.database.Sql;
import nl.samenspel.portfolio.choice.Ground.Hold;
import nl.samenspel.portfolio.choice.Ground.Place;
import nl.samenspel.portfolio.choice.Ground.Score;
import nl.samenspel.portfolio.choice.Weighing.Method;
import nl.samenspel.portfolio.choice.Weighing.Voice;
import nl.samenspel.triangle.Corner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to what a round is chosen by. Whoever stands in a corner of the triangle takes part; who said what is
/// seen.
@Service
public class Grounds {
    private final RoundStore rounds;
    private final GroundStore store;
    private final AssignmentViews assignments;
    private final Speakers speakers;
    private final Trail trail;

    Grounds(RoundStore rounds, GroundStore store, AssignmentViews assignments, Speakers speakers, Trail trail) {
        this.rounds = rounds;
        this.store = store;
        this.assignments = assignments;
        this.speakers = speakers;
        this.trail = trail;
    }

    /// Refuses: CHOICE_TEXT_MISSING, CHOICE_TEXT_TOO_LONG, WEIGHT_OUT_OF_BOUNDS, CRITERION_TWICE, CRITERIA_TOO_MANY,
    /// and what [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public Criterion.Id add(ChoiceRound.Id id, String name, String explanation, int weight, Actor by) {
        var round = preparing(id, by);
        var there = store.criteria(id);
        if (there.size() >= ChoiceRules.MOST_CRITERIA) {
            throw new Refused(
                    List.of(new Problem("name", CRITERIA_TOO_MANY, Map.of("most", ChoiceRules.MOST_CRITERIA))));
        }
        var tidy = ChoiceRules.name("name", name);
        if (there.stream().anyMatch(each -> each.name().equalsIgnoreCase(tidy))) {
            throw new Refused("name", CRITERION_TWICE);
        }
        int last = there.stream().mapToInt(Criterion::position).max().orElse(-1);
        var criterion = new Criterion(
                new Criterion.Id(trail.ids().next()),
                tidy,
                ChoiceRules.text("explanation", explanation, ChoiceRules.LONGEST_TEXT),
                ChoiceRules.within("weight", weight, Criterion.HEAVIEST, WEIGHT_OUT_OF_BOUNDS),
                last + 1);
        store.save(round.head(), criterion);
        trail.record("CHOICE_CRITERION_ADDED", round, Map.of("criterion", tidy, "weight", weight), by);
        return criterion.id();
    }

    /// Also takes its scores. Refuses: what [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void remove(ChoiceRound.Id id, Criterion.Id criterion, Actor by) {
        var round = preparing(id, by);
        var gone = criterion(id, criterion);
        store.remove(id, criterion);
        trail.record("CHOICE_CRITERION_REMOVED", round, Map.of("criterion", gone.name()), by);
    }

    /// Refuses: WEIGHT_OUT_OF_BOUNDS at each field `weight.ID`, WEIGHTS_ALL_ZERO, and what
    /// [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void weigh(ChoiceRound.Id id, Map<Criterion.Id, Integer> weights, Actor by) {
        var round = preparing(id, by);
        var wrong = weights.entrySet().stream()
                .filter(each -> each.getValue() < 0 || each.getValue() > Criterion.HEAVIEST)
                .map(each -> Problem.of("weight." + each.getKey().value(), WEIGHT_OUT_OF_BOUNDS))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        var next = store.criteria(id).stream()
                .map(each -> each.weighing(weights.getOrDefault(each.id(), each.weight())))
                .toList();
        if (next.stream().allMatch(each -> each.weight() == 0)) {
            throw new Refused(WEIGHTS_ALL_ZERO);
        }
        var told = new LinkedHashMap<String, Object>();
        next.forEach(each -> {
            store.save(round.head(), each);
            told.put(each.name(), each.weight());
        });
        trail.record("CHOICE_WEIGHED", round, Map.of("weights", told), by);
    }

    /// Takes over what dots or pairs gave. Refuses: NOTHING_WEIGHED, and what [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void takeOver(ChoiceRound.Id id, Method method, Actor by) {
        preparing(id, by);
        var criteria = store.criteria(id);
        var voices = store.voices(id).stream()
                .filter(voice -> voice.method() == method)
                .toList();
        var offer = Weighing.offer(criteria, voices);
        if (offer.isEmpty()) {
            throw new Refused(NOTHING_WEIGHED);
        }
        var weights = new HashMap<Criterion.Id, Integer>();
        for (int index = 0; index < criteria.size(); index++) {
            weights.put(criteria.get(index).id(), offer.get(index));
        }
        weigh(id, weights, by);
    }

    /// One person's dots, for their corner. Refuses: NO_CORNER, DOTS_OUT_OF_BOUNDS, and what
    /// [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void placeDots(ChoiceRound.Id id, Map<Criterion.Id, Integer> dots, Actor by) {
        var round = preparing(id, by);
        say(round, Method.DOTS, Weighing.dots(known(id, dots)), by);
    }

    /// One person's answer to each pair, for their corner. Refuses: NO_CORNER, PAIRS_INCOMPLETE, and what
    /// [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void compare(ChoiceRound.Id id, List<Criterion.Id> chosen, Actor by) {
        var round = preparing(id, by);
        say(round, Method.PAIRS, Weighing.pairs(store.criteria(id), chosen), by);
    }

    /// What somebody gives one assignment on one criterion.
    ///
    /// @param criterion of the round
    public record Given(Criterion.Id criterion, int score, String why) {}

    /// Only what differs from before is said anew. Refuses: SCORE_OUT_OF_BOUNDS and SCORE_WHY_MISSING at
    /// `score.CRITERION`, CHOICE_TEXT_TOO_LONG, and what [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void score(ChoiceRound.Id id, Assignment.Id assignment, List<Given> given, Actor by) {
        var round = preparing(id, by);
        require(round, assignment);
        var ground = store.get(id);
        var told = new LinkedHashMap<String, Object>();
        for (var each : given) {
            var criterion = criterion(id, each.criterion());
            var field = "score." + criterion.id().value();
            ChoiceRules.within(field, each.score(), Ground.HIGHEST_SCORE, SCORE_OUT_OF_BOUNDS);
            var why = ChoiceRules.text("why." + criterion.id().value(), each.why(), ChoiceRules.LONGEST_TEXT);
            if (each.score() > 0 && why.isEmpty()) {
                throw new Refused("why." + criterion.id().value(), SCORE_WHY_MISSING);
            }
            var before = ground.findScore(criterion.id(), assignment);
            if (before.isEmpty()
                    ? each.score() > 0 || !why.isEmpty()
                    : before.get().score() != each.score()
                            || !before.get().why().equals(why)) {
                store.save(round.head(), new Score(criterion.id(), assignment, each.score(), why, trail.word(by)));
                told.put(criterion.name(), each.score());
            }
        }
        if (!told.isEmpty()) {
            trail.record("CHOICE_SCORED", round, Map.of("assignment", assignment.value(), "scores", told), by);
        }
    }

    /// Says of an assignment what differs from what is proposed. Refuses: PLACE_REASON_MISSING, CHOICE_TEXT_TOO_LONG,
    /// and what [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void place(
            ChoiceRound.Id id, Assignment.Id assignment, boolean must, boolean stays, String reason, Actor by) {
        var round = preparing(id, by);
        require(round, assignment);
        var why = ChoiceRules.reason("reason", reason, PLACE_REASON_MISSING);
        store.save(round.head(), new Place(assignment, must, stays, why, trail.word(by)));
        trail.record(
                "CHOICE_PLACED",
                round,
                Map.of("assignment", assignment.value(), "must", must, "stays", stays, "reason", why),
                by);
    }

    /// Back to what is proposed. Refuses: what [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void forget(ChoiceRound.Id id, Assignment.Id assignment, Actor by) {
        var round = preparing(id, by);
        store.removePlace(id, assignment);
        trail.record("CHOICE_PLACE_FORGOTTEN", round, Map.of("assignment", assignment.value()), by);
    }

    /// A corner says: this one stays. It counts from the next variant on.
    ///
    /// Refuses: NO_CORNER, HOLD_REASON_MISSING, CHOICE_TEXT_TOO_LONG, ROUND_DECIDED, ROUND_WITHDRAWN.
    @Transactional
    public void hold(ChoiceRound.Id id, Assignment.Id assignment, Corner corner, String reason, Actor by) {
        var round = open(id, by);
        require(round, assignment);
        speakers.requireIn(corner, round.head().triangle(), by);
        var why = ChoiceRules.reason("holdReason", reason, HOLD_REASON_MISSING);
        store.save(round.head(), new Hold(assignment, corner, why, trail.word(by)));
        trail.record(
                "CHOICE_HELD", round, Map.of("assignment", assignment.value(), "corner", corner, "reason", why), by);
    }

    /// Refuses: NO_CORNER, ROUND_DECIDED, ROUND_WITHDRAWN.
    @Transactional
    public void release(ChoiceRound.Id id, Assignment.Id assignment, Corner corner, Actor by) {
        var round = open(id, by);
        speakers.requireIn(corner, round.head().triangle(), by);
        store.removeHold(id, assignment, corner);
        trail.record("CHOICE_RELEASED", round, Map.of("assignment", assignment.value(), "corner", corner), by);
    }

    /// Least part per client, in percent; 0: none. Refuses: SHARE_OF_CLIENT_OUT_OF_BOUNDS at `share.ID`, and what
    /// [ChoiceRound#requirePreparing] refuses.
    @Transactional
    public void share(ChoiceRound.Id id, Map<Organisation.Id, Integer> shares, Actor by) {
        var round = preparing(id, by);
        var wrong = shares.entrySet().stream()
                .filter(each -> each.getValue() < 0 || each.getValue() > 100)
                .map(each -> Problem.of("share." + each.getKey().value(), SHARE_OF_CLIENT_OUT_OF_BOUNDS))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        var some = new LinkedHashMap<>(shares);
        some.values().removeIf(percent -> percent == 0);
        store.save(round.head(), some);
        trail.record("CHOICE_SHARED", round, Map.of("clients", some.size()), by);
    }

    private void say(ChoiceRound round, Method method, Map<Criterion.Id, Integer> points, Actor by) {
        var corner = speakers.cornerOf(round.head().triangle(), by);
        if (corner == null) {
            throw new Refused(NO_CORNER);
        }
        store.save(round.head(), new Voice(corner, by.person(), method, points), Sql.at(trail.now()));
        trail.record("CHOICE_VOICE", round, Map.of("method", method, "corner", corner), by);
    }

    private Map<Criterion.Id, Integer> known(ChoiceRound.Id id, Map<Criterion.Id, Integer> points) {
        var known = new LinkedHashMap<Criterion.Id, Integer>();
        store.criteria(id).forEach(each -> known.put(each.id(), Objects.requireNonNullElse(points.get(each.id()), 0)));
        return known;
    }

    private Criterion criterion(ChoiceRound.Id id, Criterion.Id criterion) {
        return store.criteria(id).stream()
                .filter(each -> each.id().equals(criterion))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void require(ChoiceRound round, Assignment.Id assignment) {
        if (!assignments.get(assignment).triangle().equals(round.head().triangle())) {
            throw new NotFound();
        }
    }

    private ChoiceRound preparing(ChoiceRound.Id id, Actor by) {
        var round = open(id, by);
        round.requirePreparing();
        return round;
    }

    private ChoiceRound open(ChoiceRound.Id id, Actor by) {
        var round = rounds.getForUpdate(id);
        trail.requireTakePart(round.head().triangle(), by);
        round.requireOpen();
        return round;
    }
}
