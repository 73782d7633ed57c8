package nl.samenspel.assignment.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Description;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Option;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// What the form offers to choose from.
@Component
public class EditChoices {
    /// Suggestions to type against; any other name that exists is read as well.
    private static final int MOST_SUGGESTED = 300;

    private final TriangleViews triangles;
    private final OrganisationViews organisations;
    private final TeamViews teams;
    private final PeopleViews people;

    EditChoices(TriangleViews triangles, OrganisationViews organisations, TeamViews teams, PeopleViews people) {
        this.triangles = triangles;
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
    }

    /// @param clients names of organisations, those of the triangle first
    /// @param persons labels of persons, those of the triangle first
    /// @param teams of the provider, and any that the description names already
    public record Choices(List<String> clients, List<String> persons, List<Option> teams) {}

    /// The triangles the asker has a say in.
    List<Option> triangles(Actor actor) {
        return triangles.listFor(actor).stream()
                .map(row -> new Option(row.id().value().toString(), row.name()))
                .toList();
    }

    Choices of(Triangle.Id id, Description says) {
        var view = triangles.get(id);
        var clients = new LinkedHashSet<String>();
        view.clientsNow()
                .forEach(client -> clients.add(view.name(client.organisation()).name()));
        organisations.search("", null, MOST_SUGGESTED).forEach(row -> clients.add(row.name()));
        var persons = new LinkedHashSet<String>();
        view.people().values().forEach(person -> persons.add(label(person)));
        people.search("", MOST_SUGGESTED).forEach(person -> persons.add(label(person)));
        return new Choices(
                List.copyOf(clients),
                List.copyOf(persons),
                teams(view.triangle().provider(), says));
    }

    /// `Anna Bos (projectleider)`
    static String label(Person person) {
        return person.work().isEmpty() ? person.name() : person.name() + " (" + person.work() + ")";
    }

    private List<Option> teams(Organisation.Id provider, Description says) {
        var found = new LinkedHashMap<Team.Id, String>();
        teams.listOf(provider).stream()
                .filter(team -> team.endedOn() == null)
                .forEach(team -> found.put(team.id(), team.name()));
        var named = new LinkedHashSet<>(says.teams());
        says.demand().forEach(block -> named.add(block.team()));
        named.removeAll(found.keySet());
        addNamed(named, found);
        return found.entrySet().stream()
                .map(each -> new Option(each.getKey().value().toString(), each.getValue()))
                .toList();
    }

    private void addNamed(Set<Team.Id> named, Map<Team.Id, String> found) {
        if (!named.isEmpty()) {
            teams.named(named).forEach((id, team) -> found.put(id, team.name()));
        }
    }
}
