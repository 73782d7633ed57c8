package nl.samenspel.signal.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.knowledge.Suggestion;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.signal.Company;
import nl.samenspel.signal.FlagViews;
import nl.samenspel.signal.GuardViews;
import nl.samenspel.signal.Guards;
import nl.samenspel.signal.QuietGuard;
import nl.samenspel.signal.Wording;
import nl.samenspel.signal.act.InterventionViews;
import nl.samenspel.signal.act.Interventions;
import nl.samenspel.signal.act.Ladder;
import nl.samenspel.signal.act.LadderViews;
import nl.samenspel.signal.act.Rung;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The signals of one assignment, as one participant sees them: own flags, what may help, the
/// guard, the ladder.
@Controller
@RequestMapping("/{language:nl|en}/signals/assignments/{id}")
public class AssignmentSignalPages {
    private final Scene scene;
    private final Interventions interventions;
    private final Guards guards;
    private final Ladder ladder;

    AssignmentSignalPages(Scene scene, Interventions interventions, Guards guards, Ladder ladder) {
        this.scene = scene;
        this.interventions = interventions;
        this.guards = guards;
        this.ladder = ladder;
    }

    /// @param others all interventions that are not suggested, whatever their phase
    /// @param question of the quiet guard; nothing while it is quiet
    /// @param because keys of the author's standing flags of the guide, for a new intervention
    public record SceneView(
            Company.Mine assignment,
            Actor reader,
            List<FlagViews.Own> flags,
            List<FlagViews.Received> received,
            List<Suggestion> suggestions,
            List<Suggestion> others,
            List<InterventionViews.Own> interventions,
            Optional<QuietGuard.Question> question,
            QuietGuard.Setting setting,
            List<LadderViews.Shown> ladder,
            Form form) {
        public String path() {
            return "/signals/assignments/" + assignment.id().value();
        }

        public boolean mayClimb() {
            return assignment.seat().side() == Side.PROVIDER_SIDE;
        }

        public boolean isOwn(Rung rung) {
            return rung.meant().author().equals(reader.person());
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View show(@PathVariable Assignment.Id id, Language language, Actor actor) {
        return scene.view(id, form(id, actor), language, actor);
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @PostMapping("/interventions")
    Object choose(@PathVariable Assignment.Id id, Typed typed, Language language, Actor actor) {
        return act(
                id,
                typed,
                "#interventions",
                language,
                actor,
                () -> interventions.choose(id, typed.text("intervention"), scene.standing(id, language, actor), actor));
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @PostMapping("/guard")
    Object guard(@PathVariable Assignment.Id id, Typed typed, Language language, Actor actor) {
        return act(id, typed, "#guard", language, actor, () -> guards.set(id, weeks(typed), actor));
    }

    /// *Not now, ask in so many weeks.*
    @Asks(value = SEE, of = DOSSIER, id = "id")
    @PostMapping("/guard/later")
    Object later(@PathVariable Assignment.Id id, Typed typed, Language language, Actor actor) {
        return act(id, typed, "#guard", language, actor, () -> guards.later(id, weeks(typed), actor));
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @PostMapping("/rungs")
    Object plan(@PathVariable Assignment.Id id, Typed typed, Language language, Actor actor) {
        var draft = new Ladder.Draft(
                typed.findChoice("direction", Rung.Direction.class).orElse(Rung.Direction.INWARD),
                typed.text("whom"),
                typed.text("what"),
                typed.findDate("day").orElse(null));
        return act(id, typed, "#ladder", language, actor, () -> ladder.plan(id, draft, actor));
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @PostMapping("/rungs/{rung}/{deed:taking|outcome|removal}")
    Object climb(
            @PathVariable Assignment.Id id,
            @PathVariable Rung.Id rung,
            @PathVariable String deed,
            Typed typed,
            Language language,
            Actor actor) {
        return act(id, typed, "#ladder", language, actor, () -> {
            switch (deed) {
                case "taking" -> ladder.take(id, rung, actor);
                case "outcome" -> ladder.settle(id, rung, typed.text("outcome"), actor);
                default -> ladder.remove(id, rung, actor);
            }
        });
    }

    private Object act(Assignment.Id id, Typed typed, String anchor, Language language, Actor actor, Runnable deed) {
        var there = "redirect:/" + language.code() + "/signals/assignments/" + id.value() + anchor;
        return typed.answer(deed, there, form -> scene.view(id, form, language, actor));
    }

    private Form form(Assignment.Id id, Actor actor) {
        return Form.of(Map.of(
                "weeks", String.valueOf(scene.setting(id, actor).weeks()), "direction", Rung.Direction.INWARD.name()));
    }

    /// Zero for what is no number, which the door refuses at its field.
    private static int weeks(Typed typed) {
        return typed.text("weeks").matches("[0-9]{1,3}") ? Integer.parseInt(typed.text("weeks")) : 0;
    }

    /// All windows of that page.
    @org.springframework.stereotype.Component
    static class Scene {
        private final Company company;
        private final FlagViews flags;
        private final InterventionViews interventions;
        private final GuardViews guards;
        private final LadderViews ladder;

        Scene(
                Company company,
                FlagViews flags,
                InterventionViews interventions,
                GuardViews guards,
                LadderViews ladder) {
            this.company = company;
            this.flags = flags;
            this.interventions = interventions;
            this.guards = guards;
            this.ladder = ladder;
        }

        QuietGuard.Setting setting(Assignment.Id id, Actor actor) {
            return guards.setting(id, actor);
        }

        /// Keys of the author's own flags of the guide that stand in this assignment.
        List<String> standing(Assignment.Id id, Language language, Actor actor) {
            return flags.listOwn(id, language, actor).stream()
                    .filter(own -> own.flag().stands())
                    .map(own -> own.flag().seen().wording())
                    .filter(Wording.OfGuide.class::isInstance)
                    .map(wording -> ((Wording.OfGuide) wording).key())
                    .distinct()
                    .toList();
        }

        View view(Assignment.Id id, Form form, Language language, Actor actor) {
            var mine = company.find(id, actor).orElseThrow(NotFound::new);
            var chosen = interventions.listOwn(id, language, actor);
            var fitting = interventions.suggestions(standing(id, language, actor), mine.phase(), chosen, language);
            return new View(
                    "signal/assignment.jte",
                    new SceneView(
                            mine,
                            actor,
                            flags.listOwn(id, language, actor),
                            flags.listReceived(actor).stream()
                                    .filter(each -> id.equals(each.share().assignment()))
                                    .toList(),
                            fitting,
                            others(fitting, chosen, language),
                            chosen,
                            guards.questions(actor).stream()
                                    .filter(each -> each.assignment().id().equals(id))
                                    .map(GuardViews.Asked::question)
                                    .findFirst(),
                            guards.setting(id, actor),
                            ladder.listOf(id),
                            form));
        }

        private List<Suggestion> others(
                List<Suggestion> fitting, List<InterventionViews.Own> chosen, Language language) {
            var shown = fitting.stream().map(each -> each.intervention().key()).toList();
            return interventions.suggestions(List.of(), null, chosen, language).stream()
                    .filter(each -> !shown.contains(each.intervention().key()))
                    .toList();
        }
    }
}
