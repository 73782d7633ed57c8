package nl.samenspel.triangle;

import nl.samenspel.platform.Actor;

/// A section that another room adds to the page of a triangle: its assignments, its sketch sessions. Offered as a bean.
public interface TrianglePart {
    /// Lower stands earlier: assignments 10, sessions 20.
    int order();

    /// Key of the heading.
    String titleKey();

    /// The template under `templates/`. It receives `page` and, as `v`, the model.
    String template();

    /// What the template shows; in a fixed number of queries.
    Object model(Triangle.Id triangle, Actor actor);
}
