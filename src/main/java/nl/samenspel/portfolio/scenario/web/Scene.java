package nl.samenspel.portfolio.scenario.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.Contributor;
import nl.samenspel.portfolio.Hundredths;
import nl.samenspel.portfolio.Load;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.portfolio.scenario.Change;

/// The register's portfolio with the names of all that is in it, and how changes and their effects are said.
///
/// @param titles of assignments, those that are over too
record Scene(Page page, Portfolio register, Map<Organisation.Id, String> clients, Map<Assignment.Id, String> titles) {

    String change(Change change) {
        return switch (change) {
            case Change.Shift shift ->
                page.t(
                        shift.months() > 0 ? "scenario.change.later" : "scenario.change.earlier",
                        "title",
                        title(shift.assignment()),
                        "months",
                        Math.abs(shift.months()));
            case Change.Drop drop -> page.t("scenario.change.dropped", "title", title(drop.assignment()));
            case Change.Scale scale ->
                page.t("scenario.change.scaled", "title", title(scale.assignment()), "percent", scale.percent());
            case Change.Size size ->
                page.t("scenario.change.sized", "title", title(size.assignment()), "fte", page.number(size.fte()));
            case Change.Add add ->
                page.t(
                        "scenario.change.added",
                        "title",
                        add.title(),
                        "client",
                        client(add.client()),
                        "team",
                        team(add.team()),
                        "fte",
                        page.number(add.fte()),
                        "from",
                        month(add.from()),
                        "until",
                        month(add.until()));
        };
    }

    /// In how many months too much is asked of a team, how much, and by whom in the worst of them.
    String over(Load.OfTeam team) {
        var over = team.overasked();
        if (over.isEmpty()) {
            var isKnown = team.months().stream().anyMatch(month -> month.capacity() != null);
            return page.t(isKnown ? "scenario.load.fits" : "scenario.load.unknown");
        }
        var worst =
                over.stream().max(Comparator.comparingLong(Load.Month::over)).orElseThrow();
        var parts = new ArrayList<String>();
        for (var part : worst.parts()) {
            if (part.over() > 0) {
                parts.add(page.t("scenario.load.part", "who", contributor(part.by()), "fte", fte(part.over())));
            }
        }
        return page.t(
                "scenario.load.over",
                "months",
                over.size(),
                "sum",
                fte(over.stream().mapToLong(Load.Month::over).sum()),
                "worst",
                month(worst.month()),
                "fte",
                fte(worst.over()),
                "parts",
                page.list(parts));
    }

    String contributor(Contributor by) {
        return switch (by) {
            case Contributor.Client client -> client(client.organisation());
            case Contributor.Nobody _ -> page.t("scenario.load.nobody");
            case Contributor.Elsewhere _ -> page.t("scenario.load.elsewhere");
        };
    }

    String client(Organisation.Id id) {
        return clients.getOrDefault(id, "?");
    }

    String team(Team.Id id) {
        return register.teams().stream()
                .filter(team -> team.id().equals(id))
                .map(Team::name)
                .findFirst()
                .orElse("?");
    }

    String title(Assignment.Id id) {
        return titles.getOrDefault(id, "?");
    }

    String fte(long hundredths) {
        return page.number(Hundredths.fte(hundredths));
    }

    /// With its sign: `+1,5`, `−2`; empty for no difference.
    String difference(long hundredths) {
        if (hundredths == 0) {
            return "";
        }
        var size = page.number(BigDecimal.valueOf(Math.abs(hundredths), 2));
        return (hundredths > 0 ? "+" : "−") + size;
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", page.language().locale())
                .format(month);
    }

    String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yy", page.language().locale()).format(month);
    }

    List<String> titlesOf(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::title).toList();
    }
}
