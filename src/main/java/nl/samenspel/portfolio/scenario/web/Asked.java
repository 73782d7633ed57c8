package nl.samenspel.portfolio.scenario.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.portfolio.scenario.Change;
import nl.samenspel.portfolio.scenario.ScenarioRefusal;

/// Reads a change from what was typed. What cannot be read is refused at its field, in the words of the rule it breaks.
record Asked(Typed typed) {
    static Asked of(Typed typed) {
        return new Asked(typed);
    }

    Change.Shift shift() {
        return new Change.Shift(assignment(), whole("months", ScenarioRefusal.SCENARIO_SHIFT_OUT_OF_RANGE));
    }

    Change.Drop drop() {
        return new Change.Drop(assignment());
    }

    /// In percent, or as a number of full-time people.
    Change.OfAssignment size() {
        return typed.text("unit").equals("fte")
                ? new Change.Size(assignment(), number("size", ScenarioRefusal.SCENARIO_SIZE_OUT_OF_RANGE))
                : new Change.Scale(assignment(), whole("size", ScenarioRefusal.SCENARIO_SIZE_OUT_OF_RANGE));
    }

    Change.Add piece() {
        return new Change.Add(
                typed.text("title"),
                typed.findId("client", Organisation.Id::new)
                        .orElseThrow(() -> new Refused("client", ScenarioRefusal.SCENARIO_PIECE_CLIENT_UNKNOWN)),
                typed.findId("team", Team.Id::new)
                        .orElseThrow(() -> new Refused("team", ScenarioRefusal.SCENARIO_PIECE_TEAM_UNKNOWN)),
                month("from"),
                month("until"),
                number("fte", ScenarioRefusal.SCENARIO_PIECE_FTE_OUT_OF_RANGE));
    }

    private Assignment.Id assignment() {
        return typed.findId("assignment", Assignment.Id::new)
                .orElseThrow(() -> new Refused("assignment", ScenarioRefusal.SCENARIO_ASSIGNMENT_UNKNOWN));
    }

    private int whole(String field, ScenarioRefusal otherwise) {
        var text = typed.text(field).replace('−', '-').replaceFirst("^\\+", "");
        if (!text.matches("-?[0-9]{1,6}")) {
            throw new Refused(field, otherwise);
        }
        return Integer.parseInt(text);
    }

    private BigDecimal number(String field, ScenarioRefusal otherwise) {
        var text = typed.text(field).replace(',', '.');
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            throw new Refused(field, otherwise);
        }
        return new BigDecimal(text);
    }

    private YearMonth month(String field) {
        try {
            return YearMonth.parse(typed.text(field));
        } catch (DateTimeException _) {
            throw new Refused(field, ScenarioRefusal.SCENARIO_PIECE_PERIOD_MISSING);
        }
    }
}
