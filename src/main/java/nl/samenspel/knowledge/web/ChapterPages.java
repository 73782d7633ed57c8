package nl.samenspel.knowledge.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.GUIDE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.knowledge.GuideViews;
import nl.samenspel.knowledge.GuideViews.EntryRow;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The chapters of the guide, and looking for words and phases in one chapter or in all.
@Controller
@RequestMapping("/{language:nl|en}/guide")
public class ChapterPages {
    private static final int MOST_WORDS = 200;

    private final GuideViews guide;
    private final Access access;

    ChapterPages(GuideViews guide, Access access) {
        this.guide = guide;
        this.access = access;
    }

    /// @param shelf the chapter; absent when looking in the whole guide
    public record ChapterView(
            @Nullable Shelf shelf, Form filter, List<Option> phases, List<EntryRow> rows, boolean mayEdit) {
        public static String path(Entry entry) {
            return Shelf.path(entry);
        }

        /// Part of a message key.
        public String name() {
            return shelf == null ? "all" : shelf.name().toLowerCase(Locale.ROOT);
        }

        public boolean isFiltered() {
            return !filter.value("words").isEmpty() || !filter.value("phase").isEmpty();
        }
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping("/{shelf:flags|thoughts|interventions|words}")
    View chapter(@PathVariable String shelf, Typed typed, Page page, Actor actor) {
        return view(Shelf.named(shelf), typed, page, actor);
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping("/search")
    View search(Typed typed, Page page, Actor actor) {
        return view(null, typed, page, actor);
    }

    private View view(@Nullable Shelf shelf, Typed typed, Page page, Actor actor) {
        var words = typed.text("words");
        var phase = typed.findChoice("phase", GuidePhase.class);
        var rows = guide.having(words.substring(0, Math.min(words.length(), MOST_WORDS)), page.language()).stream()
                .filter(row -> shelf == null || shelf.holds(row.entry()))
                .filter(row -> isIn(phase, row))
                .toList();
        return new View(
                "knowledge/chapter.jte",
                new ChapterView(
                        shelf,
                        new Form(typed.fields(), List.of()),
                        phases(page),
                        rows,
                        access.may(actor, CHANGE, GUIDE)));
    }

    private static boolean isIn(Optional<GuidePhase> phase, EntryRow row) {
        return phase.isEmpty() || row.current().content().phases().contains(phase.get());
    }

    private static List<Option> phases(Page page) {
        var all = new ArrayList<Option>();
        all.add(new Option("", page.t("knowledge.phase.any")));
        Arrays.stream(GuidePhase.values())
                .forEach(each -> all.add(new Option(each.name(), page.t("knowledge.phase", each))));
        return List.copyOf(all);
    }
}
