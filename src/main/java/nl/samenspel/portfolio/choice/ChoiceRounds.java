package nl.samenspel.portfolio.choice;

import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;
import nl.samenspel.portfolio.choice.ChoiceRound.Head;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every step of a round but the decision: making one, laying a variant on the table, asking, ending it. The owner's
/// corner and stewards take them.
@Service
public class ChoiceRounds {
    private final RoundStore store;
    private final GroundStore grounds;
    private final VariantStore variants;
    private final Speakers speakers;
    private final Trail trail;

    ChoiceRounds(RoundStore store, GroundStore grounds, VariantStore variants, Speakers speakers, Trail trail) {
        this.store = store;
        this.grounds = grounds;
        this.variants = variants;
        this.speakers = speakers;
        this.trail = trail;
    }

    /// A criterion to start from.
    public record Draft(String name, String explanation, int weight) {}

    /// Refuses: CHOICE_TEXT_MISSING, CHOICE_TEXT_TOO_LONG, CHOICE_MONTHS_OUT_OF_BOUNDS, REVIEW_IN_THE_PAST.
    @Transactional
    public ChoiceRound.Id make(Triangle.Id triangle, Aim aim, List<Draft> criteria, Actor by) {
        trail.requireLead(triangle, by);
        var tidy = ChoiceRules.tidy(aim);
        trail.requireComing(tidy.reviewOn());
        var id = new ChoiceRound.Id(trail.ids().next());
        var round = new ChoiceRound.Preparing(new Head(id, triangle, tidy, trail.word(by), 1));
        store.add(round);
        for (int position = 0; position < criteria.size(); position++) {
            var draft = criteria.get(position);
            grounds.save(
                    round.head(),
                    new Criterion(
                            new Criterion.Id(trail.ids().next()),
                            draft.name(),
                            draft.explanation(),
                            draft.weight(),
                            position));
        }
        trail.record("CHOICE_ROUND_MADE", round, Map.of(), by);
        speakers.tellAll(round, "choice.notice.made", by);
        return id;
    }

    /// Refuses: as [#make], GROUND_FIXED, ROUND_CHANGED_SINCE, ROUND_DECIDED, ROUND_WITHDRAWN.
    ///
    /// @param version that was looked at
    @Transactional
    public void change(ChoiceRound.Id id, int version, Aim aim, Actor by) {
        var now = own(id, by);
        now.requirePreparing();
        var tidy = ChoiceRules.tidy(aim);
        trail.requireComing(tidy.reviewOn());
        var head = now.head();
        var next = new ChoiceRound.Preparing(new Head(head.id(), head.triangle(), tidy, head.made(), version));
        store.save(next);
        trail.record("CHOICE_ROUND_CHANGED", next, Map.of(), by);
    }

    /// Refuses: VARIANT_NOT_READY, ROUND_DECIDED, ROUND_WITHDRAWN.
    @Transactional
    public void lay(ChoiceRound.Id id, Variant.Id variant, Actor by) {
        var now = own(id, by);
        var laid = now.lay(variants.get(id, variant), trail.word(by));
        step("CHOICE_VARIANT_LAID", laid, Map.of("variant", variant.value()), by);
        if (laid instanceof ChoiceRound.Reacting) {
            speakers.tellAll(laid, "choice.notice.laid", by);
        }
    }

    /// Refuses: NOTHING_PROPOSED, ASKED_ALREADY, ROUND_DECIDED, ROUND_WITHDRAWN.
    @Transactional
    public void ask(ChoiceRound.Id id, Actor by) {
        var asked = own(id, by).ask(trail.word(by));
        step("CHOICE_CORNERS_ASKED", asked, Map.of(), by);
        speakers.tellAll(asked, "choice.notice.asked", by);
    }

    /// Refuses: PREPARING_ALREADY, ROUND_DECIDED, ROUND_WITHDRAWN.
    @Transactional
    public void prepareAgain(ChoiceRound.Id id, Actor by) {
        var again = own(id, by).prepareAgain();
        step("CHOICE_PREPARED_AGAIN", again, Map.of(), by);
        speakers.tellAll(again, "choice.notice.again", by);
    }

    /// Refuses: CHOICE_TEXT_MISSING, CHOICE_TEXT_TOO_LONG, ROUND_DECIDED, ROUND_WITHDRAWN.
    @Transactional
    public void withdraw(ChoiceRound.Id id, String why, Actor by) {
        var now = own(id, by);
        now.requireOpen();
        var withdrawn = now.withdraw(trail.word(by), ChoiceRules.needed("why", why));
        step("CHOICE_ROUND_WITHDRAWN", withdrawn, Map.of(), by);
        speakers.tellAll(withdrawn, "choice.notice.withdrawn", by);
    }

    private void step(String verb, ChoiceRound next, Map<String, ?> details, Actor by) {
        store.save(next);
        trail.record(verb, next, details, by);
    }

    private ChoiceRound own(ChoiceRound.Id id, Actor by) {
        var now = store.getForUpdate(id);
        trail.requireLead(now.head().triangle(), by);
        return now;
    }
}
