package nl.samenspel.signal.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.FLAG;
import static nl.samenspel.access.Resource.SIGNALS;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.knowledge.Suggestion;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.signal.Counting;
import nl.samenspel.signal.FlagViews;
import nl.samenspel.signal.Flags;
import nl.samenspel.signal.RedFlag;
import nl.samenspel.signal.RedFlag.Step;
import nl.samenspel.signal.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Noticing a flag and living with it: the author's own pages.
@Controller
@RequestMapping("/{language:nl|en}/flags")
public class FlagPages {
    /// In the place of a flag of the guide.
    private static final String OWN = "OWN";

    private final Flags flags;
    private final FlagViews views;
    private final FlagChoices choices;
    private final Counting counting;

    FlagPages(Flags flags, FlagViews views, FlagChoices choices, Counting counting) {
        this.counting = counting;
        this.flags = flags;
        this.views = views;
        this.choices = choices;
    }

    public record NewView(Form form, List<Option> assignments, List<Option> flags, List<Option> sensitivities) {}

    /// @param steps that may be taken from here
    /// @param fitting what the guide offers, most fitting first
    /// @param counts in figures of groups, because the author said so
    public record FlagView(
            FlagViews.Own own,
            List<FlagViews.Reader> readers,
            List<Step> steps,
            List<Suggestion> fitting,
            boolean counts,
            Form form) {
        public boolean canCount() {
            return Counting.canCount(own.flag());
        }

        public String path() {
            return "/flags/" + own.flag().id().value();
        }

        public boolean isOwnWords() {
            return own.flag().seen().wording() instanceof Wording.OwnWords;
        }

        public Sensitivity sensitivity() {
            return own.flag().seen().wording().sensitivity();
        }

        public List<FlagViews.Reader> open() {
            return readers.stream().filter(each -> each.share().isOpen()).toList();
        }

        /// Part of a message key.
        public String state() {
            return switch (own.flag()) {
                case RedFlag.Noticed _ -> "noticed";
                case RedFlag.Discussed _ -> "discussed";
                case RedFlag.Accepted _ -> "accepted";
                case RedFlag.Resolved _ -> "resolved";
            };
        }

        /// Why it was accepted, or how it was resolved; else empty.
        public String said() {
            return switch (own.flag()) {
                case RedFlag.Accepted it -> it.reason();
                case RedFlag.Resolved it -> it.how();
                case RedFlag.Noticed _, RedFlag.Discussed _ -> "";
            };
        }

        public static boolean asksForWords(Step step) {
            return step == Step.ACCEPT || step == Step.RESOLVE;
        }
    }

    @Asks(value = MAKE, of = SIGNALS)
    @GetMapping("/new")
    View begin(Typed typed, Page page, Actor actor) {
        var about = typed.text("assignment");
        return empty(Form.of(Map.of("assignment", about)), page, actor);
    }

    /// The same form with words that somebody brings from elsewhere, such as their own logbook.
    /// Keeps nothing.
    @Asks(value = MAKE, of = SIGNALS)
    @PostMapping("/new")
    View bring(Typed typed, Page page, Actor actor) {
        return empty(new Form(typed.fields(), List.of()), page, actor);
    }

    @Asks(value = MAKE, of = SIGNALS)
    @PostMapping
    Object notice(Typed typed, Page page, Actor actor) {
        try {
            var id = flags.notice(draft(typed), actor);
            return redirect(page.language(), id);
        } catch (Refused refused) {
            return empty(Form.refused(typed.fields(), refused), page, actor).refused();
        }
    }

    @Asks(value = SEE, of = FLAG, id = "id")
    @GetMapping("/{id}")
    View show(@PathVariable RedFlag.Id id, Language language, Actor actor) {
        return view(id, null, language, actor);
    }

    @Asks(value = CHANGE, of = FLAG, id = "id")
    @PostMapping("/{id}/text")
    Object rewrite(@PathVariable RedFlag.Id id, Typed typed, Language language, Actor actor) {
        return act(id, typed, language, actor, () -> flags.rewrite(id, typed.text("words"), typed.text("note"), actor));
    }

    @Asks(value = CHANGE, of = FLAG, id = "id")
    @PostMapping("/{id}/steps")
    Object take(@PathVariable RedFlag.Id id, Typed typed, Language language, Actor actor) {
        return act(
                id,
                typed,
                language,
                actor,
                () -> typed.findChoice("step", Step.class)
                        .ifPresent(step -> flags.take(id, step, typed.text("words"), actor)));
    }

    @Asks(value = CHANGE, of = FLAG, id = "id")
    @PostMapping("/{id}/counting")
    Object count(@PathVariable RedFlag.Id id, Typed typed, Language language, Actor actor) {
        return act(
                id, typed, language, actor, () -> counting.let(id, Boolean.parseBoolean(typed.text("counts")), actor));
    }

    @Asks(value = CHANGE, of = FLAG, id = "id")
    @PostMapping("/{id}/erasure")
    String erase(@PathVariable RedFlag.Id id, Language language, Actor actor) {
        flags.erase(id, actor);
        return "redirect:/" + language.code() + "/signals";
    }

    private Object act(RedFlag.Id id, Typed typed, Language language, Actor actor, Runnable act) {
        return typed.answer(act, redirect(language, id), form -> view(id, form, language, actor));
    }

    private View empty(Form form, Page page, Actor actor) {
        return new View(
                "signal/new.jte",
                new NewView(form, choices.assignments(page, actor), choices.flags(page), choices.sensitivities(page)));
    }

    private View view(RedFlag.Id id, @org.jspecify.annotations.Nullable Form typed, Language language, Actor actor) {
        var own = views.get(id, language);
        var form = typed == null ? form(own) : typed;
        return new View(
                "signal/flag.jte",
                new FlagView(
                        own,
                        views.readers(id),
                        steps(own.flag()),
                        choices.fitting(own, language, actor),
                        counting.counts(id),
                        form));
    }

    private static Form form(FlagViews.Own own) {
        var seen = own.flag().seen();
        return Form.of(Map.of("words", own.title(), "note", seen.note()));
    }

    private static List<Step> steps(RedFlag flag) {
        return switch (flag) {
            case RedFlag.Noticed _ -> List.of(Step.DISCUSS, Step.RESOLVE);
            case RedFlag.Discussed _ -> List.of(Step.RESOLVE, Step.ACCEPT, Step.NOT_DISCUSSED);
            case RedFlag.Accepted _ -> List.of(Step.RESOLVE, Step.RECONSIDER);
            case RedFlag.Resolved _ -> List.of(Step.RETURN);
        };
    }

    private static Flags.Draft draft(Typed typed) {
        var flag = typed.text("flag");
        return new Flags.Draft(
                typed.findId("assignment", Assignment.Id::new).orElse(null),
                flag.equals(OWN) ? "" : flag,
                typed.text("words"),
                typed.findChoice("sensitivity", Sensitivity.class).orElse(null),
                typed.text("note"));
    }

    private static String redirect(Language language, RedFlag.Id id) {
        return "redirect:/" + language.code() + "/flags/" + id.value();
    }
}
