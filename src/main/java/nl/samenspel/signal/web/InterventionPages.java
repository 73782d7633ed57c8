package nl.samenspel.signal.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.INTERVENTION;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.signal.act.Intervention;
import nl.samenspel.signal.act.Intervention.Helped;
import nl.samenspel.signal.act.InterventionViews;
import nl.samenspel.signal.act.Interventions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One intervention that somebody chose: what to prepare, when, done, and did it help.
@Controller
@RequestMapping("/{language:nl|en}/interventions/{id}")
public class InterventionPages {
    private final Interventions interventions;
    private final InterventionViews views;
    private final InstantSource clock;

    InterventionPages(Interventions interventions, InterventionViews views, InstantSource clock) {
        this.interventions = interventions;
        this.views = views;
        this.clock = clock;
    }

    public record InterventionView(InterventionViews.Own own, Form form) {
        public String path() {
            return "/interventions/" + own.intervention().meant().id().value();
        }

        public String assignment() {
            return "/signals/assignments/"
                    + own.intervention().meant().assignment().value();
        }

        public boolean isDone() {
            return own.intervention() instanceof Intervention.Done
                    || own.intervention() instanceof Intervention.Weighed;
        }

        public boolean isDropped() {
            return own.intervention() instanceof Intervention.Dropped;
        }

        public static List<Helped> answers() {
            return Arrays.asList(Helped.values());
        }
    }

    @Asks(value = SEE, of = INTERVENTION, id = "id")
    @GetMapping
    View show(@PathVariable Intervention.Id id, Language language, Actor actor) {
        var own = own(id, language, actor);
        return new View("signal/intervention.jte", new InterventionView(own, form(own.intervention())));
    }

    @Asks(value = CHANGE, of = INTERVENTION, id = "id")
    @PostMapping("/{deed:day|doing|undoing|outcome|dropping|taking-up}")
    Object act(
            @PathVariable Intervention.Id id, @PathVariable String deed, Typed typed, Language language, Actor actor) {
        return typed.answer(
                () -> act(id, deed, typed, actor),
                "redirect:/" + language.code() + "/interventions/" + id.value(),
                form -> new View("signal/intervention.jte", new InterventionView(own(id, language, actor), form)));
    }

    private void act(Intervention.Id id, String deed, Typed typed, Actor actor) {
        switch (deed) {
            case "day" -> interventions.plan(id, typed.findDate("day").orElse(null), actor);
            case "doing" -> interventions.done(id, actor);
            case "undoing" -> interventions.undo(id, actor);
            case "outcome" ->
                interventions.weigh(
                        id, typed.findChoice("helped", Helped.class).orElse(null), typed.text("sentence"), actor);
            case "dropping" -> interventions.drop(id, actor);
            default -> interventions.takeUp(id, actor);
        }
    }

    private InterventionViews.Own own(Intervention.Id id, Language language, Actor actor) {
        return views.listOwn(language, actor).stream()
                .filter(each -> each.intervention().meant().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Form form(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Planned it -> Form.of(Map.of("day", it.day().toString()));
            case Intervention.Weighed it -> Form.of(Map.of("helped", it.helped().name(), "sentence", it.sentence()));
            case Intervention.Chosen _ ->
                Form.of(Map.of(
                        "day",
                        LocalDate.ofInstant(clock.instant(), Page.ZONE)
                                .plusWeeks(1)
                                .toString()));
            case Intervention.Done _, Intervention.Dropped _ -> Form.EMPTY;
        };
    }
}
