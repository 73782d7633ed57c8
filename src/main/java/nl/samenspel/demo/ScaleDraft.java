package nl.samenspel.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import nl.samenspel.assignment.Assignment;

/// One assignment of the scale world to come. Teams and clients are numbers within its triangle.
///
/// @param triangle from 0
record ScaleDraft(
        int triangle,
        String title,
        List<Integer> clients,
        int team,
        String group,
        List<String> services,
        YearMonth from,
        YearMonth until,
        BigDecimal fte,
        Assignment.Size size,
        Assignment.Phase phase,
        Assignment.Firmness firmness) {

    ScaleDraft titled(String other) {
        return new ScaleDraft(triangle, other, clients, team, group, services, from, until, fte, size, phase, firmness);
    }

    ScaleDraft by(int otherTeam, BigDecimal otherFte) {
        return new ScaleDraft(
                triangle, title, clients, otherTeam, group, services, from, until, otherFte, size, phase, firmness);
    }

    ScaleDraft forPeople(String other) {
        return new ScaleDraft(triangle, title, clients, team, other, services, from, until, fte, size, phase, firmness);
    }

    ScaleDraft on(List<String> others) {
        return new ScaleDraft(triangle, title, clients, team, group, others, from, until, fte, size, phase, firmness);
    }

    ScaleDraft during(YearMonth first, YearMonth last) {
        return new ScaleDraft(triangle, title, clients, team, group, services, first, last, fte, size, phase, firmness);
    }

    ScaleDraft during(ScaleDraft other) {
        return during(other.from, other.until);
    }
}
