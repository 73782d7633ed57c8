package nl.samenspel.assignment;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;

/// A section that another room adds to the page of an assignment: what was said of it in sketch sessions. Offered as a
/// bean.
public interface AssignmentPart {
    /// Lower stands earlier.
    int order();

    /// Key of the heading.
    String titleKey();

    /// The template under `templates/`. It receives `page` and, as `v`, the model.
    String template();

    /// What the template shows, of what the asker may see; in a fixed number of queries.
    Object model(Assignment assignment, Language language, Actor actor);
}
