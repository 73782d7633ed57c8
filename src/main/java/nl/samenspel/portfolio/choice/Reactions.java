package nl.samenspel.portfolio.choice;

import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.choice.Reaction.Stance;
import nl.samenspel.triangle.Corner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say of what lies on the table. Everybody speaks for their corner; who said it is seen.
@Service
public class Reactions {
    private final RoundStore rounds;
    private final ReactionStore store;
    private final Speakers speakers;
    private final Trail trail;

    Reactions(RoundStore rounds, ReactionStore store, Speakers speakers, Trail trail) {
        this.rounds = rounds;
        this.store = store;
        this.speakers = speakers;
        this.trail = trail;
    }

    /// May be said otherwise until the decision; then the later word counts.
    ///
    /// Refuses: NOT_ASKED_YET, ROUND_DECIDED, ROUND_WITHDRAWN, NO_CORNER, REACTION_REASON_MISSING,
    /// CHOICE_TEXT_TOO_LONG, ROUND_CHANGED_SINCE when another variant lies on the table than was looked at.
    @Transactional
    public void react(ChoiceRound.Id id, Variant.Id lookedAt, Corner corner, Stance stance, String reason, Actor by) {
        var now = rounds.getForUpdate(id);
        trail.requireTakePart(now.head().triangle(), by);
        var round = now.requireReacting();
        if (!round.variant().equals(lookedAt)) {
            throw new Refused(ChoiceRefusal.ROUND_CHANGED_SINCE);
        }
        var triangle = round.head().triangle();
        speakers.requireIn(corner, triangle, by);
        var why = stance.wantsReason()
                ? ChoiceRules.reason("reason", reason, ChoiceRefusal.REACTION_REASON_MISSING)
                : ChoiceRules.text("reason", reason, ChoiceRules.LONGEST_TEXT);
        var forWhom = speakers.forWhom(triangle, corner, by.person());
        store.save(round.head(), new Reaction(corner, forWhom, round.variant(), stance, why, trail.word(by)));
        trail.record("CHOICE_REACTED", round, Map.of("corner", corner, "stance", stance), by);
        speakers.tellLead(round, "choice.notice.reacted", by);
    }
}
