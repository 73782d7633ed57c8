package nl.samenspel.assignment;

import static nl.samenspel.assignment.AssignmentRefusal.TRIANGLE_UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Remark;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// Finds out what the lines of a file mean here: which triangle, which organisations, teams and persons, and what is in
/// the register already. A fixed number of queries for the whole file and one for each person's name.
@Component
class ImportPlans {
    private final AssignmentStore store;
    private final TriangleViews triangles;
    private final OrganisationViews organisations;
    private final TeamViews teams;
    private final PeopleViews people;
    private final ImportWords words;

    ImportPlans(
            AssignmentStore store,
            TriangleViews triangles,
            OrganisationViews organisations,
            TeamViews teams,
            PeopleViews people,
            ImportWords words) {
        this.store = store;
        this.triangles = triangles;
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
        this.words = words;
    }

    /// Whether there is any triangle in which this person has a say.
    boolean isGroundOf(Actor by) {
        return !triangles.listFor(by).isEmpty();
    }

    List<ImportPlan> of(List<ImportRow> rows, Actor by) {
        var own = triangles.listFor(by);
        var names = own.stream()
                .collect(Collectors.toMap(
                        row -> ImportRow.keyOf(row.name()), TriangleViews.Row::id, (first, _) -> first));
        var only = own.size() == 1 ? own.getFirst().id() : null;
        var groups = new LinkedHashMap<String, List<ImportRow>>();
        rows.forEach(row -> groups.computeIfAbsent(ImportPlan.keyOf(row), _ -> new ArrayList<>())
                .add(row));
        var meant = new LinkedHashMap<String, Triangle.Id>();
        groups.forEach((key, lines) -> {
            var name = lines.getFirst().key("triangle");
            var id = name.isEmpty() ? only : names.get(name);
            if (id != null) {
                meant.put(key, id);
            }
        });
        var there = there(new HashSet<>(meant.values()), rows);
        var clients = clients(rows);
        var persons = persons(rows);
        var teamNames = teamNames(new HashSet<>(meant.values()));
        return groups.entrySet().stream()
                .map(group -> plan(
                        group.getValue(),
                        meant.get(group.getKey()),
                        there,
                        new ImportReader.Known(
                                clients, teamNames.getOrDefault(meant.get(group.getKey()), Map.of()), persons)))
                .toList();
    }

    private ImportPlan plan(
            List<ImportRow> rows,
            Triangle.@org.jspecify.annotations.Nullable Id triangle,
            Map<String, Assignment> there,
            ImportReader.Known known) {
        if (triangle == null) {
            var line = rows.getFirst().line();
            return new ImportPlan(
                    rows,
                    null,
                    null,
                    Description.titled(rows.getFirst().text("title")),
                    Map.of(),
                    List.of(Remark.of(line, "triangle", TRIANGLE_UNKNOWN)));
        }
        var assignment = there.get(keyOf(triangle, ImportPlan.nameOf(rows.getFirst())));
        var reader = new ImportReader(words, known, rows);
        var wanted = reader.read(assignment == null ? Description.EMPTY : assignment.description());
        var teams = new HashMap<Team.Id, String>();
        known.teams().forEach((name, team) -> teams.put(team, name));
        return new ImportPlan(rows, triangle, assignment, wanted, teams, List.copyOf(reader.remarks()));
    }

    /// By triangle and reference, or by triangle and title where the file has no reference.
    private Map<String, Assignment> there(Set<Triangle.Id> ids, List<ImportRow> rows) {
        var references = texts(rows, "reference");
        var titles = texts(rows, "title");
        var found = new HashMap<String, Assignment>();
        for (var assignment : store.listNamed(ids, references, titles)) {
            var reference = assignment.description().text(Field.REFERENCE);
            found.putIfAbsent(keyOf(assignment.triangle(), "title " + assignment.title()), assignment);
            if (!reference.isEmpty()) {
                found.put(keyOf(assignment.triangle(), reference), assignment);
            }
        }
        return found;
    }

    private static String keyOf(Triangle.Id triangle, String name) {
        return triangle.value() + "\n" + ImportRow.keyOf(name);
    }

    private Map<String, Organisation.Id> clients(List<ImportRow> rows) {
        var names = rows.stream()
                .flatMap(row -> ImportReader.names(row.text("clients")).stream())
                .map(ImportReader::clientName)
                .collect(Collectors.toSet());
        var found = new HashMap<String, Organisation.Id>();
        organisations.findByNames(names).forEach((name, holders) -> {
            if (holders.size() == 1) {
                found.put(name, holders.getFirst());
            }
        });
        return found;
    }

    private Map<String, PersonId> persons(List<ImportRow> rows) {
        var found = new HashMap<String, PersonId>();
        rows.stream()
                .flatMap(row -> ImportReader.names(row.text("assignees")).stream())
                .distinct()
                .forEach(name -> {
                    var holders = people.search(name, 20).stream()
                            .filter(person -> person.name().equalsIgnoreCase(name))
                            .toList();
                    if (holders.size() == 1) {
                        found.put(name, holders.getFirst().id());
                    }
                });
        return found;
    }

    private Map<Triangle.Id, Map<String, Team.Id>> teamNames(Set<Triangle.Id> ids) {
        var found = new HashMap<Triangle.Id, Map<String, Team.Id>>();
        triangles.named(ids).forEach((id, triangle) -> {
            var names = new HashMap<String, Team.Id>();
            teams.listOf(triangle.provider()).forEach(team -> names.put(team.name(), team.id()));
            found.put(id, names);
        });
        return found;
    }

    private static List<String> texts(List<ImportRow> rows, String field) {
        return rows.stream()
                .map(row -> row.text(field).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
