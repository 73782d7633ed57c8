package nl.samenspel.knowledge.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.GUIDE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.Content;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.Entries;
import nl.samenspel.knowledge.Entry;
import nl.samenspel.knowledge.EntryVersion;
import nl.samenspel.knowledge.EntryVersion.Draft;
import nl.samenspel.knowledge.EntryVersion.Returned;
import nl.samenspel.knowledge.GuideViews;
import nl.samenspel.knowledge.Part;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Writing a new text of an entry, both languages beside each other, with a preview; and who keeps
/// it up to date.
@Controller
@RequestMapping("/{language:nl|en}/guide/{shelf:" + Shelf.NAMES + "}/{key}")
public class EditPages {
    private static final int MOST_PEOPLE = 500;

    private final Entries entries;
    private final GuideViews guide;
    private final CraftViews craft;
    private final PeopleViews people;

    EditPages(Entries entries, GuideViews guide, CraftViews craft, PeopleViews people) {
        this.entries = entries;
        this.guide = guide;
        this.craft = craft;
        this.people = people;
    }

    /// @param blockedBy somebody else's open text, which has to be decided on first
    /// @param returnedBecause why a second person sent this text back, or empty
    /// @param preview what was typed, shown as readers will see it; absent until asked for
    /// @param planForm its own form: who keeps the entry, and when it is looked at again
    public record EditView(
            Entry entry,
            String title,
            Form form,
            boolean blocked,
            String returnedBecause,
            int revision,
            @Nullable Content preview,
            List<GuideViews.PartChange> changes,
            Form planForm,
            List<Option> people,
            List<Option> interventions) {
        public String path() {
            return Shelf.path(entry);
        }

        public static String field(Language language, Part part) {
            return EntryForm.field(language, part);
        }
    }

    @Asks(value = CHANGE, of = GUIDE)
    @GetMapping("/edit")
    View edit(@PathVariable String shelf, @PathVariable String key, Language language, Actor actor) {
        var entry = Shelf.require(guide.entry(key), shelf);
        var start = start(entry, actor);
        return view(entry, EntryForm.of(entry.kind(), start), null, planForm(entry), language, actor);
    }

    /// A button named `preview` shows and saves nothing.
    @Asks(value = CHANGE, of = GUIDE)
    @PostMapping("/edit")
    Object save(@PathVariable String shelf, @PathVariable String key, Typed typed, Language language, Actor actor) {
        var entry = Shelf.require(guide.entry(key), shelf);
        var content = EntryForm.read(entry.kind(), typed, start(entry, actor));
        if (typed.has("preview")) {
            var form = new Form(typed.fields(), List.of());
            return view(entry, form, content, planForm(entry), language, actor);
        }
        try {
            save(entry, content, EntryForm.revision(typed), actor);
            return "redirect:/" + language.code() + Shelf.path(entry) + "/versions";
        } catch (Refused refused) {
            var form = Form.refused(typed.fields(), refused);
            return view(entry, form, null, planForm(entry), language, actor).refused();
        }
    }

    @Asks(value = CHANGE, of = GUIDE)
    @PostMapping("/plan")
    Object plan(@PathVariable String shelf, @PathVariable String key, Typed typed, Language language, Actor actor) {
        var entry = Shelf.require(guide.entry(key), shelf);
        try {
            var owner = typed.findId("owner", PersonId::new).orElse(null);
            entries.plan(entry.key(), owner, typed.findDate("reviewBy").orElse(LocalDate.EPOCH), actor);
            return "redirect:/" + language.code() + Shelf.path(entry);
        } catch (Refused refused) {
            var start = EntryForm.of(entry.kind(), start(entry, actor));
            return view(entry, start, null, Form.refused(typed.fields(), refused), language, actor)
                    .refused();
        }
    }

    /// The author goes on with their own open text; everybody else starts from what the guide says now.
    private Content start(Entry entry, Actor actor) {
        return guide.open(entry)
                .filter(open -> open.author().equals(actor.person()))
                .map(EntryVersion::content)
                .orElseGet(() -> guide.current(entry).content());
    }

    private void save(Entry entry, Content content, int revision, Actor actor) {
        var open = guide.open(entry).filter(each -> each.author().equals(actor.person()));
        if (open.isPresent()) {
            entries.rewrite(open.get().id(), content, revision, actor);
        } else {
            entries.draft(entry.key(), content, actor);
        }
    }

    private View view(
            Entry entry, Form form, @Nullable Content preview, Form planForm, Language language, Actor actor) {
        var open = guide.open(entry).orElse(null);
        var own = open != null && open.author().equals(actor.person());
        var current = guide.current(entry).content();
        return new View(
                "knowledge/edit.jte",
                new EditView(
                        entry,
                        current.in(language).of(Part.TITLE),
                        form,
                        open != null && !own,
                        own && open instanceof Returned returned ? returned.reason() : "",
                        revisionOf(form, own ? open : null),
                        preview,
                        preview == null ? List.of() : guide.changes(entry.kind(), current, preview, language),
                        planForm,
                        keepers(),
                        interventions(language)));
    }

    private List<Option> interventions(Language language) {
        return craft.interventions(language).stream()
                .map(each -> new Option(each.key(), each.title()))
                .toList();
    }

    /// What the author had in front of them: as typed, or else as it is stored now.
    private static int revisionOf(Form form, @Nullable EntryVersion own) {
        if (form.value("revision").matches("\\d{1,6}")) {
            return Integer.parseInt(form.value("revision"));
        }
        return switch (own) {
            case Draft draft -> draft.revision();
            case Returned returned -> returned.revision();
            case null, default -> 0;
        };
    }

    private static Form planForm(Entry entry) {
        return Form.of(Map.of(
                "owner",
                entry.owner() == null
                        ? ""
                        : Objects.requireNonNull(entry.owner()).value().toString(),
                "reviewBy",
                entry.reviewBy().toString()));
    }

    private List<Option> keepers() {
        var options = new ArrayList<Option>();
        options.add(new Option("", "–"));
        people.search("", MOST_PEOPLE)
                .forEach(person -> options.add(new Option(person.id().value().toString(), person.name())));
        return List.copyOf(options);
    }
}
