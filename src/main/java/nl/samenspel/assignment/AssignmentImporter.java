package nl.samenspel.assignment;

import static nl.samenspel.document.ImportField.Kind.DATE;
import static nl.samenspel.document.ImportField.Kind.MONTH;
import static nl.samenspel.document.ImportField.Kind.NAME;
import static nl.samenspel.document.ImportField.Kind.NUMBER;
import static nl.samenspel.document.ImportField.Kind.TEXT;
import static nl.samenspel.document.ImportField.optional;
import static nl.samenspel.document.ImportField.required;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.ImportKind;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings in assignments from a file, also one that the list itself wrote. Repeating changes nothing: lines are matched
/// by reference within the triangle, or by title where there is no reference. An empty cell leaves what is there.
@Component
class AssignmentImporter implements Importer {
    private static final ImportKind KIND = new ImportKind(
            "assignments",
            "assignment.import.title",
            "/assignments",
            List.of(
                    required("title", "assignment.field.title", TEXT, "titel, title, opdracht, assignment, naam"),
                    optional("triangle", "assignment.column.triangle", TEXT, "driehoek, triangle"),
                    field("reference", TEXT, "kenmerk, reference, nummer, number"),
                    field("purpose", TEXT, "doel, purpose, omschrijving"),
                    field("clients", TEXT, "opdrachtgever, opdrachtgevers, client, clients"),
                    field("teams", TEXT, "team, teams, teams van de opdrachtnemer, teams of the provider"),
                    field("assignees", TEXT, "uitvoerder, wie voert het uit, who does the work, assignee"),
                    field("problemOwner", TEXT, "probleemeigenaar, van wie is het probleem, whose problem it is"),
                    field("from", DATE, "begin, van, vanaf, start, from, beginning, startdatum"),
                    field("until", DATE, "einde, tot, tot en met, eind, until, end, einddatum"),
                    field("firmness", TEXT, "hoe zeker, hoe zeker is de periode, how sure the period is, zekerheid"),
                    field("deadline", DATE, "deadline, politieke deadline, political deadline"),
                    field("scale", TEXT, "schaal, scale"),
                    field("kind", TEXT, "soort, kind"),
                    field("size", TEXT, "omvang, size, maat"),
                    field("phase", TEXT, "fase, phase"),
                    field("targetGroups", TEXT, "doelgroep, doelgroepen, target groups"),
                    field(
                            "services",
                            TEXT,
                            "diensten, systemen, diensten en systemen die het raakt, services and systems it touches, services"),
                    field("budget", NUMBER, "budget, bedrag"),
                    field("funding", TEXT, "bekostiging, funding"),
                    field("basis", TEXT, "grondslag, basis"),
                    field("basisNote", TEXT, "welke wet of afspraak, which law or agreement, wet"),
                    field("address", TEXT, "adres in een ander systeem, address in another system, url, link"),
                    optional(
                            "demandTeam",
                            "assignment.import.demandTeam",
                            NAME,
                            "gevraagde capaciteit team, capacity asked for team, capaciteit team, capacity team"),
                    optional(
                            "demandFrom",
                            "assignment.import.demandFrom",
                            MONTH,
                            "gevraagde capaciteit eerste maand, capacity asked for first month, capaciteit vanaf, capacity from"),
                    optional(
                            "demandUntil",
                            "assignment.import.demandUntil",
                            MONTH,
                            "gevraagde capaciteit laatste maand, capacity asked for last month, capaciteit tot en met, capacity until"),
                    optional(
                            "demandFte",
                            "assignment.import.demandFte",
                            NUMBER,
                            "gevraagde capaciteit fte per maand, capacity asked for fte per month, fte, fte per maand, fte per month")));

    private final ImportPlans plans;
    private final Assignments assignments;
    private final ImportWords words;

    AssignmentImporter(ImportPlans plans, Assignments assignments, ImportWords words) {
        this.plans = plans;
        this.assignments = assignments;
        this.words = words;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public boolean mayImport(Actor by) {
        return plans.isGroundOf(by);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> compare(List<ImportRow> rows, Actor by) {
        return plans.of(rows, by).stream().map(this::difference).toList();
    }

    @Override
    @Transactional
    public void apply(Difference difference, Actor by) {
        for (var plan : plans.of(difference.rows(), by)) {
            var triangle = plan.triangle();
            var known = plan.known();
            if (plan.refused() || triangle == null) {
                continue;
            }
            if (known == null) {
                assignments.register(triangle, plan.wanted(), by);
            } else {
                assignments.change(known.id(), edits(known.description(), plan.wanted()), by);
            }
        }
    }

    private static ImportField field(String name, ImportField.Kind kind, String headers) {
        return optional(name, "assignment.field." + name, kind, headers);
    }

    private Difference difference(ImportPlan plan) {
        var title = plan.wanted().title();
        if (plan.refused()) {
            return Difference.refused(title, plan.rows(), plan.remarks());
        }
        var known = plan.known();
        if (known == null) {
            return Difference.fresh(title, plan.rows());
        }
        var changes = new ArrayList<Difference.Change>();
        for (var field : Field.values()) {
            if (plan.wanted().differencesFrom(known.description()).contains(field)) {
                changes.add(new Difference.Change(
                        "assignment.field." + field.formName(),
                        said(field, known.description(), plan.teams()),
                        said(field, plan.wanted(), plan.teams())));
            }
        }
        return Difference.of(title, plan.rows(), changes);
    }

    /// Capacity block by block; any other list by how long it is: its names would each cost a query here.
    private String said(Field field, Description description, Map<Team.Id, String> teams) {
        return switch (description.value(field)) {
            case null -> "–";
            case List<?> _
            when field == Field.DEMAND ->
                description.demand().stream().map(block -> said(block, teams)).collect(Collectors.joining("; "));
            case List<?> list when field.type() != String.class -> String.valueOf(list.size());
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("; "));
            case Object value -> words.of(field, value);
        };
    }

    private static String said(Demand block, Map<Team.Id, String> teams) {
        var months =
                block.from().equals(block.until()) ? block.from().toString() : block.from() + " – " + block.until();
        return teams.getOrDefault(block.team(), "?") + " " + months + ": "
                + block.fte().toPlainString() + " fte";
    }

    private static Map<Field, Object> edits(Description before, Description wanted) {
        var edits = new EnumMap<Field, Object>(Field.class);
        for (var field : wanted.differencesFrom(before)) {
            var value = wanted.value(field);
            if (value != null) {
                edits.put(field, value);
            }
        }
        return edits;
    }
}
