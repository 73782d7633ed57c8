package nl.samenspel.platform.web;

import java.util.List;
import nl.samenspel.platform.Actor;

/// A room's part of the start page's two lists: what is wanted of this person now (*Jij:* …) and whom they wait for
/// (*Wacht op* …).
public interface Wanted {

    /// One sentence and one way to act on it.
    ///
    /// @param ofYou true: *Jij:*; false: *Wacht op*
    /// @param key sentence key; `args` its arguments
    /// @param path where to do it, without language
    record Line(boolean ofYou, String key, java.util.Map<String, Object> args, String path) {
        public Line {
            args = java.util.Map.copyOf(args);
        }
    }

    List<Line> wantedOf(Actor actor);
}
