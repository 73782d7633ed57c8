package nl.samenspel.logbook.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.OWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.logbook.LogbookEntry;
import nl.samenspel.logbook.LogbookViews;
import nl.samenspel.logbook.LogbookViews.Wish;
import nl.samenspel.logbook.PassageViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person's own room, and looking for something in it. What is looked for is posted: a word of
/// it never stands in an address.
@Controller
@RequestMapping("/{language:nl|en}/logbook")
public class LogbookPages {
    private static final int SIZE = 20;

    private final LogbookViews logbook;
    private final PassageViews passages;
    private final OwnAssignments assignments;

    LogbookPages(LogbookViews logbook, PassageViews passages, OwnAssignments assignments) {
        this.logbook = logbook;
        this.passages = passages;
        this.assignments = assignments;
    }

    /// @param searched whether something is looked for
    /// @param empty nothing was ever written
    /// @param passages how many were shared by or with this person
    public record HomeView(
            List<EntryLine> lines,
            Paging paging,
            boolean searched,
            boolean empty,
            Form form,
            List<Option> kinds,
            List<Option> assignments,
            int passages) {}

    @Asks(value = SEE, of = OWN)
    @GetMapping
    View home(@RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number, Page page, Actor actor) {
        return view(Wish.ALL, number, Form.EMPTY, page, actor);
    }

    /// What is looked for has no address, so neither has what is found.
    @Asks(value = SEE, of = OWN)
    @GetMapping("/search")
    String noAddress(Page page) {
        return "redirect:" + page.to("/logbook");
    }

    @Asks(value = SEE, of = OWN)
    @PostMapping("/search")
    View search(
            Typed typed,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number,
            Page page,
            Actor actor) {
        var wish = new Wish(
                typed.text("words"),
                typed.findChoice("kind", LogbookEntry.Kind.class).orElse(null),
                typed.findId("assignment", Assignment.Id::new).orElse(null));
        return view(wish, number, new Form(typed.fields(), List.of()), page, actor);
    }

    private View view(Wish wish, int number, Form form, Page page, Actor actor) {
        var found = logbook.find(wish, actor);
        var paging = new Paging(number, SIZE, found.size());
        var shown = found.subList(paging.offset(), (int) paging.lastRow());
        var titles = assignments.titles(shown);
        var lines = shown.stream()
                .map(entry -> new EntryLine(entry, title(entry, titles)))
                .toList();
        return new View(
                "logbook/home.jte",
                new HomeView(
                        lines,
                        paging,
                        !wish.isAll(),
                        wish.isAll() && found.isEmpty(),
                        form,
                        kinds(page),
                        assignments.options(page.t("logbook.search.anyAssignment")),
                        passages.list().size()));
    }

    static String title(LogbookEntry entry, java.util.Map<Assignment.Id, String> titles) {
        var about = entry.assignment();
        return about == null ? "" : titles.getOrDefault(about, "");
    }

    private static List<Option> kinds(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("logbook.search.anyKind")));
        Arrays.stream(LogbookEntry.Kind.values())
                .forEach(kind -> options.add(new Option(kind.name(), page.t("logbook.kind", kind))));
        return options;
    }
}
