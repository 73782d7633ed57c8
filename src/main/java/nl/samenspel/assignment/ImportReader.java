package nl.samenspel.assignment;

import static nl.samenspel.assignment.AssignmentRefusal.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Remark;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// Reads the lines about one assignment into a description. A field without a cell stays as it was. Several names in
/// one cell stand with `;` between; a client may have a share behind it: `Directie Wonen 60%; Directie Jeugd 40%`. What
/// is a list is gathered from all lines; where lines say something else of what can be one thing only, none is taken.
final class ImportReader {
    private static final Pattern WITH_SHARE = Pattern.compile("(.+?)\\s*\\(?(-?\\d+(?:[.,]\\d+)?)\\s*%\\)?");

    private final ImportWords words;
    private final Known known;
    private final List<ImportRow> rows;
    private final List<Remark> remarks = new ArrayList<>();

    /// What names in the file stand for; a name that nobody or more than one has is not in there.
    record Known(
            Map<String, Organisation.Id> organisations, Map<String, Team.Id> teams, Map<String, PersonId> people) {}

    ImportReader(ImportWords words, Known known, List<ImportRow> rows) {
        this.words = words;
        this.known = known;
        this.rows = rows;
    }

    List<Remark> remarks() {
        return remarks;
    }

    Description read(Description before) {
        var description = before;
        for (var field : Field.values()) {
            addDifferences(field);
            var value = value(field, before);
            if (value.isPresent()) {
                description = description.with(field, value.get());
            }
        }
        addProblems(description);
        return description;
    }

    /// The names in a cell with `;` between.
    static List<String> names(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// The name of a client without the share behind it.
    static String clientName(String part) {
        var match = WITH_SHARE.matcher(part);
        return match.matches() ? match.group(1) : part;
    }

    private Optional<?> value(Field field, Description before) {
        return switch (field) {
            case CLIENTS -> clients(before);
            case DEMAND -> demand();
            case TEAMS -> named(field, known.teams(), TEAM_UNKNOWN);
            case ASSIGNEES -> named(field, known.people(), PERSON_UNKNOWN);
            case TARGET_GROUPS, SERVICES -> gathered(field);
            case FROM, UNTIL, DEADLINE -> first(field).flatMap(row -> row.findDate(field.formName()));
            case BUDGET -> first(field).flatMap(row -> row.findNumber(field.formName()));
            case SCALE, KIND, SIZE, PHASE, FIRMNESS, FUNDING, BASIS -> choice(field);
            case TITLE, PURPOSE, PROBLEM_OWNER, BASIS_NOTE, REFERENCE, ADDRESS ->
                first(field).map(row -> row.text(field.formName()));
        };
    }

    /// The first line that has a cell for the field.
    private Optional<ImportRow> first(Field field) {
        return rows.stream()
                .filter(row -> !row.text(field.formName()).isBlank())
                .findFirst();
    }

    /// Two things that bear one name would otherwise come in as one, of which half is lost.
    private void addDifferences(Field field) {
        var column = field.formName();
        if (!field.many()) {
            first(field)
                    .ifPresent(first -> rows.stream()
                            .filter(row -> !row.text(column).isBlank()
                                    && !row.key(column).equals(first.key(column)))
                            .forEach(row -> addDifference(row.line(), column, first.line())));
        }
    }

    private void addDifference(int line, String column, int first) {
        remarks.add(new Remark(line, column, LINES_DIFFER, Map.of("line", first)));
    }

    private Optional<List<String>> gathered(Field field) {
        var found = rows.stream()
                .flatMap(row -> names(row.text(field.formName())).stream())
                .distinct()
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private Optional<?> choice(Field field) {
        return first(field).flatMap(row -> {
            var value = words.find(field, row.text(field.formName()));
            if (value.isEmpty()) {
                remarks.add(Remark.of(row.line(), field.formName(), WORD_UNKNOWN));
            }
            return value;
        });
    }

    private <T> Optional<List<T>> named(Field field, Map<String, T> names, AssignmentRefusal unknown) {
        var found = new LinkedHashSet<T>();
        for (var row : rows) {
            for (var name : names(row.text(field.formName()))) {
                var id = names.get(name);
                if (id == null) {
                    remarks.add(Remark.of(row.line(), field.formName(), unknown));
                } else {
                    found.add(id);
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
    }

    /// Who is a client already keeps role and contact, and the share when the file says none.
    private Optional<List<Client>> clients(Description before) {
        var named = new LinkedHashSet<Organisation.Id>();
        var shares = new HashMap<Organisation.Id, Share>();
        for (var row : rows) {
            for (var part : names(row.text(Field.CLIENTS.formName()))) {
                var id = known.organisations().get(clientName(part));
                if (id == null) {
                    remarks.add(Remark.of(row.line(), Field.CLIENTS.formName(), CLIENT_UNKNOWN));
                } else {
                    named.add(id);
                    findShare(part).ifPresent(share -> addShare(shares, id, new Share(row.line(), share)));
                }
            }
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(named.stream()
                        .map(id -> client(id, shares.get(id), before))
                        .toList());
    }

    private record Share(int line, BigDecimal percent) {}

    private void addShare(Map<Organisation.Id, Share> shares, Organisation.Id id, Share share) {
        var first = shares.putIfAbsent(id, share);
        if (first != null && first.percent().compareTo(share.percent()) != 0) {
            addDifference(share.line(), Field.CLIENTS.formName(), first.line());
        }
    }

    private static Client client(Organisation.Id id, @Nullable Share share, Description before) {
        var was = before.clients().stream()
                .filter(client -> client.organisation().equals(id))
                .findFirst()
                .orElse(Client.of(id));
        return new Client(id, was.role(), share == null ? was.share() : share.percent(), was.contact());
    }

    private static Optional<BigDecimal> findShare(String part) {
        var match = WITH_SHARE.matcher(part);
        return match.matches() ? Optional.of(new BigDecimal(match.group(2).replace(',', '.'))) : Optional.empty();
    }

    private Optional<List<Demand>> demand() {
        var blocks = new ArrayList<Demand>();
        for (var row : rows) {
            var from = row.findMonth("demandFrom");
            var fte = row.findNumber("demandFte");
            if (from.isPresent() && fte.isPresent()) {
                addBlock(row, blocks);
            } else if (from.isPresent() || fte.isPresent()) {
                remarks.add(Remark.of(row.line(), from.isPresent() ? "demandFte" : "demandFrom", DEMAND_INCOMPLETE));
            }
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
    }

    private void addBlock(ImportRow row, List<Demand> blocks) {
        var name = row.text("demandTeam").isBlank() ? row.text("teams") : row.text("demandTeam");
        var team = known.teams().get(name.strip());
        if (team == null) {
            remarks.add(Remark.of(row.line(), "demandTeam", name.isBlank() ? DEMAND_WITHOUT_TEAM : TEAM_UNKNOWN));
            return;
        }
        var from = row.findMonth("demandFrom").orElseThrow();
        var block = new Demand(
                team,
                from,
                row.findMonth("demandUntil").orElse(from),
                row.findNumber("demandFte").orElseThrow());
        if (!blocks.contains(block)) {
            blocks.add(block);
        }
    }

    /// The rules, told at the column; of what is wrong in a list the first line that speaks of it.
    private void addProblems(Description description) {
        for (var problem : DescriptionRules.problems(description)) {
            var field = problem.field().replaceAll("\\..*", "");
            var column = field.equals("demand") ? "demandFte" : field;
            var line = rows.stream()
                    .filter(row -> !row.text(column).isBlank())
                    .findFirst()
                    .orElse(rows.getFirst());
            remarks.add(new Remark(line.line(), column, problem.reason(), problem.args()));
        }
    }
}
