package nl.samenspel.portfolio.web;

import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TrianglePart;
import org.springframework.stereotype.Component;

/// The way from a triangle to its portfolio.
@Component
public class PortfolioPart implements TrianglePart {
    private final PortfolioDesk desk;

    PortfolioPart(PortfolioDesk desk) {
        this.desk = desk;
    }

    public record PartView(Triangle.Id triangle, List<PortfolioTab> tabs) {}

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String titleKey() {
        return "portfolio.part.title";
    }

    @Override
    public String template() {
        return "portfolio/part.jte";
    }

    @Override
    public Object model(Triangle.Id triangle, Actor actor) {
        return new PartView(triangle, desk.tabs());
    }
}
