package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.memory.ComparedPicture;
import nl.samenspel.sketch.memory.Comparison;
import nl.samenspel.sketch.memory.Comparison.Change;
import nl.samenspel.sketch.memory.Comparison.Item;
import nl.samenspel.sketch.memory.SessionWords;
import nl.samenspel.sketch.result.Drawing;
import nl.samenspel.sketch.result.Pictures;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Two sessions of one triangle side by side, in words and as a drawing.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/compare")
public class ComparePages {
    private final SessionViews sessions;
    private final Pictures pictures;
    private final SessionWords words;
    private final Messages messages;

    ComparePages(SessionViews sessions, Pictures pictures, SessionWords words, Messages messages) {
        this.sessions = sessions;
        this.pictures = pictures;
        this.words = words;
        this.messages = messages;
    }

    /// @param sessions all that can be compared, latest first; fewer than two is nothing to compare
    /// @param sentence what is different, in one sentence
    /// @param kinds what is different, kind by kind
    public record CompareView(
            Triangle.Id triangle,
            String triangleName,
            List<Option> sessions,
            Form chosen,
            String sentence,
            Map<String, List<Item>> kinds,
            String drawing) {}

    @Asks(value = SEE, of = TRIANGLE, id = "triangle")
    @GetMapping
    View compare(@PathVariable Triangle.Id triangle, Typed typed, Page page, Language language, Actor actor) {
        var name = sessions.triangleNames(List.of(triangle)).getOrDefault(triangle, "–");
        var drawn = sessions.listOf(triangle).stream()
                .filter(session -> session instanceof SketchSession.Ended || session instanceof SketchSession.Confirmed)
                .toList();
        if (drawn.size() < 2) {
            return new View(
                    "sketch/compare.jte", new CompareView(triangle, name, List.of(), Form.EMPTY, "", Map.of(), ""));
        }
        var to = chosen(drawn, typed, "to").orElse(drawn.getFirst());
        var from = chosen(drawn, typed, "from").orElseGet(() -> before(drawn, to));
        var spoken = words.of(to, language);
        var later = pictures.get(to.id(), actor);
        var items = Comparison.of(pictures.get(from.id(), actor), later, spoken);
        var compared = ComparedPicture.of(later, items, spoken);
        return new View(
                "sketch/compare.jte",
                new CompareView(
                        triangle,
                        name,
                        drawn.stream().map(session -> option(session, page)).toList(),
                        Form.of(Map.of("from", text(from), "to", text(to))),
                        sentence(from, items, page),
                        byKind(items),
                        Drawing.of(
                                compared.picture(), messages, language, words.roles(to, language), compared.marks())));
    }

    /// Not found for a session that is none of this triangle's, or that the asker may not see.
    private static Optional<SketchSession> chosen(List<SketchSession> drawn, Typed typed, String field) {
        if (!typed.has(field)) {
            return Optional.empty();
        }
        return Optional.of(drawn.stream()
                .filter(session -> text(session).equals(typed.text(field)))
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    /// The one held before it; for the first one, the one after it.
    private static SketchSession before(List<SketchSession> drawn, SketchSession session) {
        var at = drawn.indexOf(session);
        return drawn.get(at + 1 < drawn.size() ? at + 1 : at - 1);
    }

    private static Option option(SketchSession session, Page page) {
        return new Option(
                text(session),
                page.moment(session.plan().at()) + ": " + session.plan().purpose());
    }

    private static String text(SketchSession session) {
        return session.id().value().toString();
    }

    /// “Sinds 1 december 2024: twee opdrachtgevers erbij en één knelpunt weg.”
    private static String sentence(SketchSession from, List<Item> items, Page page) {
        var date = page.date(from.plan().at().atZone(Page.ZONE).toLocalDate());
        var parts = new ArrayList<String>();
        for (var change : Change.values()) {
            for (var kind : Magnet.KINDS) {
                var count = items.stream()
                        .filter(item ->
                                item.change() == change && item.element().kind().equals(kind))
                        .count();
                if (count > 0) {
                    var what = page.t("memory.count." + kind, "count", count);
                    parts.add(page.t("memory.compare." + change.code(), "what", what));
                }
            }
        }
        return parts.isEmpty()
                ? page.t("memory.compare.same", "date", date)
                : page.t("memory.compare.since", "date", date, "what", page.list(parts));
    }

    private static Map<String, List<Item>> byKind(List<Item> items) {
        var kinds = new LinkedHashMap<String, List<Item>>();
        items.forEach(item -> kinds.computeIfAbsent(item.element().kind(), _ -> new ArrayList<>())
                .add(item));
        return kinds;
    }
}
