package nl.samenspel.dossier.exit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.DossierViews.Listed;
import nl.samenspel.dossier.exit.HandBack;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Wanted;
import org.springframework.stereotype.Component;

/// What the path of handing back asks of its assignee, and of the client side once it is announced. The calendar says
/// nothing of a path that is still private.
@Component
class ExitDuties implements Wanted, Dated {
    private final DossierViews dossiers;
    private final Desk desk;

    ExitDuties(DossierViews dossiers, Desk desk) {
        this.dossiers = dossiers;
        this.desk = desk;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        var listed = listed(actor);
        var lines = new ArrayList<Line>();
        for (var handBack : desk.views().open(listed.keySet())) {
            var mine = handBack.head().assignee().equals(actor.person());
            if (mine || handBack.isAnnounced()) {
                var key = "exit.wanted." + handBack.stretch() + (mine ? "" : ".other");
                lines.add(new Line(ofYou(handBack, mine), key, args(handBack, listed), path(handBack)));
            }
        }
        return lines;
    }

    @Override
    public List<Moment> datesOf(Actor actor, LocalDate from) {
        var listed = listed(actor);
        var dates = new ArrayList<Moment>();
        for (var handBack : desk.views().open(listed.keySet())) {
            var announcement = handBack.announcement();
            var handed = handBack.handed();
            var id = handBack.head().id().value();
            if (announcement != null && handed == null && !announcement.before().isBefore(from)) {
                dates.add(new Moment(
                        "exit-change-" + id,
                        Kind.MOMENT,
                        "exit.dated.change",
                        args(handBack, listed),
                        new When.Day(announcement.before()),
                        path(handBack)));
            }
            if (handed != null && handBack.head().assignee().equals(actor.person())) {
                var day = HandBack.lookBackOn(handed);
                if (!day.isBefore(from)) {
                    dates.add(new Moment(
                            "exit-look-back-" + id,
                            Kind.OWED,
                            "exit.dated.lookBack",
                            args(handBack, listed),
                            new When.Day(day),
                            path(handBack)));
                }
            }
        }
        return dates;
    }

    /// Announced, something is asked of the client side too; settled, it is only waiting for the day.
    private boolean ofYou(HandBack handBack, boolean mine) {
        return switch (handBack) {
            case HandBack.Announced _ -> true;
            case HandBack.Settled settled -> mine && !desk.today().isBefore(HandBack.lookBackOn(settled.handed()));
            case HandBack.Considered _,
                    HandBack.Prepared _,
                    HandBack.Spoken _,
                    HandBack.HandedBack _,
                    HandBack.InMotion _,
                    HandBack.LookedBack _,
                    HandBack.Left _ -> mine;
        };
    }

    private Map<Assignment.Id, Listed> listed(Actor actor) {
        return dossiers.listOf(actor).stream()
                .collect(Collectors.toMap(Listed::id, Function.identity(), (one, _) -> one));
    }

    private static Map<String, Object> args(HandBack handBack, Map<Assignment.Id, Listed> listed) {
        var args = new HashMap<String, Object>();
        args.put(
                "title",
                Objects.requireNonNull(listed.get(handBack.head().dossier())).title());
        var handed = handBack.handed();
        var announcement = handBack.announcement();
        if (handed != null) {
            args.put("day", noon(HandBack.lookBackOn(handed)));
        } else if (announcement != null) {
            args.put("day", noon(announcement.before()));
        } else {
            args.put("day", "");
        }
        return args;
    }

    private static Date noon(LocalDate day) {
        return Date.from(day.atTime(12, 0).atZone(Page.ZONE).toInstant());
    }

    private static String path(HandBack handBack) {
        return "/dossiers/" + handBack.head().dossier().value() + "/hand-backs/"
                + handBack.head().id().value();
    }
}
