package nl.samenspel.knowledge.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.GUIDE;

import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.CardText;
import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.knowledge.GuideViews;
import nl.samenspel.knowledge.Kind;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reading the guide: the list, a card, the texts around a session.
@Controller
@RequestMapping("/{language:nl|en}/guide")
public class GuidePages {
    private final KnowledgeViews knowledge;
    private final GuideViews guide;
    private final Access access;

    GuidePages(KnowledgeViews knowledge, GuideViews guide, Access access) {
        this.knowledge = knowledge;
        this.guide = guide;
        this.access = access;
    }

    public record ListView(List<GuideViews.EntryRow> cards, List<GuideViews.EntryRow> texts, boolean mayEdit) {
        public static String path(Entry entry) {
            return Shelf.path(entry);
        }
    }

    /// @param card absent for the texts around a session
    /// @param newest the number of the version that counts now
    /// @param previous the entry before this one, absent at the first
    public record EntryView(
            Entry entry,
            EntryText text,
            @Nullable CardText card,
            int newest,
            String owner,
            boolean late,
            boolean mayEdit,
            boolean open,
            boolean offered,
            @Nullable Link previous,
            @Nullable Link next) {
        public String path() {
            return Shelf.path(entry);
        }
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping
    View list(Language language, Actor actor) {
        var entries = guide.list(language);
        return new View(
                "knowledge/list.jte",
                new ListView(
                        entries.stream()
                                .filter(row -> row.entry().kind() == Kind.CARD)
                                .toList(),
                        entries.stream()
                                .filter(row -> row.entry().kind() != Kind.CARD)
                                .toList(),
                        access.may(actor, CHANGE, GUIDE)));
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping("/{shelf:cards|texts}/{key}")
    View entry(
            @PathVariable String shelf,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int version,
            Language language,
            Actor actor) {
        var entry = Shelf.require(guide.entry(key), shelf);
        var now = knowledge.entry(key, language);
        var text = version == 0 ? now : knowledge.entry(key, version, language);
        var card = entry.kind() == Kind.CARD ? knowledge.card(key, text.version(), language) : null;
        var row = guide.list(language);
        return new View(
                "knowledge/entry.jte",
                new EntryView(
                        entry,
                        text,
                        card,
                        now.version(),
                        guide.nameOfOwner(entry),
                        guide.isLate(entry),
                        access.may(actor, CHANGE, GUIDE),
                        guide.open(entry).isPresent(),
                        guide.offered(entry).isPresent(),
                        beside(row, entry, -1),
                        beside(row, entry, 1)));
    }

    private static @Nullable Link beside(List<GuideViews.EntryRow> rows, Entry entry, int step) {
        int at = IntStream.range(0, rows.size())
                .filter(each -> rows.get(each).entry().id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
        if (at + step < 0 || at + step >= rows.size()) {
            return null;
        }
        var other = rows.get(at + step);
        return new Link(other.title(), Shelf.path(other.entry()));
    }
}
