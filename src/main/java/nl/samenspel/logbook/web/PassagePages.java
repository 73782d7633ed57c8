package nl.samenspel.logbook.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.LOGBOOK_ENTRY;
import static nl.samenspel.access.Resource.OWN;
import static nl.samenspel.access.Resource.PASSAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspel.access.Asks;
import nl.samenspel.logbook.LogbookEntry;
import nl.samenspel.logbook.LogbookViews;
import nl.samenspel.logbook.Passage;
import nl.samenspel.logbook.PassageViews;
import nl.samenspel.logbook.Passages;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Sharing a passage: choose the words and the readers, see it as they will, share; and take it back.
@Controller
@RequestMapping("/{language:nl|en}/logbook")
public class PassagePages {
    /// The fields in which a reader is chosen.
    public static final List<String> READERS = List.of("reader", "reader2", "reader3");

    private static final int MOST_PEOPLE = 500;

    private final Passages passages;
    private final PassageViews views;
    private final LogbookViews logbook;
    private final PeopleViews people;

    PassagePages(Passages passages, PassageViews views, LogbookViews logbook, PeopleViews people) {
        this.passages = passages;
        this.views = views;
        this.logbook = logbook;
        this.people = people;
    }

    public record ChooseView(String entry, List<Option> people, Form form) {}

    public record PreviewView(String entry, String passage, List<Person> readers, Form form) {}

    /// @param author by name
    /// @param readers by name; for a reader nobody but themselves
    public record PassageView(Passage passage, boolean own, String author, List<String> readers) {
        public String path() {
            return "/logbook/passages/" + passage.id().value();
        }
    }

    public record ListView(List<PassageView> mine, List<PassageView> ofOthers) {}

    @Asks(value = CHANGE, of = LOGBOOK_ENTRY, id = "id")
    @GetMapping("/entries/{id}/passage")
    View choose(@PathVariable LogbookEntry.Id id, Page page, Actor actor) {
        return choose(id, Form.of(Map.of("passage", logbook.get(id, actor).text())), page, actor);
    }

    /// @param typed its `act` says which: `share`, `change` (back to the words), or anything else
    ///     to see it first
    @Asks(value = CHANGE, of = LOGBOOK_ENTRY, id = "id")
    @PostMapping("/entries/{id}/passage")
    Object share(@PathVariable LogbookEntry.Id id, Typed typed, Page page, Actor actor) {
        var form = new Form(typed.fields(), List.of());
        if (typed.text("act").equals("change")) {
            return choose(id, form, page, actor);
        }
        var text = typed.text("passage");
        var readers = readers(typed);
        try {
            if (typed.text("act").equals("share")) {
                var passage = passages.share(text, readers, actor);
                return "redirect:" + page.to("/logbook/passages/" + passage.value());
            }
            passages.require(text, readers, actor);
            var named = people.named(readers);
            return new View(
                    "logbook/preview.jte",
                    new PreviewView(
                            id.value().toString(),
                            text,
                            readers.stream().map(named::get).toList(),
                            form));
        } catch (Refused refused) {
            return choose(id, Form.refused(typed.fields(), refused), page, actor)
                    .refused();
        }
    }

    @Asks(value = SEE, of = OWN)
    @GetMapping("/passages")
    View list(Actor actor) {
        var all = shown(views.list(), actor);
        return new View(
                "logbook/passages.jte",
                new ListView(
                        all.stream().filter(PassageView::own).toList(),
                        all.stream().filter(each -> !each.own()).toList()));
    }

    @Asks(value = SEE, of = PASSAGE, id = "id")
    @GetMapping("/passages/{id}")
    View passage(@PathVariable Passage.Id id, Actor actor) {
        return new View(
                "logbook/passage.jte", shown(List.of(views.get(id)), actor).getFirst());
    }

    /// Whether it is still there, for a page that stands open.
    @Asks(value = SEE, of = PASSAGE, id = "id")
    @GetMapping("/passages/{id}/state")
    ResponseEntity<Void> state(@PathVariable Passage.Id id) {
        views.get(id);
        return ResponseEntity.noContent().build();
    }

    @Asks(value = CHANGE, of = PASSAGE, id = "id")
    @PostMapping("/passages/{id}/withdrawal")
    String takeBack(@PathVariable Passage.Id id, Page page, Actor actor) {
        passages.takeBack(id, actor);
        return "redirect:" + page.to("/logbook/passages");
    }

    private View choose(LogbookEntry.Id id, Form form, Page page, Actor actor) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("logbook.field.reader.none")));
        people.search("", MOST_PEOPLE).stream()
                .filter(person -> !person.id().equals(actor.person()))
                .forEach(person -> options.add(new Option(person.id().value().toString(), person.label())));
        return new View("logbook/choose.jte", new ChooseView(id.value().toString(), options, form));
    }

    private List<PassageView> shown(List<Passage> all, Actor actor) {
        var ids = all.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.author()), each.readers().stream()))
                .distinct()
                .toList();
        var named = people.named(ids);
        return all.stream()
                .map(each -> new PassageView(
                        each,
                        each.author().equals(actor.person()),
                        name(named, each.author()),
                        each.readers().stream()
                                .map(reader -> name(named, reader))
                                .toList()))
                .toList();
    }

    private static String name(Map<PersonId, Person> named, PersonId id) {
        var person = named.get(id);
        return person == null ? "" : person.name();
    }

    private static List<PersonId> readers(Typed typed) {
        return READERS.stream()
                .flatMap(field -> typed.findId(field, PersonId::new).stream())
                .distinct()
                .toList();
    }
}
