package nl.samenspel.signal.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.HELP;
import static nl.samenspel.access.Resource.SIGNALS;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Seat;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.signal.Company;
import nl.samenspel.signal.help.HelpRequest;
import nl.samenspel.signal.help.HelpRequest.Whom;
import nl.samenspel.signal.help.HelpRequests;
import nl.samenspel.signal.help.HelpViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The red button: press it, see the receipt, answer, close.
@Controller
@RequestMapping("/{language:nl|en}/red-button")
public class HelpPages {
    private final HelpRequests requests;
    private final HelpViews views;
    private final FlagChoices choices;
    private final Calling calling;

    HelpPages(HelpRequests requests, HelpViews views, FlagChoices choices, Calling calling) {
        this.requests = requests;
        this.views = views;
        this.choices = choices;
        this.calling = calling;
    }

    /// @param assignments the ones that can be told about; a sheet to prepare with for each
    public record PressView(Form form, List<Option> assignments, List<Company.Mine> mine, List<Option> people) {
        public static List<Whom> whom() {
            return Arrays.asList(Whom.values());
        }
    }

    /// @param now to tell whether an answer is late
    public record HelpView(HelpViews.Shown shown, Actor reader, Instant now, Form form) {
        public String path() {
            return "/red-button/" + shown.request().id().value();
        }

        public boolean isAuthor() {
            return shown.request().author().equals(reader.person());
        }

        /// The reader owes an answer.
        public boolean owes() {
            return shown.request().isOpen()
                    && shown.request()
                            .find(reader.person())
                            .filter(own -> !own.hasAnswered())
                            .isPresent();
        }
    }

    @Asks(value = MAKE, of = SIGNALS)
    @GetMapping
    View begin(Typed typed, Page page, Actor actor) {
        return press(calling.form(typed, actor), page, actor);
    }

    @Asks(value = MAKE, of = SIGNALS)
    @PostMapping
    Object send(Typed typed, Page page, Actor actor) {
        try {
            var id = requests.press(draft(typed), actor);
            return "redirect:/" + page.language().code() + "/red-button/" + id.value();
        } catch (Refused refused) {
            return press(Form.refused(typed.fields(), refused), page, actor).refused();
        }
    }

    @Asks(value = SEE, of = HELP, id = "id")
    @GetMapping("/{id}")
    View show(@PathVariable HelpRequest.Id id, Actor actor) {
        return view(id, Form.EMPTY, actor);
    }

    @Asks(value = TAKE_PART, of = HELP, id = "id")
    @PostMapping("/{id}/answer")
    Object answer(@PathVariable HelpRequest.Id id, Typed typed, Language language, Actor actor) {
        return act(id, typed, language, actor, () -> requests.answer(id, typed.text("answer"), actor));
    }

    @Asks(value = CHANGE, of = HELP, id = "id")
    @PostMapping("/{id}/closing")
    Object close(@PathVariable HelpRequest.Id id, Typed typed, Language language, Actor actor) {
        return act(id, typed, language, actor, () -> requests.close(id, actor));
    }

    private Object act(HelpRequest.Id id, Typed typed, Language language, Actor actor, Runnable act) {
        var there = "redirect:/" + language.code() + "/red-button/" + id.value();
        return typed.answer(act, there, form -> view(id, form, actor));
    }

    private View press(Form form, Page page, Actor actor) {
        return new View(
                "signal/press.jte",
                new PressView(
                        form, choices.assignments(page, actor), calling.mine(actor), calling.people(page, actor)));
    }

    private View view(HelpRequest.Id id, Form form, Actor actor) {
        return new View("signal/help.jte", new HelpView(views.get(id), actor, calling.now(), form));
    }

    private static HelpRequests.Draft draft(Typed typed) {
        return new HelpRequests.Draft(
                typed.findId("assignment", Assignment.Id::new).orElse(null),
                Arrays.stream(Whom.values())
                        .flatMap(as -> typed.findId(as.name(), PersonId::new).stream()
                                .map(person -> new HelpRequests.Named(person, as)))
                        .toList(),
                typed.findMoment("day", "time").orElse(null),
                typed.text("question"));
    }

    /// Whom one could call, and when.
    @org.springframework.stereotype.Component
    static class Calling {
        /// Our own choice: tomorrow at five.
        private static final String USUAL_TIME = "17:00";

        private final Company company;
        private final ReaderChoices readers;
        private final InstantSource clock;

        Calling(Company company, ReaderChoices readers, InstantSource clock) {
            this.company = company;
            this.readers = readers;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        List<Company.Mine> mine(Actor actor) {
            return company.assignmentsOf(actor).stream()
                    .filter(each -> !each.closed())
                    .toList();
        }

        List<Option> people(Page page, Actor actor) {
            return readers.people(page, actor);
        }

        /// With the manager and the shadow manager of the assignment filled in, where there is one.
        Form form(Typed typed, Actor actor) {
            var values = new HashMap<String, String>();
            values.put(
                    "day",
                    clock.instant().atZone(Page.ZONE).toLocalDate().plusDays(1).toString());
            values.put("time", USUAL_TIME);
            var all = mine(actor);
            var about = typed.findId("assignment", Assignment.Id::new)
                    .or(() -> all.size() == 1 ? Optional.of(all.getFirst().id()) : Optional.empty());
            about.ifPresent(id -> {
                values.put("assignment", id.value().toString());
                company.participants(id).stream()
                        .filter(each -> !each.person().equals(actor.person()))
                        .forEach(each -> as(each.seat())
                                .ifPresent(as -> values.put(
                                        as.name(), each.person().value().toString())));
            });
            return Form.of(values);
        }

        private static Optional<Whom> as(Seat seat) {
            return switch (seat) {
                case BUSINESS_MANAGER -> Optional.of(Whom.MANAGER);
                case SHADOW_MANAGER -> Optional.of(Whom.SHADOW_MANAGER);
                case CLIENT, DELEGATED_CLIENT, ASSIGNEE, STEERING_GROUP -> Optional.empty();
            };
        }
    }
}
