package nl.samenspel.triangle.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// By when somebody would do what they put their name to.
@Component
class ImprovementDates implements Dated {
    private final TriangleViews triangles;

    ImprovementDates(TriangleViews triangles) {
        this.triangles = triangles;
    }

    @Override
    public List<Moment> datesOf(Actor actor, LocalDate from) {
        return triangles.openImprovementsOf(actor.person()).stream()
                .filter(improvement -> improvement.text().due() != null
                        && !Objects.requireNonNull(improvement.text().due()).isBefore(from))
                .map(improvement -> new Moment(
                        "improvement-" + improvement.id().value(),
                        Kind.OWED,
                        "triangle.dated.improvement",
                        Map.of("sentence", improvement.text().sentence()),
                        new When.Day(Objects.requireNonNull(improvement.text().due())),
                        "/triangles/" + improvement.triangle().value() + "/improvements/"
                                + improvement.id().value()))
                .toList();
    }
}
