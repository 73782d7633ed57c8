package nl.samenspel.portfolio;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.document.Remark;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.TeamViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings in what teams have, a step per line, also from a file that the page of capacity wrote. Only teams that the
/// asker may set exist here. Repeating changes nothing.
@Component
class CapacityImporter implements Importer {
    private final Capacities capacities;
    private final CapacityStore store;
    private final TeamViews teams;

    CapacityImporter(Capacities capacities, CapacityStore store, TeamViews teams) {
        this.capacities = capacities;
        this.store = store;
        this.teams = teams;
    }

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public String titleKey() {
        return "portfolio.import.capacity";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required("team", "portfolio.field.team", ImportField.Kind.NAME, "team", "teams"),
                ImportField.required(
                        "from",
                        "portfolio.field.from",
                        ImportField.Kind.MONTH,
                        "vanaf welke maand",
                        "vanaf",
                        "maand",
                        "from which month",
                        "from",
                        "month"),
                ImportField.required(
                        "fte",
                        "portfolio.field.fte",
                        ImportField.Kind.NUMBER,
                        "hoeveel fte",
                        "fte",
                        "capaciteit",
                        "how many fte",
                        "capacity"));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayImport(Actor by) {
        return !store.listAllSettable().isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> compare(List<ImportRow> rows, Actor by) {
        var known = known();
        var now = store.list(
                known.values().stream().flatMap(List::stream).map(Team::id).toList());
        var seen = new HashSet<List<Object>>();
        var differences = new ArrayList<Difference>();
        for (var row : rows) {
            differences.add(compare(row, known, now, seen));
        }
        return differences;
    }

    @Override
    @Transactional
    public void apply(Difference difference, Actor by) {
        var row = difference.rows().getFirst();
        var named = known().getOrDefault(key(row.text("team")), List.of());
        if (named.size() != 1) {
            throw new Refused("team", PortfolioRefusal.CAPACITY_TEAM_UNKNOWN);
        }
        var team = named.getFirst().id();
        var from = row.findMonth("from").orElseThrow();
        capacities.set(
                team, from, row.findNumber("fte").orElseThrow(), step(store.list(List.of(team)), team, from), by);
    }

    @Override
    public String resultPath() {
        return "/triangles";
    }

    private Difference compare(
            ImportRow row, Map<String, List<Team>> known, Map<Team.Id, Capacity> now, HashSet<List<Object>> seen) {
        var name = row.text("team");
        var from = row.findMonth("from").orElseThrow();
        var subject = name + " " + from;
        var named = known.getOrDefault(key(name), List.of());
        if (named.size() != 1) {
            var reason =
                    named.isEmpty() ? PortfolioRefusal.CAPACITY_TEAM_UNKNOWN : PortfolioRefusal.CAPACITY_TEAM_TWICE;
            return Difference.refused(subject, List.of(row), List.of(Remark.of(row.line(), "team", reason)));
        }
        var fte = row.findNumber("fte").orElseThrow();
        if (fte.signum() < 0 || fte.compareTo(Capacities.MOST) > 0) {
            return refused(row, subject, "fte", PortfolioRefusal.CAPACITY_OUT_OF_RANGE);
        }
        if (!capacities.isNear(from)) {
            return refused(row, subject, "from", PortfolioRefusal.CAPACITY_MONTH_FAR);
        }
        var team = named.getFirst();
        if (!seen.add(List.of(team.id(), from))) {
            return refused(row, subject, "from", PortfolioRefusal.CAPACITY_TWICE);
        }
        var before = step(now, team.id(), from);
        if (before == null) {
            return Difference.fresh(subject, List.of(row));
        }
        var after = fte.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return Difference.of(
                subject,
                List.of(row),
                before.compareTo(after) == 0
                        ? List.of()
                        : List.of(new Difference.Change(
                                "portfolio.field.fte", before.toPlainString(), after.toPlainString())));
    }

    private static Difference refused(ImportRow row, String subject, String field, PortfolioRefusal reason) {
        return Difference.refused(subject, List.of(row), List.of(Remark.of(row.line(), field, reason)));
    }

    private static @Nullable BigDecimal step(Map<Team.Id, Capacity> now, Team.Id team, YearMonth from) {
        var capacity = now.get(team);
        return capacity == null ? null : capacity.from().get(from);
    }

    /// Teams that the asker may set, by name.
    private Map<String, List<Team>> known() {
        return teams.named(store.listAllSettable()).values().stream()
                .collect(Collectors.groupingBy(team -> key(requireNonNull(team).name())));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
