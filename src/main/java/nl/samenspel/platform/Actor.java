package nl.samenspel.platform;

import java.util.UUID;

/// Who asks. Passed as a parameter to every door and window; never looked up from the surroundings.
///
/// What the asker may do follows from relations (room `access`), never from this record alone.
public record Actor(PersonId person, String name, Kind kind) {

    public enum Kind {
        /// Somebody with a login.
        PERSON,
        /// Somebody who joined one sketch session by link or code and has no login.
        GUEST,
        /// Nobody has logged in.
        NOBODY,
        /// Samenspel itself: start-up, jobs, the board's writer.
        SYSTEM
    }

    public static final Actor NOBODY = new Actor(new PersonId(new UUID(0, 0)), "", Kind.NOBODY);
    public static final Actor SYSTEM = new Actor(new PersonId(new UUID(0, 1)), "Samenspel", Kind.SYSTEM);

    /// What records that are kept for good say: a guest's name is destroyed a day after the session, so it never
    /// enters them.
    public String lastingName() {
        return kind == Kind.GUEST ? "" : name;
    }

    public boolean isNobody() {
        return kind == Kind.NOBODY;
    }
}
