package nl.samenspel.dossier.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.sheet.SheetViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Wanted;
import org.springframework.stereotype.Component;

/// What dossiers ask of somebody on their start page, and whom they wait for: one line for each
/// open dossier.
@Component
class DossierWanted implements Wanted {
    private final DossierViews views;
    private final AgreementViews agreements;
    private final SheetViews sheets;
    private final InstantSource clock;

    DossierWanted(DossierViews views, AgreementViews agreements, SheetViews sheets, InstantSource clock) {
        this.views = views;
        this.agreements = agreements;
        this.sheets = sheets;
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
        var agreed = agreements.currents(ids);
        var conclusions = sheets.conclusions(ids);
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return own.stream()
                .map(each -> line(
                        each,
                        Next.of(
                                each.dossier(),
                                new Next.Around(
                                        participants.getOrDefault(each.id(), List.of()),
                                        names,
                                        agreed.getOrDefault(each.id(), AgreementViews.Current.NONE),
                                        conclusions.getOrDefault(each.id(), List.of())),
                                each.own(),
                                today)))
                .toList();
    }

    private static Line line(DossierViews.Listed listed, Next next) {
        return new Line(
                next.ofYou(),
                next.sentenceKey(),
                args(listed.title(), String.join(", ", next.names()), next),
                DossierDesk.home(listed.id()) + (next.ofYou() ? next.path() : ""));
    }

    static Map<String, Object> args(String title, String names, Next next) {
        var args = new HashMap<String, Object>(Map.of("title", title, "names", names));
        var moment = next.moment();
        if (moment != null) {
            args.put("on", Date.from(moment.on().atStartOfDay().toInstant(ZoneOffset.UTC)));
            args.put("subject", moment.subject());
        }
        return args;
    }
}
