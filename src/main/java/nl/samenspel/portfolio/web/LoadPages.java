package nl.samenspel.portfolio.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PORTFOLIO;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Paging;
import nl.samenspel.platform.web.View;
import nl.samenspel.portfolio.Contributor;
import nl.samenspel.portfolio.Load;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Load against capacity: per team a drawing, what is too much in words, and the same as a table.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{triangle}/portfolio/load")
public class LoadPages {
    /// Assignments named under a month that is too full; the largest. More nobody reads there.
    public static final int MOST_CAUSES = 10;

    private static final int TEAMS_ON_A_PAGE = 8;
    private static final int USUALLY_MONTHS = 24;

    private final PortfolioViews views;
    private final PortfolioDesk desk;
    private final OrganisationViews organisations;

    LoadPages(PortfolioViews views, PortfolioDesk desk, OrganisationViews organisations) {
        this.views = views;
        this.desk = desk;
        this.organisations = organisations;
    }

    /// @param form what the filter says
    /// @param silent how many assignments do not say what they ask
    public record LoadView(
            Around around,
            Form form,
            Period period,
            Choices choices,
            List<TeamView> teams,
            Paging paging,
            FteWords words,
            Map<Assignment.Id, String> titles,
            int silent,
            String query) {}

    public record Choices(List<Option> teams, List<Option> clients, List<Option> lengths) {}

    /// @param unknown whether in some month with work nobody said what the team has
    public record TeamView(Team team, Load.OfTeam load, LoadChart chart, boolean unknown) {}

    /// What the address asks.
    private record Asked(
            Period period, @Nullable UUID team, @Nullable UUID client, boolean requests) {}

    @Asks(value = SEE, of = PORTFOLIO, id = "triangle")
    @GetMapping
    View show(@PathVariable Triangle.Id triangle, Page page, Actor actor) {
        var address = Address.of(page.path());
        var asked = asked(address);
        var portfolio =
                views.get(triangle, asked.period().first(), asked.period().months(), actor);
        var load = asked.requests() ? Load.withRequests(portfolio) : Load.accepted(portfolio);
        var words = new FteWords(page, organisations.named(clients(portfolio)));
        var teams = teams(portfolio, load, asked);
        var paging = new Paging(pageNumber(address), TEAMS_ON_A_PAGE, teams.size());
        var shown = teams.stream()
                .skip(paging.offset())
                .limit(TEAMS_ON_A_PAGE)
                .map(team -> teamView(team, load.team(team.id()), words))
                .toList();
        return new View(
                "portfolio/load.jte",
                new LoadView(
                        desk.around(triangle, page, actor),
                        form(address, asked),
                        asked.period(),
                        choices(portfolio, words),
                        shown,
                        paging,
                        words,
                        titles(portfolio, shown),
                        (int) portfolio.assignments().stream()
                                .filter(each -> each.description().demand().isEmpty())
                                .count(),
                        query(address)));
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
        var asked = asked(Address.of(page.path()));
        var portfolio =
                views.get(triangle, asked.period().first(), asked.period().months(), actor);
        var load = asked.requests() ? Load.withRequests(portfolio) : Load.accepted(portfolio);
        var words = new FteWords(page, organisations.named(clients(portfolio)));
        var table = PortfolioTables.load(teams(portfolio, load, asked), load, words);
        Files.send(table, extension, page.t("portfolio.load.file"), page, response);
    }

    static List<Organisation.Id> clients(Portfolio portfolio) {
        return portfolio.assignments().stream()
                .flatMap(each -> each.description().clients().stream())
                .map(nl.samenspel.assignment.Client::organisation)
                .distinct()
                .toList();
    }

    private Asked asked(Address address) {
        return new Asked(
                Period.of(address, views.thisMonth(), USUALLY_MONTHS),
                findId(address.value("team")),
                findId(address.value("client")),
                address.value("requests").equals("yes"));
    }

    /// Those with most too much first, then by name.
    private static List<Team> teams(Portfolio portfolio, Load load, Asked asked) {
        var over = portfolio.teams().stream().collect(Collectors.toMap(Team::id, team -> load.over(team.id())));
        return portfolio.teams().stream()
                .filter(team -> asked.team() == null || team.id().value().equals(asked.team()))
                .filter(team -> asked.client() == null
                        || load.contributes(team.id(), new Contributor.Client(new Organisation.Id(asked.client()))))
                .sorted(Comparator.comparing((Team team) -> over.getOrDefault(team.id(), 0L))
                        .reversed()
                        .thenComparing(Team::name))
                .toList();
    }

    private TeamView teamView(Team team, Load.OfTeam load, FteWords words) {
        var unknown = load.months().stream().anyMatch(month -> month.capacity() == null && month.asked() > 0);
        return new TeamView(team, load, LoadChart.of(load, views.thisMonth(), words), unknown);
    }

    private static Map<Assignment.Id, String> titles(Portfolio portfolio, List<TeamView> shown) {
        var named = shown.stream()
                .flatMap(team -> team.load().months().stream())
                .flatMap(month -> month.causes().stream().limit(MOST_CAUSES))
                .map(Load.Cause::assignment)
                .collect(Collectors.toSet());
        return portfolio.assignments().stream()
                .filter(each -> named.contains(each.id()))
                .collect(Collectors.toMap(Assignment::id, Assignment::title));
    }

    static Choices choices(Portfolio portfolio, FteWords words) {
        var all = words.page().t("portfolio.filter.all");
        var teams = new ArrayList<Option>();
        teams.add(new Option("", all));
        portfolio.teams().forEach(team -> teams.add(new Option(team.id().value().toString(), team.name())));
        var clients = new ArrayList<Option>();
        clients.add(new Option("", all));
        words.clients().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().name()))
                .forEach(entry -> clients.add(new Option(
                        entry.getKey().value().toString(), entry.getValue().name())));
        return new Choices(teams, clients, Period.lengths(words.page()));
    }

    private static Form form(Address address, Asked asked) {
        return Form.of(Map.of(
                "from", asked.period().first().toString(),
                "months", String.valueOf(asked.period().months()),
                "team", address.value("team"),
                "client", address.value("client"),
                "requests", asked.requests() ? "yes" : "no"));
    }

    static @Nullable UUID findId(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) { // typed by hand
            return null;
        }
    }

    static int pageNumber(Address address) {
        try {
            return Integer.parseInt(address.value("page"));
        } catch (NumberFormatException _) { // none, or typed by hand
            return 1;
        }
    }

    static String query(Address address) {
        var whole = address.without("page").toString();
        var mark = whole.indexOf('?');
        return mark < 0 ? "" : whole.substring(mark);
    }
}
