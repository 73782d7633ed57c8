package nl.samenspel.portfolio.overlap.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.overlap.finder.Rule;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// What a filter can be set to.
@Component
class Choices {
    private final AssignmentViews assignments;
    private final OrganisationViews organisations;
    private final TeamViews teams;

    Choices(AssignmentViews assignments, OrganisationViews organisations, TeamViews teams) {
        this.assignments = assignments;
        this.organisations = organisations;
        this.teams = teams;
    }

    static List<Option> rules(Page page) {
        var options = new ArrayList<Option>(List.of(new Option("", page.t("overlap.filter.any"))));
        for (var rule : Rule.values()) {
            options.add(new Option(rule.name().toLowerCase(Locale.ROOT), page.t("overlap.rule", rule)));
        }
        return options;
    }

    List<Option> teams(Triangle.Id triangle, Page page) {
        var named = teams.named(assignments.teams(triangle));
        return options(
                page,
                named.values().stream()
                        .map(team -> new Option(team.id().value().toString(), team.name()))
                        .toList());
    }

    List<Option> clients(Triangle.Id triangle, Page page) {
        var named = organisations.named(assignments.clients(triangle));
        return options(
                page,
                named.entrySet().stream()
                        .map(each -> new Option(
                                each.getKey().value().toString(),
                                each.getValue().name()))
                        .toList());
    }

    private static List<Option> options(Page page, List<Option> found) {
        var options = new ArrayList<Option>(List.of(new Option("", page.t("overlap.filter.any"))));
        found.stream().sorted(Comparator.comparing(Option::label)).forEach(options::add);
        return options;
    }
}
