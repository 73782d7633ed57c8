package nl.samenspel.assignment.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// What everybody and everything named in some descriptions is called: one query for each kind, for a whole page.
@Component
public class Names {
    private final OrganisationViews organisations;
    private final TeamViews teams;
    private final PeopleViews people;
    private final TriangleViews triangles;

    Names(OrganisationViews organisations, TeamViews teams, PeopleViews people, TriangleViews triangles) {
        this.triangles = triangles;
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
    }

    /// The names of one page. What is gone is shown as a question mark.
    public record Known(
            Map<Organisation.Id, Organisation.Name> organisations,
            Map<Team.Id, Team> teams,
            Map<PersonId, Person> people,
            Map<Triangle.Id, String> triangles) {

        public String organisation(Organisation.Id id) {
            var name = organisations.get(id);
            return name == null ? "?" : name.name();
        }

        /// The abbreviation where there is one.
        public String brief(Organisation.Id id) {
            var name = organisations.get(id);
            return name == null ? "?" : name.brief();
        }

        public String team(Team.Id id) {
            var team = teams.get(id);
            return team == null ? "?" : team.name();
        }

        public String person(PersonId id) {
            var person = people.get(id);
            return person == null ? "?" : person.name();
        }

        public String triangle(Triangle.Id id) {
            return triangles.getOrDefault(id, "?");
        }
    }

    public Known of(Collection<Assignment> assignments) {
        var triangles = new HashSet<Triangle.Id>();
        assignments.forEach(each -> triangles.add(each.triangle()));
        return of(assignments.stream().map(Assignment::description).toList(), triangles, Set.of());
    }

    /// @param more persons named elsewhere on the page
    public Known of(Collection<Description> descriptions, Set<Triangle.Id> triangles, Collection<PersonId> more) {
        var namedOrganisations = new HashSet<Organisation.Id>();
        var namedTeams = new HashSet<Team.Id>();
        var namedPeople = new HashSet<PersonId>(more);
        for (var description : descriptions) {
            for (var client : description.clients()) {
                namedOrganisations.add(client.organisation());
                addContact(client, namedPeople);
            }
            namedTeams.addAll(description.teams());
            description.demand().stream().map(Demand::team).forEach(namedTeams::add);
            namedPeople.addAll(description.assignees());
        }
        return new Known(
                namedOrganisations.isEmpty() ? Map.of() : organisations.named(namedOrganisations),
                namedTeams.isEmpty() ? Map.of() : teams.named(namedTeams),
                namedPeople.isEmpty() ? Map.of() : people.named(List.copyOf(namedPeople)),
                namesOf(triangles));
    }

    private Map<Triangle.Id, String> namesOf(Set<Triangle.Id> ids) {
        var found = new HashMap<Triangle.Id, String>();
        if (!ids.isEmpty()) {
            triangles.named(ids).forEach((id, triangle) -> found.put(id, triangle.name()));
        }
        return found;
    }

    private static void addContact(Client client, Set<PersonId> people) {
        var contact = client.contact();
        if (contact != null) {
            people.add(contact);
        }
    }
}
