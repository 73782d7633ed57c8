package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.SESSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.memory.BoardWords;
import nl.samenspel.sketch.memory.Deed;
import nl.samenspel.sketch.memory.History;
import nl.samenspel.sketch.memory.HistoryFilter;
import nl.samenspel.sketch.memory.MemoryViews;
import nl.samenspel.sketch.memory.SessionWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who did what and when in a session, in sentences.
@Controller
@RequestMapping("/{language:nl|en}/sessions/{id}/history")
public class HistoryPages {
    private final SessionViews sessions;
    private final MemoryViews memory;
    private final SessionWords words;

    HistoryPages(SessionViews sessions, MemoryViews memory, SessionWords words) {
        this.sessions = sessions;
        this.memory = memory;
        this.words = words;
    }

    /// @param isFiltered whether the reader asked for a part
    public record HistoryView(
            SketchSession session,
            String triangleName,
            History history,
            BoardWords words,
            Form filter,
            boolean isFiltered,
            List<Option> people,
            List<Option> kinds,
            List<Option> cards) {}

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping
    View history(@PathVariable SketchSession.Id id, Typed typed, Page page, Language language, Actor actor) {
        var session = sessions.session(id);
        var filter = new HistoryFilter(
                typed.findId("person", PersonId::new).orElse(null),
                Deed.Kind.find(typed.text("kind")).orElse(null),
                typed.text("card"));
        var history = memory.history(session, actor.person(), filter, number(typed.text("page")), language);
        var spoken = words.of(session, language);
        return new View(
                "sketch/history.jte",
                new HistoryView(
                        session,
                        sessions.triangleName(session),
                        history,
                        spoken,
                        Form.of(Map.of(
                                "person", typed.text("person"),
                                "kind", typed.text("kind"),
                                "card", typed.text("card"))),
                        !filter.equals(HistoryFilter.ALL),
                        people(history, page),
                        kinds(page),
                        cards(history, spoken, page)));
    }

    private static List<Option> people(History history, Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("memory.filter.everybody")));
        var guests = 0;
        for (var each : history.people()) {
            var name = each.name().isEmpty() ? page.t("memory.filter.guest", "number", ++guests) : each.name();
            options.add(new Option(each.id().value().toString(), name));
        }
        return options;
    }

    private static List<Option> kinds(Page page) {
        return Stream.concat(
                        Stream.of(new Option("", page.t("memory.filter.everything"))),
                        Stream.of(Deed.Kind.values())
                                .map(kind -> new Option(kind.code(), page.t("memory.deedKind." + kind.code()))))
                .toList();
    }

    private static List<Option> cards(History history, BoardWords words, Page page) {
        return Stream.concat(
                        Stream.of(new Option("", page.t("memory.filter.allCards"))),
                        history.visits().stream()
                                .map(visit -> visit.card())
                                .distinct()
                                .map(card -> new Option(card.isEmpty() ? "before" : card, words.card(card))))
                .toList();
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
