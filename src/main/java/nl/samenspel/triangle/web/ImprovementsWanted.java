package nl.samenspel.triangle.web;

import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Wanted;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// Reminds whoever put their name to an improvement.
@Component
class ImprovementsWanted implements Wanted {
    private final TriangleViews triangles;

    ImprovementsWanted(TriangleViews triangles) {
        this.triangles = triangles;
    }

    @Override
    public List<Line> wantedOf(Actor actor) {
        return triangles.openImprovementsOf(actor.person()).stream()
                .map(improvement -> new Line(
                        true,
                        improvement.text().due() == null
                                ? "triangle.wanted.improvement"
                                : "triangle.wanted.improvementBy",
                        Map.of(
                                "sentence",
                                improvement.text().sentence(),
                                "day",
                                improvement.text().due() == null
                                        ? ""
                                        : java.util.Date.from(improvement
                                                .text()
                                                .due()
                                                .atTime(12, 0)
                                                .toInstant(java.time.ZoneOffset.UTC))),
                        "/triangles/" + improvement.triangle().value() + "/improvements/"
                                + improvement.id().value()))
                .toList();
    }
}
