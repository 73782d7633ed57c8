package nl.samenspel.knowledge.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.GUIDE;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.CardText;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.knowledge.GuideViews;
import nl.samenspel.knowledge.InterventionText;
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

/// Reading the guide: its first page, and one entry.
@Controller
@RequestMapping("/{language:nl|en}/guide")
public class GuidePages {
    /// From this place on in the order of texts: those of logbook and dossier.
    private static final int AFTER_SESSIONS = 50;

    private final KnowledgeViews knowledge;
    private final CraftViews craft;
    private final GuideViews guide;
    private final Access access;

    GuidePages(KnowledgeViews knowledge, CraftViews craft, GuideViews guide, Access access) {
        this.knowledge = knowledge;
        this.craft = craft;
        this.guide = guide;
        this.access = access;
    }

    /// @param texts around a sketch session
    /// @param others for a logbook or a dossier, where they stand beside the forms
    public record ListView(
            List<Chapter> chapters,
            List<GuideViews.EntryRow> cards,
            List<GuideViews.EntryRow> texts,
            List<GuideViews.EntryRow> others,
            boolean mayEdit) {
        public static String path(Entry entry) {
            return Shelf.path(entry);
        }
    }

    /// A chapter with a page of its own, and how many entries stand there.
    public record Chapter(Shelf shelf, long entries) {
        /// Part of a message key.
        public String name() {
            return shelf.name().toLowerCase(Locale.ROOT);
        }
    }

    /// The way to an entry that belongs to this one, and who says that it does.
    public record Related(Link link, Entry.Source source) {}

    /// @param card absent for the texts around a session
    /// @param related of a flag the interventions that may fit, of an intervention the flags that
    ///     lead to it
    /// @param newest the number of the version that counts now
    /// @param previous the entry before this one, absent at the first
    public record EntryView(
            Entry entry,
            EntryText text,
            @Nullable CardText card,
            List<Related> related,
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

        public Shelf shelf() {
            return Shelf.of(entry);
        }
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping
    View list(Language language, Actor actor) {
        var entries = guide.list(language);
        return new View(
                "knowledge/list.jte",
                new ListView(
                        Shelf.CHAPTERS.stream()
                                .map(shelf ->
                                        new Chapter(shelf, on(shelf, entries).size()))
                                .toList(),
                        on(Shelf.CARDS, entries),
                        on(Shelf.TEXTS, entries).stream()
                                .filter(GuidePages::isAroundASession)
                                .toList(),
                        on(Shelf.TEXTS, entries).stream()
                                .filter(row -> !isAroundASession(row))
                                .toList(),
                        access.may(actor, CHANGE, GUIDE)));
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping("/{shelf:" + Shelf.NAMES + "}/{key}")
    View entry(
            @PathVariable("shelf") String name,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int version,
            Language language,
            Actor actor) {
        var entry = Shelf.require(guide.entry(key), name);
        var now = knowledge.entry(key, language);
        var text = version == 0 ? now : knowledge.entry(key, version, language);
        var card = entry.kind() == Kind.CARD ? knowledge.card(key, text.version(), language) : null;
        var shelf = on(Shelf.of(entry), guide.list(language));
        return new View(
                "knowledge/entry.jte",
                new EntryView(
                        entry,
                        text,
                        card,
                        related(text),
                        now.version(),
                        guide.nameOfOwner(entry),
                        guide.isLate(entry),
                        access.may(actor, CHANGE, GUIDE),
                        guide.open(entry).isPresent(),
                        guide.offered(entry).isPresent(),
                        beside(shelf, entry, -1),
                        beside(shelf, entry, 1)));
    }

    private static boolean isAroundASession(GuideViews.EntryRow row) {
        return row.entry().order() < AFTER_SESSIONS;
    }

    private static List<GuideViews.EntryRow> on(Shelf shelf, List<GuideViews.EntryRow> rows) {
        return rows.stream().filter(row -> shelf.holds(row.entry())).toList();
    }

    private List<Related> related(EntryText text) {
        return switch (text.kind()) {
            case FLAG -> interventions(text);
            case INTERVENTION -> flags(text);
            case CARD, CHECKLIST, CORNER_QUESTIONS, LETTER, TEXT, THOUGHT, TERM -> List.of();
        };
    }

    private List<Related> interventions(EntryText flag) {
        var titles = craft.interventions(flag.language()).stream()
                .collect(Collectors.toMap(InterventionText::key, InterventionText::title));
        return flag.content().flagRules().interventions().stream()
                .flatMap(fitting -> Stream.ofNullable(titles.get(fitting.intervention()))
                        .map(title -> related(Shelf.INTERVENTIONS, fitting.intervention(), title, fitting.source())))
                .toList();
    }

    private List<Related> flags(EntryText intervention) {
        return craft.flags(intervention.language()).stream()
                .flatMap(flag -> flag.interventions().stream()
                        .filter(fitting -> fitting.intervention().equals(intervention.key()))
                        .map(fitting -> related(Shelf.FLAGS, flag.key(), flag.title(), fitting.source())))
                .toList();
    }

    private static Related related(Shelf shelf, String key, String title, Entry.Source source) {
        return new Related(new Link(title, shelf.path() + "/" + key), source);
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
