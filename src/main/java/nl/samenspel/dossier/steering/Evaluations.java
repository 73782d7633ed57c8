package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.steering.Evaluation.Outcome;
import nl.samenspel.dossier.steering.EvaluationHalf.Words;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to the evaluations that both sides make together.
@Service
public class Evaluations {
    private final EvaluationStore store;
    private final Acts acts;
    private final Ids ids;
    private final InstantSource clock;

    Evaluations(EvaluationStore store, Acts acts, Ids ids, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: DAY_MISSING, MOMENT_IN_THE_PAST.
    ///
    /// @param day of the talk
    @Transactional
    public Evaluation.Id start(Assignment.Id dossier, @Nullable LocalDate day, Actor by) {
        acts.begin(dossier, by);
        if (day == null) {
            throw new Refused("day", DAY_MISSING);
        }
        if (day.isBefore(acts.today())) {
            throw new Refused("day", MOMENT_IN_THE_PAST);
        }
        var head = new Evaluation.Head(new Evaluation.Id(ids.next()), dossier, day, by.person(), clock.instant(), 1);
        store.add(new Evaluation.Writing(head, Set.of()));
        acts.record(by, "EVALUATION_STARTED", dossier, Map.of("on", day.toString()));
        return head.id();
    }

    /// Keeps what one side writes, for its author alone. Refuses: HALF_CLOSED, HALF_OF_A_COLLEAGUE, TALK_HELD_ALREADY,
    /// EVALUATION_CLOSED, NOT_A_SIDE, WRITTEN_TOO_LONG.
    @Transactional
    public void write(Evaluation.Id id, Words words, Actor by) {
        var evaluation = get(id, by);
        var side = acts.actor(evaluation.head().dossier(), by).side();
        evaluation.requireWritable(side);
        require(words);
        keep(evaluation, side, words, by);
    }

    /// This side is ready; the last one opens both. Refuses as [#write], NOTHING_WRITTEN.
    @Transactional
    public void ready(Evaluation.Id id, Words words, Actor by) {
        var evaluation = get(id, by);
        var side = acts.actor(evaluation.head().dossier(), by).side();
        evaluation.requireWritable(side);
        require(words);
        if (words.isEmpty()) {
            throw new Refused("well", NOTHING_WRITTEN);
        }
        keep(evaluation, side, words, by);
        save(evaluation.ready(side), "EVALUATION_HALF_READY", by);
    }

    /// The talk was held. Refuses: DAY_MISSING, MOMENT_NOT_YET, TALK_HELD_ALREADY, EVALUATION_CLOSED.
    @Transactional
    public void talk(Evaluation.Id id, @Nullable LocalDate on, Actor by) {
        var evaluation = get(id, by);
        if (on == null) {
            throw new Refused("on", DAY_MISSING);
        }
        if (on.isAfter(acts.today())) {
            throw new Refused("on", MOMENT_NOT_YET);
        }
        save(evaluation.talk(on), "EVALUATION_TALKED", by);
    }

    /// Talk first, mark second. Refuses: TALK_FIRST, NOT_A_SIDE, MARK_OUT_OF_RANGE, HALF_OF_A_COLLEAGUE,
    /// EVALUATION_CLOSED.
    ///
    /// @param mark 1 to 10; null: nothing readable was typed
    @Transactional
    public void mark(Evaluation.Id id, @Nullable Integer mark, Actor by) {
        var evaluation = get(id, by);
        var side = acts.actor(evaluation.head().dossier(), by).side();
        evaluation.requireMarkable(side);
        if (mark == null || mark < 1 || mark > 10) {
            throw new Refused("mark", MARK_OUT_OF_RANGE);
        }
        var now = halfOf(evaluation, side, by)
                .orElseGet(() -> added(evaluation, half(evaluation, side, Words.NONE, null, by)));
        store.saveHalf(half(evaluation, side, now.words(), mark, by));
        acts.record(by, "EVALUATION_MARKED", evaluation.head().dossier(), Map.of());
    }

    /// Refuses: TALK_FIRST, MARKS_MISSING, EVALUATION_CLOSED, TEXT_MISSING, WRITTEN_TOO_LONG, FOLLOW_UP_HALF,
    /// PARTICIPANT_LEFT.
    @Transactional
    public void conclude(Evaluation.Id id, Outcome outcome, Actor by) {
        var evaluation = get(id, by);
        var whole = outcome.followUp().isBlank() == (outcome.who() == null)
                && (outcome.who() == null) == (outcome.due() == null);
        new SteeringText()
                .needed("result", outcome.result(), SteeringText.STORY)
                .optional("followWhat", outcome.followUp(), SteeringText.LINE)
                .unless(whole, "followWhat", FOLLOW_UP_HALF)
                .require();
        if (outcome.who() != null) {
            acts.here("followWho", evaluation.head().dossier(), outcome.who());
        }
        var marked = store.halves(id).stream()
                .filter(half -> half.mark() != null)
                .map(EvaluationHalf::side)
                .collect(Collectors.toSet());
        save(evaluation.conclude(outcome, marked), "EVALUATION_CONCLUDED", by);
    }

    /// Refuses: WHY_NOT_MISSING, WRITTEN_TOO_LONG, TALK_HELD_ALREADY, EVALUATION_CLOSED.
    @Transactional
    public void drop(Evaluation.Id id, String why, Actor by) {
        var evaluation = get(id, by);
        new SteeringText()
                .unless(!why.isBlank(), "why", WHY_NOT_MISSING)
                .optional("why", why, SteeringText.LINE)
                .require();
        save(evaluation.drop(why.strip()), "EVALUATION_DROPPED", by);
    }

    private Evaluation get(Evaluation.Id id, Actor by) {
        var evaluation = store.get(id);
        acts.begin(evaluation.head().dossier(), by);
        return evaluation;
    }

    private void save(Evaluation evaluation, String verb, Actor by) {
        store.save(evaluation);
        acts.record(by, verb, evaluation.head().dossier(), Map.of());
    }

    private void keep(Evaluation evaluation, Side side, Words words, Actor by) {
        var half = half(evaluation, side, words, null, by);
        if (halfOf(evaluation, side, by).isPresent()) {
            store.saveHalf(half);
        } else {
            added(evaluation, half);
        }
    }

    /// Refuses: HALF_OF_A_COLLEAGUE, for the half of somebody of the same side that can be read already.
    private Optional<EvaluationHalf> halfOf(Evaluation evaluation, Side side, Actor by) {
        var half = store.halves(evaluation.head().id()).stream()
                .filter(each -> each.side() == side)
                .findFirst();
        if (half.filter(each -> !each.author().equals(by.person())).isPresent()) {
            throw new Refused(HALF_OF_A_COLLEAGUE);
        }
        return half;
    }

    /// What cannot be read yet shows itself by its key: one half for each side.
    private EvaluationHalf added(Evaluation evaluation, EvaluationHalf half) {
        try {
            store.addHalf(half, evaluation.head().dossier());
            return half;
        } catch (DuplicateKeyException e) {
            throw new Refused(HALF_OF_A_COLLEAGUE);
        }
    }

    private EvaluationHalf half(Evaluation evaluation, Side side, Words words, @Nullable Integer mark, Actor by) {
        return new EvaluationHalf(evaluation.head().id(), side, by.person(), words, clock.instant(), mark);
    }

    private static void require(Words words) {
        new SteeringText()
                .optional("well", words.well(), SteeringText.STORY)
                .optional("hard", words.hard(), SteeringText.STORY)
                .optional("myPart", words.myPart(), SteeringText.STORY)
                .optional("wish", words.wish(), SteeringText.STORY)
                .require();
    }
}
