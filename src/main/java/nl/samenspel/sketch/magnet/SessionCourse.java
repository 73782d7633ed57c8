package nl.samenspel.sketch.magnet;

import java.util.Set;
import nl.samenspel.board.Edit;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Component;

/// Starting and ending at the board starts and ends the session.
@Component
class SessionCourse {
    private static final Set<String> TURNS = Set.of("started", "ended");

    private final Sessions sessions;

    SessionCourse(Sessions sessions) {
        this.sessions = sessions;
    }

    static boolean reachesOut(Edit.SetState state) {
        return TURNS.contains(state.key());
    }

    void carryOut(SketchSession.Id id, Edit.SetState state, Actor by) {
        var isSet = state.value() != null;
        if (state.key().equals("ended") && isSet) {
            sessions.end(id, by);
        } else if (isSet || state.key().equals("ended")) {
            sessions.start(id, by);
        }
    }
}
