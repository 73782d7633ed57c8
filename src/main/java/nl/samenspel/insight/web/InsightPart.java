package nl.samenspel.insight.web;

import nl.samenspel.platform.Actor;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TrianglePart;
import org.springframework.stereotype.Component;

/// The way from a triangle to its figures.
@Component
public class InsightPart implements TrianglePart {
    @Override
    public int order() {
        return 90;
    }

    @Override
    public String titleKey() {
        return "insight.triangle.title";
    }

    @Override
    public String template() {
        return "insight/part.jte";
    }

    @Override
    public Object model(Triangle.Id triangle, Actor actor) {
        return triangle;
    }
}
