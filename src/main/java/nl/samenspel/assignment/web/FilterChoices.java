package nl.samenspel.assignment.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Filter;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.platform.web.Option;
import org.springframework.stereotype.Component;

/// What can be chosen in the filter of the list: only triangles, clients and teams that occur in it.
@Component
public class FilterChoices {
    private final AssignmentViews views;
    private final OrganisationViews organisations;
    private final TeamViews teams;
    private final Names names;

    FilterChoices(AssignmentViews views, OrganisationViews organisations, TeamViews teams, Names names) {
        this.views = views;
        this.organisations = organisations;
        this.teams = teams;
        this.names = names;
    }

    /// Each by name.
    public record Choices(List<Option> triangles, List<Option> clients, List<Option> teams) {
        /// With "all" in front.
        public static List<Option> withAll(List<Option> options, String all) {
            var result = new ArrayList<Option>();
            result.add(new Option("", all));
            result.addAll(options);
            return result;
        }

        /// The label of a chosen one, or a question mark.
        public static String labelOf(List<Option> options, String value) {
            return options.stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElse("?");
        }
    }

    Choices of(Filter filter) {
        var triangles =
                names.of(List.of(), new HashSet<>(views.triangles()), Set.of()).triangles();
        return new Choices(
                sorted(triangles.entrySet().stream()
                        .map(each -> new Option(each.getKey().value().toString(), each.getValue()))
                        .toList()),
                sorted(organisations.named(views.clients(filter.triangle())).entrySet().stream()
                        .map(each -> new Option(
                                each.getKey().value().toString(),
                                each.getValue().name()))
                        .toList()),
                sorted(teams.named(views.teams(filter.triangle())).values().stream()
                        .map(team -> new Option(team.id().value().toString(), team.name()))
                        .toList()));
    }

    private static List<Option> sorted(List<Option> options) {
        var order = Collator.getInstance(Locale.forLanguageTag("nl"));
        return options.stream()
                .sorted(Comparator.comparing(Option::label, order::compare))
                .toList();
    }
}
