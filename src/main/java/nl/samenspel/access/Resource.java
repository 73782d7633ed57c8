package nl.samenspel.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Kinds of things that the policy table speaks about.
public enum Resource {
    /// Pages that say nothing about anybody: login, help, health.
    PUBLIC,
    /// A person's own start page, preferences and logins.
    OWN,
    INSTALLATION,
    PERSON,
    ORGANISATION,
    GUIDE,
    TRIANGLE,
    ASSIGNMENT,
    /// A sketch session with its preparation, result and report.
    SESSION,
    /// The live board of a session.
    BOARD,
    IMPORT,
    /// One time that a practice case is played.
    PLAY,
    /// A practice case that somebody wrote.
    PRACTICE_CASE,
    /// One thing somebody wrote in their own logbook.
    LOGBOOK_ENTRY,
    /// A copy of a few lines of a logbook, which its author shared.
    PASSAGE,
    /// What client side and provider side of one assignment keep together; carries the assignment's id.
    DOSSIER,
    /// A red flag somebody noticed: theirs alone.
    FLAG,
    /// What an author told one reader about a flag.
    SHARED_FLAG,
    /// An intervention somebody chose.
    INTERVENTION,
    /// Somebody pressed the red button.
    HELP,
    /// What runs, comes and rubs in one triangle, with the load of its teams; carries the triangle's id.
    PORTFOLIO,
    /// Figures over several triangles, frozen per quarter.
    INSIGHT,
    /// The list of a kind, or making a new one; what it shows is filtered by the rows themselves.
    TRIANGLES,
    ASSIGNMENTS,
    SESSIONS,
    DOSSIERS,
    SIGNALS;

    /// What one person keeps for themselves and whom they choose. That it is there says something
    /// already, so an administrator's list of rights leaves it out.
    private static final Set<Resource> PERSONAL =
            EnumSet.of(LOGBOOK_ENTRY, PASSAGE, FLAG, SHARED_FLAG, INTERVENTION, HELP);

    public static boolean isPersonal(String kind) {
        return PERSONAL.stream().anyMatch(each -> each.kind().equals(kind));
    }

    /// As it stands in `access_relation.kind`.
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }
}
