package nl.samenspel.portfolio;

import static java.util.Objects.requireNonNull;
import static nl.samenspel.document.ImportField.required;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportField.Kind;
import nl.samenspel.document.ImportKind;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
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
    private static final ImportKind KIND = new ImportKind(
            "capacity",
            "portfolio.import.capacity",
            "/triangles",
            List.of(
                    required("team", "portfolio.field.team", Kind.NAME, "team, teams"),
                    required(
                            "from",
                            "portfolio.field.from",
                            Kind.MONTH,
                            "vanaf welke maand, vanaf, maand, from which month, from, month"),
                    required(
                            "fte",
                            "portfolio.field.fte",
                            Kind.NUMBER,
                            "hoeveel fte, fte, capaciteit, how many fte, capacity")));

    private final Capacities capacities;
    private final CapacityStore store;
    private final TeamViews teams;

    CapacityImporter(Capacities capacities, CapacityStore store, TeamViews teams) {
        this.capacities = capacities;
        this.store = store;
        this.teams = teams;
    }

    @Override
    public ImportKind kind() {
        return KIND;
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
        return Difference.ofEach(rows, CapacityImporter::subject, row -> {
            var team = team(row, known);
            var fte = row.findNumber("fte").orElseThrow();
            if (fte.signum() < 0 || fte.compareTo(Capacities.MOST) > 0) {
                throw new Refused("fte", PortfolioRefusal.CAPACITY_OUT_OF_RANGE);
            }
            var from = row.findMonth("from").orElseThrow();
            if (!capacities.isNear(from)) {
                throw new Refused("from", PortfolioRefusal.CAPACITY_MONTH_FAR);
            }
            if (!seen.add(List.of(team, from))) {
                throw new Refused("from", PortfolioRefusal.CAPACITY_TWICE);
            }
            var after = fte.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
            return Difference.ofFigure(subject(row), row, "portfolio.field.fte", step(now, team, from), after);
        });
    }

    @Override
    @Transactional
    public void apply(Difference difference, Actor by) {
        var row = difference.rows().getFirst();
        var team = team(row, known());
        var from = row.findMonth("from").orElseThrow();
        capacities.set(
                team, from, row.findNumber("fte").orElseThrow(), step(store.list(List.of(team)), team, from), by);
    }

    /// Teams that the asker may set, by name.
    private Map<String, List<Team>> known() {
        return teams.named(store.listAllSettable()).values().stream()
                .collect(Collectors.groupingBy(
                        team -> ImportRow.keyOf(requireNonNull(team).name())));
    }

    private static Team.Id team(ImportRow row, Map<String, List<Team>> known) {
        var named = known.getOrDefault(row.key("team"), List.of());
        if (named.size() != 1) {
            throw new Refused(
                    "team",
                    named.isEmpty() ? PortfolioRefusal.CAPACITY_TEAM_UNKNOWN : PortfolioRefusal.CAPACITY_TEAM_TWICE);
        }
        return named.getFirst().id();
    }

    private static @Nullable BigDecimal step(Map<Team.Id, Capacity> now, Team.Id team, YearMonth from) {
        var capacity = now.get(team);
        return capacity == null ? null : capacity.from().get(from);
    }

    private static String subject(ImportRow row) {
        return row.text("team") + " " + row.text("from");
    }
}
