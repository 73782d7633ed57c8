package nl.samenspel.portfolio.choice;

import java.util.List;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.choice.DecisionRecord.Change;
import nl.samenspel.portfolio.choice.DecisionRecord.Said;
import org.springframework.stereotype.Component;

/// Writes a decision down with the names of the day.
@Component
class Minutes {
    private final VariantStore variants;
    private final ReactionStore reactions;
    private final Framer framer;
    private final PeopleViews people;
    private final Speakers speakers;

    Minutes(VariantStore variants, ReactionStore reactions, Framer framer, PeopleViews people, Speakers speakers) {
        this.variants = variants;
        this.reactions = reactions;
        this.framer = framer;
        this.people = people;
        this.speakers = speakers;
    }

    /// What the register says otherwise than this variant; empty for one that never began.
    List<Change> changes(ChoiceRound round, Variant.Id id, Actor by) {
        var then = variants.findFrame(id);
        if (then.isEmpty()) {
            return List.of();
        }
        var wish = variants.get(round.head().id(), id).wish();
        try {
            return Changes.between(then.get(), framer.frame(round, wish, by));
        } catch (Refused refused) { // an order that goes round since, or weights that are gone: tell that, too
            var names = refused.problems().getFirst().args().get("names");
            return List.of(new Change(Change.Kind.CHANGED, names == null ? wish.name() : names.toString()));
        }
    }

    DecisionRecord write(ChoiceRound round, ChoiceRound.Decided decided, List<Change> changes, Actor by) {
        var head = round.head();
        var variant = variants.get(head.id(), decided.variant());
        if (!(variant.state() instanceof Variant.Found found)) {
            throw new NotFound();
        }
        return new DecisionRecord(
                head.aim().name(),
                head.aim().why(),
                variant.wish().name(),
                variants.findFrame(variant.id()).orElseThrow(),
                found.result(),
                decided.decision().why(),
                by.name(),
                speakers.cornerOf(head.triangle(), by),
                decided.decision().word().at(),
                said(head.id(), variant.id()),
                changes);
    }

    private List<Said> said(ChoiceRound.Id round, Variant.Id variant) {
        var all = reactions.list(round);
        var names = people.named(all.stream().map(each -> each.word().by()).toList());
        return all.stream()
                .map(each -> {
                    var person = names.get(each.word().by());
                    return new Said(
                            each.corner(),
                            each.forWhom(),
                            person == null ? "?" : person.name(),
                            each.stance(),
                            each.reason(),
                            !each.variant().equals(variant));
                })
                .toList();
    }
}
