package nl.samenspel.portfolio.choice.web;

import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.web.Form;
import nl.samenspel.portfolio.choice.ChoiceRound;
import nl.samenspel.portfolio.choice.ChoiceViews;
import nl.samenspel.portfolio.choice.Decisions;
import nl.samenspel.portfolio.choice.Reading;
import nl.samenspel.portfolio.choice.Variant;
import nl.samenspel.portfolio.choice.web.ProposalPages.Compared;
import nl.samenspel.portfolio.choice.web.ProposalPages.VariantView;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// Gathers what the pages of variants show.
@Component
class VariantDesk {
    private final ChoiceViews views;
    private final Decisions decisions;

    VariantDesk(ChoiceViews views, Decisions decisions) {
        this.views = views;
        this.decisions = decisions;
    }

    VariantView view(Setting setting, Variant.Id id, Form form, Actor actor) {
        var followed = views.follow(setting.round().head().id(), id);
        return new VariantView(
                setting,
                followed.variant(),
                views.findFrame(id).orElse(null),
                followed.job(),
                decisions.changes(setting.round(), id, actor),
                form);
    }

    Job job(Triangle.Id triangle, ChoiceRound.Id round, Variant.Id variant) {
        views.get(triangle, round).variant(variant);
        return views.findJob(variant).orElseThrow(NotFound::new);
    }

    List<Compared> compared(List<Variant> variants) {
        return variants.stream()
                .flatMap(variant -> variant.state() instanceof Variant.Found found
                        ? views.findFrame(variant.id()).stream()
                                .map(frame -> new Compared(variant, new Reading(frame, found.result())))
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
