package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;

import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.choice.Variant.Wish;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for variants, and has the planner work them out. Nothing of it changes the register.
@Service
public class Proposals {
    /// The most that a wish may give a team more: a thousand full-time people.
    static final int MOST_EXTRA = 100_000;

    private final RoundStore rounds;
    private final VariantStore store;
    private final Framer framer;
    private final VariantJobs jobs;
    private final Speakers speakers;
    private final Trail trail;

    Proposals(RoundStore rounds, VariantStore store, Framer framer, VariantJobs jobs, Speakers speakers, Trail trail) {
        this.rounds = rounds;
        this.store = store;
        this.framer = framer;
        this.jobs = jobs;
        this.speakers = speakers;
        this.trail = trail;
    }

    /// Asks for a variant; who leads the round has it made with [#begin].
    ///
    /// Refuses: CHOICE_TEXT_MISSING, CHOICE_TEXT_TOO_LONG, EXTRA_OUT_OF_BOUNDS, ROUND_DECIDED, ROUND_WITHDRAWN.
    @Transactional
    public Variant.Id ask(ChoiceRound.Id id, Wish wish, Actor by) {
        var round = rounds.getForUpdate(id);
        trail.requireTakePart(round.head().triangle(), by);
        round.requireOpen();
        wish.extra()
                .forEach((team, extra) ->
                        ChoiceRules.within("extra." + team.value(), extra, MOST_EXTRA, EXTRA_OUT_OF_BOUNDS));
        var tidy = new Wish(
                ChoiceRules.name("name", wish.name()),
                ChoiceRules.text("why", wish.why(), ChoiceRules.LONGEST_TEXT),
                wish.extra(),
                wish.kept());
        var variant = new Variant(
                new Variant.Id(trail.ids().next()),
                id,
                store.list(id).size() + 1,
                tidy,
                trail.word(by),
                speakers.cornerOf(round.head().triangle(), by),
                new Variant.Asked());
        store.add(round.head(), variant);
        trail.record("CHOICE_VARIANT_ASKED", round, Map.of("variant", tidy.name()), by);
        speakers.tellLead(round, "choice.notice.variantAsked", by);
        return variant.id();
    }

    /// Freezes the portfolio as it is and has the planner work on it. Again, for one that has ended: it is made anew.
    ///
    /// Refuses: WEIGHTS_ALL_ZERO, NOTHING_TO_PLAN, ORDER_GOES_ROUND, VARIANT_BEGUN_ALREADY, ROUND_DECIDED,
    /// ROUND_WITHDRAWN; ROUND_CHANGED_SINCE for the variant on the table, on which people react.
    @Transactional
    public void begin(ChoiceRound.Id id, Variant.Id variant, Actor by) {
        var round = rounds.getForUpdate(id);
        trail.requireLead(round.head().triangle(), by);
        round.requireOpen();
        if (variant.equals(round.onTable())) {
            throw new Refused(ROUND_CHANGED_SINCE);
        }
        var now = jobs.asEnded(store.getForUpdate(id, variant));
        var begun = now.begin(trail.now());
        var frame = framer.frame(round, now.wish(), by);
        if (frame.items().isEmpty()) {
            throw new Refused(NOTHING_TO_PLAN);
        }
        store.save(variant, frame);
        store.save(begun);
        jobs.start(round, variant, by);
        trail.record("CHOICE_VARIANT_BEGUN", round, Map.of("variant", now.wish().name()), by);
    }

    /// Ends within a second or so with the best found. Refuses: VARIANT_RUNS_NOT.
    @Transactional
    public void stop(ChoiceRound.Id id, Variant.Id variant, Actor by) {
        var round = rounds.get(id);
        trail.requireLead(round.head().triangle(), by);
        jobs.stop(store.get(id, variant), by);
    }
}
