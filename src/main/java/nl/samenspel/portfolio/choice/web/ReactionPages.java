package nl.samenspel.portfolio.choice.web;

import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.PORTFOLIO;

import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.portfolio.choice.ChoiceRefusal;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.Reaction.Stance;
import nl.samenspel.portfolio.choice.Reactions;
import nl.samenspel.portfolio.choice.Variant;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What somebody says for their corner of what lies on the table.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/choices/{round}/reaction")
public class ReactionPages {
    private final Reactions reactions;
    private final RoundPage pages;

    ReactionPages(Reactions reactions, RoundPage pages) {
        this.reactions = reactions;
        this.pages = pages;
    }

    @Asks(value = TAKE_PART, of = PORTFOLIO, id = "triangle")
    @PostMapping
    Object react(
            @PathVariable Triangle.Id triangle,
            @PathVariable ChoiceRound.Id round,
            Typed typed,
            Page page,
            Actor actor) {
        var variant = typed.findId("variant", Variant.Id::new).orElseThrow(NotFound::new);
        return pages.act(triangle, round, "react", typed, page, actor, () -> {
            var stance = typed.findChoice("stance", Stance.class)
                    .orElseThrow(() -> new Refused("stance", ChoiceRefusal.CHOICE_TEXT_MISSING));
            reactions.react(round, variant, PlacePages.corner(typed), stance, typed.text("reason"), actor);
        });
    }
}
