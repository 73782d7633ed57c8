package nl.samenspel.logbook.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.LOGBOOK_ENTRY;
import static nl.samenspel.access.Resource.OWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.knowledge.ThoughtText;
import nl.samenspel.logbook.LogbookEntries;
import nl.samenspel.logbook.LogbookEntry;
import nl.samenspel.logbook.LogbookEntry.Answer;
import nl.samenspel.logbook.LogbookEntry.Draft;
import nl.samenspel.logbook.LogbookEntry.Kind;
import nl.samenspel.logbook.LogbookRefusal;
import nl.samenspel.logbook.LogbookViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Writing, reading, changing and removing one entry of one's own logbook.
@Controller
@RequestMapping("/{language:nl|en}/logbook")
public class EntryPages {
    private static final int MOST_QUESTIONS = 12;

    private final LogbookEntries entries;
    private final LogbookViews logbook;
    private final Questions questions;
    private final OwnAssignments assignments;

    EntryPages(LogbookEntries entries, LogbookViews logbook, Questions questions, OwnAssignments assignments) {
        this.entries = entries;
        this.logbook = logbook;
        this.questions = questions;
        this.assignments = assignments;
    }

    /// @param id of the entry that is changed; null for a new one
    /// @param asked the questions, each with its field `answer0`, `answer1` …
    /// @param meanwhile what stands there now, when it was changed in another window
    /// @param thoughts those of the guide to recognise, for the exercise alone
    /// @param picked the one that was recognised; its counterpart is shown from then on
    public record WriteView(
            @Nullable String id,
            Kind kind,
            String introduction,
            List<String> asked,
            List<Option> assignments,
            Form form,
            @Nullable EntryLine meanwhile,
            List<ThoughtText> thoughts,
            @Nullable ThoughtText picked) {
        public String action() {
            return id == null ? "/logbook/entries" : "/logbook/entries/" + id;
        }
    }

    @Asks(value = SEE, of = OWN)
    @GetMapping("/new/{kind}")
    View blank(@PathVariable String kind, Page page) {
        var chosen = kind(kind);
        var asked = questions.of(chosen, page.language());
        return write(null, chosen, asked, new Form(Map.of(), List.of()), null, page);
    }

    /// A thought of the guide that somebody recognises: posted, so that it stands in no address.
    @Asks(value = SEE, of = OWN)
    @PostMapping("/new/thought")
    View recognise(Typed typed, Page page) {
        var picked = questions.thoughts(page.language()).stream()
                .filter(thought -> thought.key().equals(typed.text("thought")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var form = Form.of(Map.of("answer0", picked.limiting(), "thought", picked.key()));
        return write(null, Kind.THOUGHT, questions.of(Kind.THOUGHT, page.language()), form, null, page);
    }

    @Asks(value = SEE, of = OWN)
    @PostMapping("/entries")
    Object write(Typed typed, Page page, Actor actor) {
        var kind = kind(typed.text("kind"));
        try {
            var id = entries.write(draft(kind, typed), actor);
            return "redirect:" + page.to("/logbook/entries/" + id.value());
        } catch (Refused refused) {
            return write(null, kind, asked(typed), Form.refused(typed.fields(), refused), null, page)
                    .refused();
        }
    }

    @Asks(value = SEE, of = LOGBOOK_ENTRY, id = "id")
    @GetMapping("/entries/{id}")
    View entry(@PathVariable LogbookEntry.Id id, Actor actor) {
        return new View("logbook/entry.jte", line(logbook.get(id, actor)));
    }

    @Asks(value = CHANGE, of = LOGBOOK_ENTRY, id = "id")
    @GetMapping("/entries/{id}/edit")
    View edit(@PathVariable LogbookEntry.Id id, Page page, Actor actor) {
        var entry = logbook.get(id, actor);
        return write(
                id.value().toString(),
                entry.kind(),
                entry.answers().stream().map(Answer::question).toList(),
                filled(entry),
                null,
                page);
    }

    @Asks(value = CHANGE, of = LOGBOOK_ENTRY, id = "id")
    @PostMapping("/entries/{id}")
    Object change(@PathVariable LogbookEntry.Id id, Typed typed, Page page, Actor actor) {
        var entry = logbook.get(id, actor);
        try {
            entries.change(id, version(typed), draft(entry.kind(), typed), actor);
            return "redirect:" + page.to("/logbook/entries/" + id.value());
        } catch (Refused refused) {
            var meanwhile = refused.reason() == LogbookRefusal.LOGBOOK_CHANGED_MEANWHILE;
            var fields = new HashMap<>(typed.fields());
            if (meanwhile) { // whoever saves again has seen it
                fields.put("version", List.of(String.valueOf(entry.version())));
            }
            return write(
                            id.value().toString(),
                            entry.kind(),
                            asked(typed),
                            Form.refused(fields, refused),
                            meanwhile ? line(entry) : null,
                            page)
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = LOGBOOK_ENTRY, id = "id")
    @GetMapping("/entries/{id}/removal")
    View removal(@PathVariable LogbookEntry.Id id, Actor actor) {
        return new View("logbook/removal.jte", line(logbook.get(id, actor)));
    }

    @Asks(value = CHANGE, of = LOGBOOK_ENTRY, id = "id")
    @PostMapping("/entries/{id}/removal")
    String remove(@PathVariable LogbookEntry.Id id, Page page, Actor actor) {
        entries.remove(id, actor);
        return "redirect:" + page.to("/logbook");
    }

    private View write(
            @Nullable String id, Kind kind, List<String> asked, Form form, @Nullable EntryLine meanwhile, Page page) {
        var thoughts =
                kind == Kind.THOUGHT && id == null ? questions.thoughts(page.language()) : List.<ThoughtText>of();
        return new View(
                "logbook/write.jte",
                new WriteView(
                        id,
                        kind,
                        questions.introduction(kind, page.language()),
                        asked,
                        assignments.options(page.t("logbook.field.assignment.none")),
                        form,
                        meanwhile,
                        thoughts,
                        thoughts.stream()
                                .filter(thought -> thought.key().equals(form.value("thought")))
                                .findFirst()
                                .orElse(null)));
    }

    private EntryLine line(LogbookEntry entry) {
        return new EntryLine(entry, LogbookPages.title(entry, assignments.titles(List.of(entry))));
    }

    private static Form filled(LogbookEntry entry) {
        var values = new HashMap<String, String>();
        var about = entry.assignment();
        values.put("title", entry.title());
        values.put("assignment", about == null ? "" : about.value().toString());
        values.put("version", String.valueOf(entry.version()));
        for (int at = 0; at < entry.answers().size(); at++) {
            values.put("answer" + at, entry.answers().get(at).text());
        }
        return Form.of(values);
    }

    private static Draft draft(Kind kind, Typed typed) {
        var asked = asked(typed);
        var answers = new ArrayList<Answer>();
        for (int at = 0; at < asked.size(); at++) {
            answers.add(new Answer(asked.get(at), typed.text("answer" + at)));
        }
        return new Draft(
                kind,
                typed.text("title"),
                typed.findId("assignment", Assignment.Id::new).orElse(null),
                answers);
    }

    /// As the form asked them, also when the guide asks otherwise meanwhile.
    private static List<String> asked(Typed typed) {
        return typed.texts("question").stream().limit(MOST_QUESTIONS).toList();
    }

    private static int version(Typed typed) {
        try {
            return Integer.parseInt(typed.text("version"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().replace('_', '-').equalsIgnoreCase(name)
                    || kind.name().equals(name)) {
                return kind;
            }
        }
        throw new NotFound();
    }
}
