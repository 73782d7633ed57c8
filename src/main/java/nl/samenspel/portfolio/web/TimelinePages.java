package nl.samenspel.portfolio.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
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

    /// @param asked the period in words
    /// @param lines the same bars for the table
    /// @param starts where each lane begins, when there is more than one page
    /// @param withoutTime how many name no month at all
    public record TimelineView(
            Around around,
            Form form,
            String asked,
            LoadPages.Choices choices,
            TimelineDrawing drawing,
            List<Line> lines,
            List<Link> starts,
            Paging paging,
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
        var asked = Asked.of(address, views.thisMonth());
        var portfolio =
                views.get(triangle, asked.period().first(), asked.period().months(), actor);
        var words = new FteWords(page, organisations.named(LoadPages.clients(portfolio)));
        var rows = Lanes.of(portfolio, asked.narrowing(), asked.by(), words);
        var paging = new Paging(LoadPages.pageNumber(address), ROWS_ON_A_PAGE, rows.size());
        var shown = rows.stream().skip(paging.offset()).limit(ROWS_ON_A_PAGE).toList();
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return new View(
                "portfolio/timeline.jte",
                new TimelineView(
                        desk.around(triangle, page, actor),
                        asked.form(),
                        words.brief(asked.period().first()) + " – "
                                + words.brief(asked.period().last()),
                        LoadPages.choices(portfolio, words),
                        TimelineDrawing.of(shown, asked.period(), asked.zoom(), today, words),
                        shown.stream().map(row -> line(row, words)).toList(),
                        starts(rows, paging, words),
                        paging,
                        Lanes.withoutTime(portfolio, asked.narrowing()),
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
        var asked = Asked.of(Address.of(page.path()), views.thisMonth());
        var portfolio =
                views.get(triangle, asked.period().first(), asked.period().months(), actor);
        var words = new FteWords(page, organisations.named(LoadPages.clients(portfolio)));
        var teams = portfolio.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
        var table = TimelineTable.of(Lanes.of(portfolio, asked.narrowing(), asked.by(), words), teams, words);
        Files.send(table, extension, page.t("portfolio.timeline.file"), page, response);
    }

    /// What the address asks.
    private record Asked(Period period, TimelineDrawing.Zoom zoom, Lanes.By by, Lanes.Narrowing narrowing) {
        static Asked of(Address address, YearMonth now) {
            return new Asked(
                    Period.of(address, now, USUALLY_MONTHS),
                    TimelineDrawing.Zoom.of(address.value("zoom")),
                    address.value("lanes").equals("team") ? Lanes.By.TEAM : Lanes.By.CLIENT,
                    new Lanes.Narrowing(
                            LoadPages.findId(address.value("client")), LoadPages.findId(address.value("team"))));
        }

        Form form() {
            return Form.of(Map.of(
                    "from", period.first().toString(),
                    "months", String.valueOf(period.months()),
                    "zoom", zoom.word(),
                    "lanes", by == Lanes.By.TEAM ? "team" : "client",
                    "client", word(narrowing.client()),
                    "team", word(narrowing.team())));
        }

        private static String word(@Nullable UUID id) {
            return id == null ? "" : id.toString();
        }
    }

    private static List<Link> starts(List<Lanes.Row> rows, Paging paging, FteWords words) {
        if (paging.last() == 1) {
            return List.of();
        }
        var first = new LinkedHashMap<String, Integer>();
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            first.putIfAbsent(rows.get(i).lane(), i);
            counts.merge(rows.get(i).lane(), 1, Integer::sum);
        }
        return first.entrySet().stream()
                .map(lane -> new Link(
                        lane.getKey(),
                        paging.at(
                                lane.getValue() / ROWS_ON_A_PAGE + 1,
                                words.page().path()),
                        false,
                        words.page().number(counts.getOrDefault(lane.getKey(), 0))))
                .toList();
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
                TimelineDrawing.inWords(row, words),
                TimelineDrawing.word(assignment, words),
                deadline == null ? "–" : page.shortDate(deadline));
    }
}
