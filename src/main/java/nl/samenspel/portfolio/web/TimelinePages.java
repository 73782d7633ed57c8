package nl.samenspel.portfolio.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What runs, what is planned and what may come, as bars in time; the same as a table.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/timeline")
public class TimelinePages {
    private static final int ROWS_ON_A_PAGE = 40;
    private static final int USUALLY_MONTHS = 24;

    private final PortfolioViews views;
    private final PortfolioDesk desk;
    private final OrganisationViews organisations;
    private final InstantSource clock;

    TimelinePages(PortfolioViews views, PortfolioDesk desk, OrganisationViews organisations, InstantSource clock) {
        this.views = views;
        this.desk = desk;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// @param lines the same bars for the table
    /// @param withoutTime how many name no month at all
    public record TimelineView(
            Around around,
            Form form,
            TimelineDrawing drawing,
            List<Line> lines,
            Paging paging,
            FteWords words,
            List<Option> lengths,
            int withoutTime,
            String query) {}

    /// One line of the table.
    ///
    /// @param id of the assignment
    public record Line(
            String lane, String id, String title, String clients, String period, String word, String deadline) {}

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View show(@PathVariable Triangle.Id triangle, Page page, Actor actor) {
        var address = Address.of(page.path());
        var period = Period.of(address, views.thisMonth(), USUALLY_MONTHS);
        var zoom = address.value("zoom").equals("month") ? TimelineDrawing.Zoom.MONTH : TimelineDrawing.Zoom.QUARTER;
        var by = by(address);
        var portfolio = views.get(triangle, period.first(), period.months(), actor);
        var words = new FteWords(page, organisations.named(LoadPages.clients(portfolio)));
        var rows = Lanes.of(portfolio, by, words);
        var paging = new Paging(LoadPages.pageNumber(address), ROWS_ON_A_PAGE, rows.size());
        var shown = rows.stream().skip(paging.offset()).limit(ROWS_ON_A_PAGE).toList();
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return new View(
                "portfolio/timeline.jte",
                new TimelineView(
                        desk.around(triangle, page, actor),
                        Form.of(Map.of(
                                "from",
                                period.first().toString(),
                                "months",
                                String.valueOf(period.months()),
                                "zoom",
                                zoom == TimelineDrawing.Zoom.MONTH ? "month" : "quarter",
                                "lanes",
                                by == Lanes.By.TEAM ? "team" : "client")),
                        TimelineDrawing.of(shown, period, zoom, today, words),
                        shown.stream().map(row -> line(row, words)).toList(),
                        paging,
                        words,
                        Period.lengths(page),
                        Lanes.withoutTime(portfolio),
                        LoadPages.query(address)));
    }

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping("/export/{extension}")
    void export(
            @PathVariable Triangle.Id triangle,
            @PathVariable String extension,
            Page page,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var address = Address.of(page.path());
        var period = Period.of(address, views.thisMonth(), USUALLY_MONTHS);
        var portfolio = views.get(triangle, period.first(), period.months(), actor);
        var words = new FteWords(page, organisations.named(LoadPages.clients(portfolio)));
        var teams = portfolio.teams().stream().collect(java.util.stream.Collectors.toMap(Team::id, Team::name));
        var table = TimelineTable.of(Lanes.of(portfolio, by(address), words), teams, words);
        Files.send(table, extension, page.t("portfolio.timeline.file"), page, response);
    }

    private static Lanes.By by(Address address) {
        return address.value("lanes").equals("team") ? Lanes.By.TEAM : Lanes.By.CLIENT;
    }

    private static Line line(Lanes.Row row, FteWords words) {
        var page = words.page();
        var assignment = row.assignment();
        var deadline = Lanes.deadline(assignment);
        return new Line(
                row.lane(),
                assignment.id().value().toString(),
                assignment.title(),
                page.list(assignment.description().clients().stream()
                        .map(client -> words.client(client.organisation()))
                        .toList()),
                period(row, words),
                TimelineDrawing.word(assignment, words),
                deadline == null ? "–" : page.shortDate(deadline));
    }

    private static String period(Lanes.Row row, FteWords words) {
        var from = row.from() == null ? "…" : words.brief(row.from());
        var until = row.until() == null ? "…" : words.brief(row.until());
        return from + " – " + until;
    }
}
