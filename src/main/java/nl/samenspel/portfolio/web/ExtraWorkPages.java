package nl.samenspel.portfolio.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.AgreedWork;
import nl.samenspel.portfolio.ExtraWork;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Realised against agreed, per assignment and client, the difference in words.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/load/extra-work")
public class ExtraWorkPages {
    private static final YearMonth UNREADABLE_FIRST = YearMonth.of(1, 2);
    private static final YearMonth UNREADABLE_LAST = YearMonth.of(1, 1);

    private final ExtraWork extraWork;
    private final AssignmentViews assignments;
    private final TriangleViews triangles;
    private final PortfolioDesk desk;

    ExtraWorkPages(ExtraWork extraWork, AssignmentViews assignments, TriangleViews triangles, PortfolioDesk desk) {
        this.extraWork = extraWork;
        this.assignments = assignments;
        this.triangles = triangles;
        this.desk = desk;
    }

    public record ExtraView(
            Around around,
            List<Line> lines,
            Form form,
            List<Option> assignments,
            List<Option> clients,
            List<Option> agreements,
            FteWords words) {}

    /// @param reference of the assignment, or empty
    /// @param client as it is called in short, or that it is all of them together
    /// @param agreement subject of the agreement, or empty
    /// @param sentence the difference in words
    public record Line(
            AgreedWork work, String title, String reference, String client, String agreement, String sentence) {}

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View show(@PathVariable Triangle.Id triangle, Page page, Actor actor) {
        return page(triangle, Form.EMPTY, page, actor);
    }

    @Asks(value = CHANGE, of = PORTFOLIO, id = "triangle")
    @PostMapping
    Object agree(@PathVariable Triangle.Id triangle, Typed typed, Page page, Actor actor) {
        try {
            extraWork.agree(triangle, draft(typed, page), actor);
            return back(triangle, page);
        } catch (Refused refused) {
            return page(triangle, Form.refused(typed.fields(), refused), page, actor)
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = PORTFOLIO, id = "triangle")
    @PostMapping("/{work}/realised")
    Object realise(
            @PathVariable Triangle.Id triangle, @PathVariable AgreedWork.Id work, Typed typed, Page page, Actor actor) {
        try {
            var text = typed.text("realised");
            var amount = CapacityPages.number(text, page.language());
            extraWork.realise(
                    triangle,
                    work,
                    CapacityPages.month(typed.text("month")),
                    amount == null && !text.isEmpty() ? BigDecimal.ONE.negate() : amount,
                    actor);
            return back(triangle, page);
        } catch (Refused refused) {
            return page(triangle, Form.refused(Map.of(), refused), page, actor).refused();
        }
    }

    @Asks(value = CHANGE, of = PORTFOLIO, id = "triangle")
    @PostMapping("/{work}/removal")
    String remove(@PathVariable Triangle.Id triangle, @PathVariable AgreedWork.Id work, Page page, Actor actor) {
        extraWork.remove(triangle, work, actor);
        return back(triangle, page);
    }

    /// What was agreed and what it was, month by month, with room for what is not filled in yet.
    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/export/{extension}")
    void export(
            @PathVariable Triangle.Id triangle, @PathVariable String extension, Page page, HttpServletResponse response)
            throws IOException {
        var view = triangles.get(triangle);
        var lines = lines(triangle, assignments.forTriangle(triangle), view, new FteWords(page, view.names()));
        var table = PortfolioTables.extraWork(view.triangle().name(), lines, page);
        Files.send(table, extension, page.t("portfolio.extra.file"), page, response);
    }

    private View page(Triangle.Id triangle, Form form, Page page, Actor actor) {
        var around = desk.around(triangle, page, actor);
        var view = triangles.get(triangle);
        var words = new FteWords(page, view.names());
        var known = assignments.forTriangle(triangle);
        var lines = lines(triangle, known, view, words);
        return new View(
                "portfolio/extraWork.jte",
                new ExtraView(
                        around,
                        lines,
                        form,
                        known.stream()
                                .map(each -> new Option(each.id().value().toString(), each.title()))
                                .toList(),
                        clients(view, page),
                        agreements(view, page),
                        words));
    }

    private List<Line> lines(Triangle.Id triangle, List<Assignment> known, TriangleView view, FteWords words) {
        var byId = known.stream().collect(Collectors.toMap(Assignment::id, each -> each));
        return extraWork.list(triangle).stream()
                .map(work -> line(work, byId, view, words))
                .sorted(Comparator.comparing(Line::title))
                .toList();
    }

    private static Line line(AgreedWork work, Map<Assignment.Id, Assignment> known, TriangleView view, FteWords words) {
        var page = words.page();
        var draft = work.draft();
        var client = draft.client() == null
                ? page.t("portfolio.extra.together")
                : view.name(draft.client()).brief();
        var extra = work.extra();
        var key = work.realised().isEmpty()
                ? "portfolio.extra.nothing"
                : List.of("portfolio.extra.less", "portfolio.extra.same", "portfolio.extra.more")
                        .get(extra.signum() + 1);
        var sentence = page.t(
                key,
                "difference",
                page.number(extra.abs()),
                "unit",
                draft.unit(),
                "realised",
                page.number(work.realisedSoFar()),
                "agreed",
                page.number(work.agreedSoFar()),
                "count",
                work.realised().size());
        var assignment = known.get(draft.assignment());
        return new Line(
                work,
                assignment == null ? "?" : assignment.title(),
                assignment == null ? "" : assignment.description().text(Field.REFERENCE),
                client,
                view.agreements().stream()
                        .filter(each -> each.id().equals(draft.agreement()))
                        .map(each -> each.text().subject())
                        .findFirst()
                        .orElse(""),
                sentence);
    }

    private static List<Option> clients(TriangleView view, Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("portfolio.extra.together")));
        view.clientsNow()
                .forEach(client -> options.add(new Option(
                        client.organisation().value().toString(),
                        view.name(client.organisation()).name())));
        return options;
    }

    private static List<Option> agreements(TriangleView view, Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("portfolio.extra.noAgreement")));
        view.agreements().stream()
                .filter(each -> each instanceof Agreement.Agreed || each instanceof Agreement.Proposed)
                .forEach(each -> options.add(
                        new Option(each.id().value().toString(), each.text().subject())));
        return options;
    }

    /// What cannot be read becomes what the door refuses.
    private static AgreedWork.Draft draft(Typed typed, Page page) {
        var from = CapacityPages.month(typed.text("from"));
        var until = CapacityPages.month(typed.text("until"));
        var amount = CapacityPages.number(typed.text("amount"), page.language());
        return new AgreedWork.Draft(
                typed.findId("assignment", Assignment.Id::new).orElse(new Assignment.Id(new UUID(0, 0))),
                typed.findId("client", Organisation.Id::new).orElse(null),
                typed.text("unit"),
                amount == null ? BigDecimal.ZERO : amount,
                from == null || until == null ? UNREADABLE_FIRST : from,
                from == null || until == null ? UNREADABLE_LAST : until,
                typed.findId("agreement", Agreement.Id::new).orElse(null));
    }

    private static String back(Triangle.Id triangle, Page page) {
        return "redirect:" + page.to("/triangles/" + triangle.value() + "/portfolio/load/extra-work");
    }
}
