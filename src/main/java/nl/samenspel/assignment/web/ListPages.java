package nl.samenspel.assignment.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.ASSIGNMENTS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Filter;
import nl.samenspel.assignment.SavedView;
import nl.samenspel.assignment.SavedViews;
import nl.samenspel.document.TableFormat;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of assignments, what people keep of it, and the same list as a file.
@Controller
@RequestMapping("/{language:nl|en}")
public class ListPages {
    /// As many as a spreadsheet is still pleasant with.
    private static final int MOST_EXPORTED = 20_000;

    private final AssignmentViews views;
    private final SavedViews saved;
    private final Names names;
    private final FilterChoices choices;

    ListPages(AssignmentViews views, SavedViews saved, Names names, FilterChoices choices) {
        this.views = views;
        this.saved = saved;
        this.names = names;
        this.choices = choices;
    }

    /// @param without how many there would be without each part of the filter; only when nothing was found
    /// @param query filter, order and columns as in the address
    public record ListView(
            ListAddress address,
            Form form,
            FilterChoices.Choices choices,
            List<Assignment> assignments,
            Names.Known names,
            Paging paging,
            Map<Filter.Part, Integer> without,
            List<SavedView> saved,
            String query) {}

    @Asks(value = SEE, of = ASSIGNMENTS)
    @GetMapping("/assignments")
    View list(Page page, Actor actor) {
        var address = Address.of(page.path());
        var wanted = ListAddress.of(address);
        var listed = views.list(wanted.filter(), wanted.sort(), wanted.page());
        return new View(
                "assignment/list.jte",
                new ListView(
                        wanted,
                        ListAddress.form(address),
                        choices.of(wanted.filter()),
                        listed.assignments(),
                        names.of(listed.assignments()),
                        new Paging(listed.page(), AssignmentViews.PAGE, listed.total()),
                        listed.total() == 0 ? views.countsWithoutEachPart(wanted.filter()) : Map.of(),
                        saved.listOf(actor),
                        ListAddress.queryOf(address)));
    }

    @Asks(value = SEE, of = ASSIGNMENTS)
    @GetMapping("/assignments/export/{extension}")
    void export(@PathVariable String extension, Page page, HttpServletResponse response) throws IOException {
        var format = TableFormat.find(extension).orElseThrow(NotFound::new);
        var wanted = ListAddress.of(Address.of(page.path()));
        var assignments = views.listAll(wanted.filter(), wanted.sort(), MOST_EXPORTED);
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + page.t("assignment.export.file") + "." + extension + "\"");
        var table = new ExportTable(new FieldWords(page, names.of(assignments))).of(assignments);
        format.write(table, page.language(), response.getOutputStream());
    }

    @Asks(value = CHANGE, of = ASSIGNMENTS)
    @PostMapping("/assignments/views")
    String save(@RequestParam String name, @RequestParam String query, Language language, Actor actor) {
        saved.save(name, query, actor);
        return back(language, query);
    }

    @Asks(value = CHANGE, of = ASSIGNMENTS)
    @PostMapping("/assignments/views/{view}/removal")
    String remove(@PathVariable SavedView.Id view, @RequestParam String query, Language language, Actor actor) {
        saved.remove(view, actor);
        return back(language, query);
    }

    private static String back(Language language, String query) {
        return "redirect:" + Address.of("/" + language.code() + "/assignments?" + query);
    }
}
