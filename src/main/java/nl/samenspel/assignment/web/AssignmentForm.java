package nl.samenspel.assignment.web;

import static nl.samenspel.assignment.AssignmentRefusal.CLIENT_UNKNOWN;
import static nl.samenspel.assignment.AssignmentRefusal.DEMAND_WITHOUT_TEAM;
import static nl.samenspel.assignment.AssignmentRefusal.MONTH_UNREADABLE;
import static nl.samenspel.assignment.AssignmentRefusal.NUMBER_UNREADABLE;
import static nl.samenspel.assignment.AssignmentRefusal.PERSON_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.DescriptionRules;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what was typed into a description. Organisations and persons are typed by name, with suggestions, so that the
/// form works without script however many there are.
///
/// Rows of a list are `clients.0.name`, `clients.0.role` …; blank rows are left out and the others numbered anew.
@Component
class AssignmentForm {
    private static final int MOST_ROWS = 300;

    private final OrganisationViews organisations;
    private final PeopleViews people;

    AssignmentForm(OrganisationViews organisations, PeopleViews people) {
        this.organisations = organisations;
        this.people = people;
    }

    /// @param values what was typed, its rows numbered anew
    record Read(Description description, Map<String, List<String>> values, List<Problem> problems) {
        void requireWell() {
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
        }
    }

    Read read(Map<String, List<String>> came, Language language) {
        var values = Rows.compact(came, "clients", List.of("name", "share", "contact"), MOST_ROWS);
        values = Rows.compact(values, "demand", List.of("team", "from", "until", "fte"), MOST_ROWS);
        values = Rows.compact(values, "assignees", List.of("name"), MOST_ROWS);
        var typed = new Typed(values, language);
        var description = texts(typed)
                .with(Field.CLIENTS, clients(typed))
                .with(Field.ASSIGNEES, assignees(typed))
                .with(Field.DEMAND, demand(typed))
                .with(Field.TEAMS, teams(typed));
        return new Read(description, values, problems(typed, description));
    }

    private static Description texts(Typed typed) {
        return Description.EMPTY
                .with(Field.TITLE, typed.text("title"))
                .with(Field.PURPOSE, typed.text("purpose"))
                .with(Field.SCALE, typed.name("scale", Assignment.Scale.values()))
                .with(Field.KIND, typed.name("kind", Assignment.Kind.values()))
                .with(Field.SIZE, typed.name("size", Assignment.Size.values()))
                .with(Field.PHASE, typed.name("phase", Assignment.Phase.values()))
                .with(Field.TARGET_GROUPS, typed.lines("targetGroups"))
                .with(Field.SERVICES, typed.lines("services"))
                .with(Field.PROBLEM_OWNER, typed.text("problemOwner"))
                .with(Field.FROM, typed.monthOrDay("from", false))
                .with(Field.UNTIL, typed.monthOrDay("until", true))
                .with(Field.FIRMNESS, typed.name("firmness", Assignment.Firmness.values()))
                .with(Field.DEADLINE, typed.date("deadline"))
                .with(Field.BUDGET, typed.number("budget", "budget"))
                .with(Field.FUNDING, typed.name("funding", Assignment.Funding.values()))
                .with(Field.BASIS, typed.name("basis", Assignment.Basis.values()))
                .with(Field.BASIS_NOTE, typed.text("basisNote"))
                .with(Field.REFERENCE, typed.text("reference"))
                .with(Field.ADDRESS, typed.text("address"));
    }

    private List<Client> clients(Typed typed) {
        var clients = new ArrayList<Client>();
        for (int row = 0; row < Rows.count(typed.values(), "clients"); row++) {
            var at = "clients." + row;
            var organisation = organisation(typed, at);
            var share = typed.number(at + ".share", at);
            var contact = person(typed, at + ".contact", at);
            var role = Objects.requireNonNullElse(typed.name(at + ".role", Client.Role.values()), Client.Role.CLIENT);
            if (organisation != null) {
                clients.add(new Client(organisation, role, share, contact));
            }
        }
        return clients;
    }

    /// The one it was, as long as its name still stands there; else the only one of that name.
    private Organisation.@Nullable Id organisation(Typed typed, String at) {
        var name = typed.text(at + ".name");
        var was = id(typed.text(at + ".id"));
        if (was != null) {
            var before = new Organisation.Id(was);
            var known = organisations.named(List.of(before)).get(before);
            if (known != null && known.name().equals(name)) {
                return before;
            }
        }
        var holders = organisations.findByNames(List.of(name)).getOrDefault(name, List.of());
        return holders.size() == 1 ? holders.getFirst() : typed.refuse(at, CLIENT_UNKNOWN);
    }

    private List<PersonId> assignees(Typed typed) {
        var assignees = new ArrayList<PersonId>();
        for (int row = 0; row < Rows.count(typed.values(), "assignees"); row++) {
            var person = person(typed, "assignees." + row + ".name", "assignees." + row);
            if (person != null) {
                assignees.add(person);
            }
        }
        return assignees;
    }

    private @Nullable PersonId person(Typed typed, String field, String problemAt) {
        var name = typed.text(field);
        if (name.isEmpty()) {
            return null;
        }
        var found = people.search(name.replaceAll(" \\(.*\\)$", ""), 20).stream()
                .filter(person -> EditChoices.label(person).equalsIgnoreCase(name)
                        || person.name().equalsIgnoreCase(name))
                .map(Person::id)
                .toList();
        return found.size() == 1 ? found.getFirst() : typed.refuse(problemAt, PERSON_UNKNOWN);
    }

    private static List<Demand> demand(Typed typed) {
        var blocks = new ArrayList<Demand>();
        for (int row = 0; row < Rows.count(typed.values(), "demand"); row++) {
            var at = "demand." + row;
            var team = id(typed.text(at + ".team"));
            var from = typed.month(at + ".from", at);
            var until = typed.month(at + ".until", at);
            var fte = typed.number(at + ".fte", at);
            if (team == null) {
                typed.refuse(at, DEMAND_WITHOUT_TEAM);
            } else if (from == null && !typed.isRefusedAt(at)) {
                typed.refuse(at, MONTH_UNREADABLE);
            } else if (fte == null && !typed.isRefusedAt(at)) {
                typed.refuse(at, NUMBER_UNREADABLE);
            } else if (from != null && fte != null) {
                blocks.add(new Demand(new Team.Id(team), from, until == null ? from : until, fte));
            }
        }
        return blocks;
    }

    private static List<Team.Id> teams(Typed typed) {
        return typed.all("teams").stream()
                .map(AssignmentForm::id)
                .filter(Objects::nonNull)
                .map(Team.Id::new)
                .distinct()
                .toList();
    }

    /// What could not be read, and then the rules; those of a list only when all its rows could be read, so that their
    /// numbers are the same.
    private static List<Problem> problems(Typed typed, Description description) {
        var problems = new ArrayList<>(typed.problems());
        for (var problem : DescriptionRules.problems(description)) {
            var list = problem.field().replaceAll("\\..*", ".");
            if (!typed.isRefusedAt(list)) {
                problems.add(problem);
            }
        }
        return problems;
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
