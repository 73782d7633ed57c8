package nl.samenspel.dossier.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Wanted;
import org.springframework.stereotype.Component;

/// What dossiers ask of somebody on their start page, and whom they wait for: one line for each
/// open dossier.
@Component
class DossierWanted implements Wanted {
    private final DossierViews views;
    private final InstantSource clock;

    DossierWanted(DossierViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        var own = views.listOf(actor).stream()
                .filter(each -> !each.dossier().isClosed())
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        var ids = own.stream().map(DossierViews.Listed::id).toList();
        var participants = views.participants(ids);
        var names = views.names(participants.values());
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return own.stream()
                .map(each -> line(each, new Next.Around(participants.getOrDefault(each.id(), List.of()), names), today))
                .toList();
    }

    private static Line line(DossierViews.Listed listed, Next.Around around, LocalDate today) {
        var next = Next.of(listed.dossier(), around, listed.own(), today);
        return new Line(
                next.ofYou(),
                next.sentenceKey(),
                Map.of("title", listed.title(), "names", String.join(", ", next.names())),
                DossierDesk.home(listed.id()));
    }
}
