package nl.samenspel.knowledge.web;

import static nl.samenspel.access.Action.ACCEPT;
import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.GUIDE;

import java.util.List;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.Content;
import nl.samenspel.knowledge.Entries;
import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.EntryVersion;
import nl.samenspel.knowledge.EntryVersion.Draft;
import nl.samenspel.knowledge.EntryVersion.Offered;
import nl.samenspel.knowledge.EntryVersion.Published;
import nl.samenspel.knowledge.EntryVersion.Returned;
import nl.samenspel.knowledge.GuideViews;
import nl.samenspel.knowledge.Part;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The history of an entry, what changed from one text to the next, and a second person's decision.
@Controller
@RequestMapping("/{language:nl|en}/guide/{shelf:" + Shelf.NAMES + "}/{key}/versions")
public class VersionPages {
    private final Entries entries;
    private final GuideViews guide;
    private final Access access;

    VersionPages(Entries entries, GuideViews guide, Access access) {
        this.entries = entries;
        this.guide = guide;
        this.access = access;
    }

    public record HistoryView(
            Entry entry, String title, List<GuideViews.VersionRow> rows, int newest, boolean mayEdit) {
        public String path() {
            return Shelf.path(entry);
        }

        public boolean isCurrent(EntryVersion version) {
            return version instanceof Published published && published.number() == newest;
        }
    }

    /// @param against the number of the version this one is compared with; 0 when it is the first
    /// @param mayDecide a second person may publish it, send it back, or choose about an offer
    public record VersionView(
            Entry entry,
            String title,
            GuideViews.VersionRow row,
            int against,
            List<GuideViews.PartChange> changes,
            boolean mayDecide,
            boolean own,
            Form form) {
        public String path() {
            return Shelf.path(entry);
        }
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping
    View history(@PathVariable String shelf, @PathVariable String key, Language language, Actor actor) {
        var entry = Shelf.require(guide.entry(key), shelf);
        return new View(
                "knowledge/history.jte",
                new HistoryView(
                        entry,
                        title(entry, language),
                        guide.history(entry),
                        guide.current(entry).number(),
                        access.may(actor, CHANGE, GUIDE)));
    }

    @Asks(value = SEE, of = GUIDE)
    @GetMapping("/{id}")
    View version(
            @PathVariable String shelf,
            @PathVariable String key,
            @PathVariable EntryVersion.Id id,
            Language language,
            Actor actor) {
        return view(Shelf.require(guide.entry(key), shelf), id, Form.EMPTY, language, actor);
    }

    @Asks(value = ACCEPT, of = GUIDE)
    @PostMapping("/{id}/{decision:publish|return|withdraw|adopt|decline}")
    Object decide(
            @PathVariable String shelf,
            @PathVariable String key,
            @PathVariable EntryVersion.Id id,
            @PathVariable String decision,
            Typed typed,
            Language language,
            Actor actor) {
        var entry = Shelf.require(guide.entry(key), shelf);
        guide.version(entry, id);
        try {
            switch (decision) {
                case "publish" -> entries.publish(id, actor);
                case "return" -> entries.sendBack(id, typed.text("reason"), actor);
                case "withdraw" -> entries.withdraw(id, actor);
                case "adopt" -> entries.adopt(id, actor);
                default -> entries.decline(id, typed.text("reason"), actor);
            }
        } catch (Refused refused) {
            return view(entry, id, Form.refused(typed.fields(), refused), language, actor)
                    .refused();
        }
        return "redirect:/" + language.code() + Shelf.path(entry) + "/versions";
    }

    private View view(Entry entry, EntryVersion.Id id, Form form, Language language, Actor actor) {
        var rows = guide.history(entry);
        var row = rows.stream()
                .filter(each -> each.version().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var version = row.version();
        var before = before(version, rows);
        var own = version.author().equals(actor.person());
        return new View(
                "knowledge/version.jte",
                new VersionView(
                        entry,
                        title(entry, language),
                        row,
                        before == null ? 0 : before.number(),
                        guide.changes(
                                entry.kind(),
                                before == null ? nothing() : before.content(),
                                version.content(),
                                language),
                        access.may(actor, ACCEPT, GUIDE)
                                && ((version instanceof Draft && !own) || version instanceof Offered),
                        own && (version instanceof Draft || version instanceof Returned),
                        form));
    }

    /// What a published version replaced; for all others, what the guide says now.
    private static @org.jspecify.annotations.Nullable Published before(
            EntryVersion version, List<GuideViews.VersionRow> rows) {
        int limit = version instanceof Published published ? published.number() : Integer.MAX_VALUE;
        return rows.stream()
                .map(GuideViews.VersionRow::version)
                .filter(Published.class::isInstance)
                .map(Published.class::cast)
                .filter(each -> each.number() < limit)
                .max(java.util.Comparator.comparingInt(Published::number))
                .orElse(null);
    }

    private static Content nothing() {
        var empty = new nl.samenspel.knowledge.Text(java.util.Map.of());
        return new Content(java.util.Map.of(Language.NL, empty, Language.EN, empty), null);
    }

    private String title(Entry entry, Language language) {
        return guide.current(entry).content().in(language).of(Part.TITLE);
    }
}
