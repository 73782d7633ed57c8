package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.MAKE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.TRIANGLE;
import static nl.samenspel.access.Resource.TRIANGLES;

import java.util.List;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Asks;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import nl.samenspel.triangle.TriangleViews.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of triangles, and the page of one.
@Controller
@RequestMapping("/{language:nl|en}/triangles")
public class TrianglePages {
    private static final int SIZE = 50;

    private final TriangleViews triangles;
    private final Desk desk;
    private final Sections sections;
    private final Access access;
    private final Terms terms;

    TrianglePages(TriangleViews triangles, Desk desk, Sections sections, Access access, Terms terms) {
        this.triangles = triangles;
        this.desk = desk;
        this.sections = sections;
        this.access = access;
        this.terms = terms;
    }

    public record ListPage(Words words, Form filter, List<TriangleViews.Row> rows, Paging paging, boolean mayMake) {}

    @Asks(value = SEE, of = TRIANGLES)
    @GetMapping
    View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Page surroundings,
            Actor actor,
            Typed typed) {
        var order = switch (sort.replace("-", "")) {
            case "provider" -> Sort.PROVIDER;
            case "clients" -> Sort.CLIENTS;
            default -> Sort.NAME;
        };
        var asked = Math.max(1, page);
        var found = triangles.page(q, order, sort.startsWith("-"), asked - 1, SIZE);
        var words = new Words(surroundings, terms.names(surroundings.language()), null);
        return new View(
                "triangle/list.jte",
                new ListPage(
                        words,
                        new Form(typed.fields(), List.of()),
                        found.rows(),
                        new Paging(asked, SIZE, found.total()),
                        access.may(actor, MAKE, TRIANGLES)));
    }

    @Asks(value = SEE, of = TRIANGLE, id = "id")
    @GetMapping("/{id}")
    View show(@PathVariable Triangle.Id id, Page page, Actor actor) {
        var view = desk.view(id);
        var words = desk.words(page, view);
        return new View(
                "triangle/show.jte",
                new TrianglePage(
                        words,
                        view,
                        TrianglePicture.wide(view, words),
                        TrianglePicture.narrow(view, words),
                        sections.signals(view, words),
                        sections.parts(id, page, actor),
                        sections.history(id, words, actor),
                        sections.readers(id, words),
                        access.may(actor, Action.CHANGE, TRIANGLE, id.value())));
    }
}
