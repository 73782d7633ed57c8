package nl.samenspel.organisation.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.ORGANISATION;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.organisation.Member;
import nl.samenspel.organisation.Members;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisation.Name;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.OrganisationViews.Surroundings;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Component;

/// The page of one organisation, with the small forms on it.
@Component
public class Detail {
    private final OrganisationViews organisations;
    private final TeamViews teams;
    private final Members members;
    private final PeopleViews people;
    private final Access access;
    private final InstantSource clock;

    Detail(
            OrganisationViews organisations,
            TeamViews teams,
            Members members,
            PeopleViews people,
            Access access,
            InstantSource clock) {
        this.organisations = organisations;
        this.teams = teams;
        this.members = members;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /// @param name today
    /// @param form of the small forms on the page
    public record DetailPage(
            Organisation organisation,
            Name name,
            LocalDate day,
            Surroundings around,
            Map<Organisation.Id, Name> names,
            List<Team> teams,
            List<Member> members,
            Map<PersonId, Person> people,
            Form form,
            boolean mayChange) {
        public DetailPage {
            names = Map.copyOf(names);
            teams = List.copyOf(teams);
            members = List.copyOf(members);
            people = Map.copyOf(people);
        }

        public String home() {
            return "/organisations/" + organisation.id().value();
        }

        public String person(Member member) {
            var person = people.get(member.person());
            return person == null ? "?" : person.name();
        }

        public String nameOf(Organisation.Id id) {
            var found = names.get(id);
            return found == null ? "?" : found.name();
        }
    }

    View view(Organisation organisation, Form form, Page page, Actor actor) {
        var around = organisations.surroundings(organisation.id());
        var staff = members.listOf(organisation.id());
        var mayChange =
                access.may(actor, CHANGE, ORGANISATION, organisation.id().value());
        var day = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        var above = around.above().stream().map(Organisation::id).toList();
        return new View(
                "organisation/show.jte",
                new DetailPage(
                        organisation,
                        organisation.nameOn(day),
                        day,
                        around,
                        organisations.named(above, day),
                        teams.listOf(organisation.id()),
                        staff,
                        people.named(staff.stream().map(Member::person).toList()),
                        form,
                        mayChange));
    }
}
