package nl.samenspel.portfolio.web;

import java.util.List;
import nl.samenspel.platform.web.Address;
import nl.samenspel.platform.web.Link;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Triangle;

/// What surrounds every page of a portfolio; the template part `portfolio/nav.jte` shows it.
///
/// @param name of the triangle
/// @param tabs the pages beside each other, the overview first
/// @param mayChange whether the asker may set capacity
/// @param mayLead whether the asker may start a proposal and record a decision
public record Around(Triangle.Id triangle, String name, List<Link> tabs, boolean mayChange, boolean mayLead) {
    /// The way up; the overview is on it for every page but itself.
    public List<Link> crumbs(Page page) {
        var up = List.of(
                new Link(page.t("triangle.list.title"), "/triangles"),
                new Link(name, "/triangles/" + triangle.value()),
                new Link(page.t("portfolio.word"), path("")));
        return Address.of(page.path()).path().equals(path("")) ? up.subList(0, 2) : up;
    }

    /// The path of a page of this portfolio without language: `path("/load")`.
    public String path(String page) {
        return "/triangles/" + triangle.value() + "/portfolio" + page;
    }
}
