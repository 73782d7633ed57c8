package nl.samenspel.triangle;

/// How a client takes part in the triangle's meetings.
public enum Participation {
    MEMBER,
    /// Receives the agenda and comes when it concerns them.
    AGENDA_ONLY,
    /// Another client of the same triangle speaks for them.
    REPRESENTED
}
