package nl.samenspel.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Standing;
import nl.samenspel.insight.TriangleFigures.Figure;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.Load;
import nl.samenspel.portfolio.Portfolio;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be counted of one triangle without looking into a dossier.
@Component
class TriangleCounts {
    private final AssignmentViews assignments;

    TriangleCounts(AssignmentViews assignments) {
        this.assignments = assignments;
    }

    List<Figure> portfolio(Portfolio portfolio, Load load) {
        var id = portfolio.triangle();
        var now = assignments.forBoard(id);
        var accepted = now.stream()
                .filter(each -> each.standing() instanceof Standing.Accepted)
                .count();
        var base = "/triangles/" + id.value() + "/portfolio";
        long over = portfolio.teams().stream()
                .map(Team::id)
                .mapToLong(team -> load.team(team).overasked().size())
                .sum();
        long unknown = portfolio.teams().stream()
                .filter(team -> !portfolio.capacity().containsKey(team.id()))
                .count();
        var list = "/assignments?triangle=" + id.value();
        return List.of(
                Figure.of("running", accepted, list + "&standing=accepted"),
                Figure.of("proposed", now.size() - accepted, list + "&standing=proposed"),
                Figure.of("overasked", over, base + "/load"),
                Figure.of("capacityUnknown", unknown, base + "/load"));
    }

    List<Figure> agreements(Triangle.Id id, TriangleView view) {
        var page = "/triangles/" + id.value();
        var inForce = view.agreements().stream()
                .filter(each -> each instanceof Agreement.Agreed && each.isLive())
                .toList();
        long late = inForce.stream()
                .filter(each -> isBefore(each.text().review(), view.day()))
                .count();
        var parties =
                inForce.stream().flatMap(each -> each.text().parties().stream()).collect(Collectors.toSet());
        long without = view.clientsNow().stream()
                .filter(client -> !parties.contains(client.organisation()))
                .count();
        long gaps = assignments.links(id).stream().filter(Link::isGap).count();
        long improvements = view.improvements().stream()
                .filter(each -> each.isLive() && isBefore(each.text().due(), view.day()))
                .count();
        return List.of(
                Figure.of("reviewLate", late, page),
                Figure.of("clientsWithout", without, page),
                Figure.of("gaps", gaps, page + "/portfolio/map"),
                Figure.of("improvementsLate", improvements, page));
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }
}
