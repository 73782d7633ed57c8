package nl.samenspel.platform.web;

import java.time.Instant;

/// One line of what happened or will happen to a thing, newest first.
///
/// @param by who did it, or empty
/// @param coming whether it still lies ahead
public record HistoryLine(Instant at, String what, String by, boolean coming) {

    public HistoryLine(Instant at, String what, String by) {
        this(at, what, by, false);
    }
}
