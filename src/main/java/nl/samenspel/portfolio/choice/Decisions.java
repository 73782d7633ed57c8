package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.portfolio.choice.DecisionRecord.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records what a triangle decided, and has the register follow it in the same transaction. People decide; this writes
/// it down.
@Service
public class Decisions {
    private final RoundStore rounds;
    private final DecisionStore store;
    private final Minutes minutes;
    private final Carrying carrying;
    private final Speakers speakers;
    private final Trail trail;

    Decisions(
            RoundStore rounds,
            DecisionStore store,
            Minutes minutes,
            Carrying carrying,
            Speakers speakers,
            Trail trail) {
        this.rounds = rounds;
        this.store = store;
        this.minutes = minutes;
        this.carrying = carrying;
        this.speakers = speakers;
        this.trail = trail;
    }

    /// What the register says otherwise than the variant on the table; empty when nothing, or nothing lies there.
    @Transactional(readOnly = true)
    public List<Change> changes(ChoiceRound round, Actor by) {
        var variant = round.onTable();
        return variant == null || !round.isOpen() ? List.of() : minutes.changes(round, variant, by);
    }

    /// The same for any variant that was worked out.
    @Transactional(readOnly = true)
    public List<Change> changes(ChoiceRound round, Variant.Id variant, Actor by) {
        return round.isOpen() ? minutes.changes(round, variant, by) : List.of();
    }

    /// What to hand to [#decide] after looking at the changes.
    public static String seen(List<Change> changes) {
        return Changes.seen(changes);
    }

    /// Refuses: DECISION_REASON_MISSING, REVIEW_DATE_MISSING, REVIEW_IN_THE_PAST, REGISTER_CHANGED with what changed,
    /// CHOICE_TEXT_TOO_LONG, ROUND_CHANGED_SINCE when another variant lies on the table, and what
    /// [ChoiceRound#decide] refuses.
    ///
    /// @param lookedAt the variant that was looked at
    /// @param seen of the changes that were looked at, or empty
    @Transactional
    public void decide(
            ChoiceRound.Id id, Variant.Id lookedAt, String why, @Nullable LocalDate reviewOn, String seen, Actor by) {
        var now = rounds.getForUpdate(id);
        trail.requireLead(now.head().triangle(), by);
        var decided = now.decide(new ChoiceRound.Decision(trail.word(by), why.strip()));
        ChoiceRules.reason("why", why, DECISION_REASON_MISSING);
        if (reviewOn == null) {
            throw new Refused("reviewOn", REVIEW_DATE_MISSING);
        }
        trail.requireComing(reviewOn);
        if (!decided.variant().equals(lookedAt)) {
            throw new Refused(ROUND_CHANGED_SINCE);
        }
        var changes = minutes.changes(now, lookedAt, by);
        if (!changes.isEmpty() && !Changes.seen(changes).equals(seen)) {
            var names = String.join(", ", changes.stream().map(Change::name).toList());
            throw new Refused(List.of(new Problem("seen", REGISTER_CHANGED, Map.of("names", names))));
        }
        var record = minutes.write(now, decided, changes, by);
        store.add(now.head(), lookedAt, record, reviewOn);
        rounds.save(decided);
        carrying.out(decided, record, by);
        endEarlier(decided);
        trail.record("CHOICE_DECIDED", decided, Map.of("variant", record.variant()), by);
        speakers.tellAll(decided, "choice.notice.decided", by);
    }

    /// Says what came of looking at a decision again. Refuses: CHOICE_TEXT_MISSING, CHOICE_TEXT_TOO_LONG,
    /// REVIEWED_ALREADY, ROUND_NOT_DECIDED.
    @Transactional
    public void review(ChoiceRound.Id id, String said, Actor by) {
        var round = rounds.getForUpdate(id);
        trail.requireLead(round.head().triangle(), by);
        if (round.decision() == null) {
            throw new Refused(ROUND_NOT_DECIDED);
        }
        if (!store.review(id, trail.word(by), ChoiceRules.needed("said", said))) {
            throw new Refused(REVIEWED_ALREADY);
        }
        trail.record("CHOICE_REVIEWED", round, Map.of(), by);
    }

    /// Only the latest decision of a triangle counts.
    private void endEarlier(ChoiceRound.Decided decided) {
        rounds.listLive(List.of(decided.head().triangle())).stream()
                .filter(each -> each instanceof ChoiceRound.Decided
                        && !each.head().id().equals(decided.head().id()))
                .forEach(each -> rounds.save(each.supersede(decided.head().id(), trail.now())));
    }
}
