package nl.samenspel.portfolio.scenario;

import static nl.samenspel.portfolio.scenario.ScenarioRefusal.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Standing;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.Portfolio;
import org.jspecify.annotations.Nullable;

/// What a change may be, and what a portfolio looks like after it. Pure.
public final class ScenarioRules {
    public static final int MOST_SHIFT_MONTHS = 60;
    public static final int SMALLEST_PERCENT = 1;
    public static final int LARGEST_PERCENT = 1000;
    public static final int LONGEST_TITLE = 200;
    static final BigDecimal MOST_FTE = new BigDecimal(1000);

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int FAR_YEARS = 20;

    private ScenarioRules() {}

    /// Refuses what cannot be, or would say nothing, in this portfolio with what was changed before.
    static void require(Change change, Scenario scenario, Portfolio portfolio) {
        switch (change) {
            case Change.OfAssignment one -> requireOfAssignment(one, scenario, portfolio);
            case Change.Add add -> requirePiece(add, portfolio);
        }
    }

    private static void requireOfAssignment(Change.OfAssignment change, Scenario scenario, Portfolio portfolio) {
        var says = portfolio.assignments().stream()
                .filter(each -> each.id().equals(change.assignment()))
                .findFirst()
                .orElseThrow(() -> new Refused("assignment", SCENARIO_ASSIGNMENT_UNKNOWN))
                .description();
        if (scenario.changes().contains(new Change.Drop(change.assignment()))) {
            throw new Refused("assignment", SCENARIO_ASSIGNMENT_DROPPED);
        }
        switch (change) {
            case Change.Shift shift -> {
                refuseIf(
                        shift.months() == 0 || Math.abs(shift.months()) > MOST_SHIFT_MONTHS,
                        "months",
                        SCENARIO_SHIFT_OUT_OF_RANGE);
                refuseIf(
                        says.from() == null
                                && says.until() == null
                                && says.demand().isEmpty(),
                        "assignment",
                        SCENARIO_SHIFT_WITHOUT_PERIOD);
            }
            case Change.Scale scale -> {
                refuseIf(
                        scale.percent() < SMALLEST_PERCENT || scale.percent() > LARGEST_PERCENT,
                        "size",
                        SCENARIO_SIZE_OUT_OF_RANGE);
                refuseIf(says.demand().isEmpty(), "assignment", SCENARIO_SIZE_WITHOUT_DEMAND);
            }
            case Change.Size size -> {
                refuseIf(isOutOfRange(size.fte()), "size", SCENARIO_SIZE_OUT_OF_RANGE);
                refuseIf(says.demand().isEmpty(), "assignment", SCENARIO_SIZE_WITHOUT_DEMAND);
            }
            case Change.Drop _ -> {}
        }
    }

    private static void requirePiece(Change.Add add, Portfolio portfolio) {
        refuseIf(add.title().isBlank(), "title", SCENARIO_PIECE_TITLE_MISSING);
        refuseIf(
                portfolio.teams().stream().noneMatch(team -> team.id().equals(add.team())),
                "team",
                SCENARIO_PIECE_TEAM_UNKNOWN);
        refuseIf(
                add.until().isBefore(add.from())
                        || ChronoUnit.MONTHS.between(add.from(), add.until()) >= Portfolio.MOST_MONTHS
                        || Math.abs(ChronoUnit.YEARS.between(portfolio.first(), add.from())) >= FAR_YEARS,
                "from",
                SCENARIO_PIECE_PERIOD_OUT_OF_RANGE);
        refuseIf(isOutOfRange(add.fte()), "fte", SCENARIO_PIECE_FTE_OUT_OF_RANGE);
    }

    private static boolean isOutOfRange(BigDecimal fte) {
        return fte.signum() <= 0 || fte.compareTo(MOST_FTE) > 0;
    }

    private static void refuseIf(boolean wrong, String field, ScenarioRefusal reason) {
        if (wrong) {
            throw new Refused(field, reason);
        }
    }

    /// The portfolio as it would be. A change of something that is not there any more does nothing.
    public static Portfolio after(Scenario scenario, Portfolio portfolio) {
        var assignments = new LinkedHashMap<Assignment.Id, Assignment>();
        portfolio.assignments().forEach(each -> assignments.put(each.id(), each));
        for (int at = 0; at < scenario.changes().size(); at++) {
            switch (scenario.changes().get(at)) {
                case Change.Shift shift ->
                    assignments.computeIfPresent(
                            shift.assignment(), (_, each) -> with(each, shifted(each.description(), shift.months())));
                case Change.Drop drop -> assignments.remove(drop.assignment());
                case Change.Scale scale ->
                    assignments.computeIfPresent(
                            scale.assignment(), (_, each) -> with(each, scaled(each.description(), scale.percent())));
                case Change.Size size ->
                    assignments.computeIfPresent(
                            size.assignment(), (_, each) -> with(each, sized(each.description(), size.fte())));
                case Change.Add add -> {
                    var piece = piece(add, scenario, at);
                    assignments.put(piece.id(), piece);
                }
            }
        }
        var kept = assignments.keySet();
        return new Portfolio(
                portfolio.triangle(),
                portfolio.first(),
                portfolio.months(),
                List.copyOf(assignments.values()),
                portfolio.links().stream()
                        .filter(link -> kept.contains(link.one()) || kept.contains(link.other()))
                        .toList(),
                portfolio.teams(),
                portfolio.capacity(),
                portfolio.elsewhere());
    }

    /// Whether the assignment is a piece that only this scenario knows.
    public static boolean isPiece(Assignment.Id id, Scenario scenario) {
        for (int at = 0; at < scenario.changes().size(); at++) {
            if (id.equals(pieceId(scenario, at))) {
                return true;
            }
        }
        return false;
    }

    private static Assignment with(Assignment assignment, Description says) {
        return new Assignment(
                assignment.id(),
                assignment.triangle(),
                assignment.version(),
                says,
                assignment.standing(),
                assignment.changedBy(),
                assignment.changedAt(),
                assignment.phaseByDossier());
    }

    private static Description shifted(Description says, int months) {
        return says.with(Field.FROM, plus(says.from(), months))
                .with(Field.UNTIL, lastDay(says.until(), months))
                .with(
                        Field.DEMAND,
                        says.demand().stream()
                                .map(block -> new Demand(
                                        block.team(),
                                        block.from().plusMonths(months),
                                        block.until().plusMonths(months),
                                        block.fte()))
                                .toList());
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, int months) {
        return day == null ? null : day.plusMonths(months);
    }

    /// What ended with its month still does.
    private static @Nullable LocalDate lastDay(@Nullable LocalDate day, int months) {
        if (day == null) {
            return null;
        }
        var month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth()) ? month.plusMonths(months).atEndOfMonth() : day.plusMonths(months);
    }

    private static Description scaled(Description says, int percent) {
        return says.with(
                Field.DEMAND,
                says.demand().stream()
                        .map(block -> asking(
                                block,
                                block.fte().multiply(new BigDecimal(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP)))
                        .toList());
    }

    /// Several teams in one month share it as they did: each block gets its part of the largest sum.
    private static Description sized(Description says, BigDecimal fte) {
        var perMonth = new LinkedHashMap<YearMonth, BigDecimal>();
        for (var block : says.demand()) {
            for (var month = block.from(); !month.isAfter(block.until()); month = month.plusMonths(1)) {
                perMonth.merge(month, block.fte(), BigDecimal::add);
            }
        }
        var blocks = new ArrayList<Demand>();
        for (var block : says.demand()) {
            var start = block.from();
            while (!start.isAfter(block.until())) {
                var end = start;
                var sum = perMonth.getOrDefault(start, block.fte());
                while (end.isBefore(block.until())
                        && perMonth.getOrDefault(end.plusMonths(1), sum).compareTo(sum) == 0) {
                    end = end.plusMonths(1);
                }
                var part = sum.signum() == 0
                        ? BigDecimal.ZERO
                        : fte.multiply(block.fte()).divide(sum, 2, RoundingMode.HALF_UP);
                blocks.add(new Demand(block.team(), start, end, part));
                start = end.plusMonths(1);
            }
        }
        return says.with(Field.DEMAND, blocks);
    }

    private static Demand asking(Demand block, BigDecimal fte) {
        return new Demand(block.team(), block.from(), block.until(), fte);
    }

    private static Assignment piece(Change.Add add, Scenario scenario, int at) {
        var says = Description.titled(add.title())
                .with(Field.CLIENTS, List.of(Client.of(add.client())))
                .with(Field.TEAMS, List.of(add.team()))
                .with(Field.FIRMNESS, Assignment.Firmness.OUTLOOK)
                .with(Field.DEMAND, List.of(new Demand(add.team(), add.from(), add.until(), add.fte())))
                .during(add.from(), add.until());
        return new Assignment(
                pieceId(scenario, at),
                scenario.triangle(),
                1,
                says,
                new Standing.Accepted(scenario.by(), scenario.at(), null),
                scenario.by(),
                scenario.at(),
                false);
    }

    /// The same piece always has the same id, so that a plan can speak of it.
    private static Assignment.Id pieceId(Scenario scenario, int at) {
        var whole = scenario.id().value();
        return new Assignment.Id(new UUID(whole.getMostSignificantBits(), whole.getLeastSignificantBits() + at + 1));
    }

    /// What the register says differently since the scenario was made, as far as it can be told.
    ///
    /// @param changed were changed by people, by title
    /// @param added were not there yet
    /// @param idle changes of the scenario that do nothing any more: what they speak of is over or gone
    public record Since(List<Assignment> changed, List<Assignment> added, List<Change.OfAssignment> idle) {
        public boolean isQuiet() {
            return changed.isEmpty() && added.isEmpty() && idle.isEmpty();
        }
    }

    static Since since(Scenario scenario, Portfolio portfolio) {
        var changed = new ArrayList<Assignment>();
        var added = new ArrayList<Assignment>();
        for (var each : portfolio.assignments()) {
            if (each.standing().at().isAfter(scenario.at()) && each.version() == 1) {
                added.add(each);
            } else if (each.changedAt().isAfter(scenario.at())
                    || each.standing().at().isAfter(scenario.at())) {
                changed.add(each);
            }
        }
        var here = portfolio.assignments().stream().map(Assignment::id).toList();
        var idle = scenario.changes().stream()
                .filter(Change.OfAssignment.class::isInstance)
                .map(Change.OfAssignment.class::cast)
                .filter(change -> !here.contains(change.assignment()))
                .toList();
        return new Since(List.copyOf(changed), List.copyOf(added), idle);
    }
}
