package nl.samenspel.dossier;

import java.util.Optional;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;

/// A section of the page of a dossier, from this room or another. Offered as a bean.
///
/// Orders in use: 10 intake, 20 exploration, 30 agreement, 40 to 69 steering, 70 to 89 exit, 90
/// completion.
public interface DossierPart {
    /// Lower stands earlier.
    int order();

    /// Key of the heading.
    String titleKey();

    /// The id of the section, for links: `/dossiers/…#agreement`.
    String anchor();

    /// The template under `templates/`. It receives `page` and, as `v`, the model.
    String template();

    /// What the template shows, of what the asker may see, in a fixed number of queries. Empty:
    /// no section now.
    ///
    /// @param own the asker's part in the dossier
    Optional<Object> model(DossierViews.Whole whole, Participant own, Language language, Actor actor);
}
