package nl.samenspel.signal.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.signal.GuardViews;
import nl.samenspel.signal.act.Intervention;
import nl.samenspel.signal.act.InterventionViews;
import nl.samenspel.signal.help.HelpViews;
import org.springframework.stereotype.Component;

/// Answers owed, interventions whose day has come, and the quiet question; each seen by one person
/// alone.
@Component
class SignalWanted implements Wanted {
    private final HelpViews help;
    private final InterventionViews interventions;
    private final GuardViews guards;
    private final InstantSource clock;

    SignalWanted(HelpViews help, InterventionViews interventions, GuardViews guards, InstantSource clock) {
        this.help = help;
        this.interventions = interventions;
        this.guards = guards;
        this.clock = clock;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        if (actor.kind() != Actor.Kind.PERSON) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        help.listOf(actor).forEach(shown -> help(shown, actor, lines));
        guards.questions(actor)
                .forEach(asked -> lines.add(new Line(
                        true,
                        "signal.wanted.guard",
                        Map.of("title", asked.assignment().title()),
                        "/signals/assignments/" + asked.assignment().id().value())));
        interventions(actor, lines);
        return List.copyOf(lines);
    }

    private static void help(HelpViews.Shown shown, Actor actor, List<Line> lines) {
        var request = shown.request();
        var path = "/red-button/" + request.id().value();
        var when = Date.from(request.answerBy());
        if (request.author().equals(actor.person())) {
            if (request.isWaiting()) {
                lines.add(new Line(
                        false,
                        "signal.wait.help",
                        Map.of("names", String.join(", ", shown.askedNames()), "when", when),
                        path));
            }
        } else if (request.isOpen()
                && request.find(actor.person())
                        .filter(own -> !own.hasAnswered())
                        .isPresent()) {
            lines.add(new Line(true, "signal.wanted.help", Map.of("name", shown.author(), "when", when), path));
        }
    }

    private void interventions(Actor actor, List<Line> lines) {
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        var dutch = interventions.listOwn(Language.NL, actor);
        var english = interventions.listOwn(Language.EN, actor);
        for (int at = 0; at < dutch.size(); at++) {
            var own = dutch.get(at);
            var args = Map.<String, Object>of(
                    "dutch", own.title(), "english", english.get(at).title());
            var path = "/interventions/" + own.intervention().meant().id().value();
            if (own.intervention() instanceof Intervention.Planned planned
                    && !planned.day().isAfter(today)) {
                lines.add(new Line(true, "signal.wanted.planned", args, path));
            } else if (own.intervention() instanceof Intervention.Done) {
                lines.add(new Line(true, "signal.wanted.weigh", args, path));
            }
        }
    }
}
