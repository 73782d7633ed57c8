package nl.samenspel.access;

/// What somebody wants to do.
public enum Action {
    SEE,
    /// Make a new one.
    MAKE,
    CHANGE,
    /// Take part in a live session: place, move, write, vote.
    TAKE_PART,
    /// Lead a live session: cards, timer, lock, who comes in.
    LEAD,
    /// Give the lead of a session to somebody else, and say who leads along.
    HAND_OVER,
    /// Say that proposed records are ours.
    ACCEPT,
    BRING_IN,
    ADMINISTER
}
