package nl.samenspel.sketch.magnet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Edit;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.FacilitatorChanged;
import nl.samenspel.sketch.HandOvers;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Starting and ending at the board starts and ends the session; handing over there moves the rights.
@Component
class SessionCourse {
    private static final Set<String> TURNS = Set.of("started", "ended", "facilitator");

    private final Sessions sessions;

    private final HandOvers handOvers;
    private final BoardViews boards;
    private final LiveBoards live;

    SessionCourse(Sessions sessions, HandOvers handOvers, BoardViews boards, LiveBoards live) {
        this.sessions = sessions;
        this.handOvers = handOvers;
        this.boards = boards;
        this.live = live;
    }

    /// Somebody handed over elsewhere: those at the board hear it.
    @EventListener
    void on(FacilitatorChanged changed) {
        var id = new Board.Id(changed.session().value());
        if (!BoardsOwnWork.isOf(changed.session()) && boards.board(id).number() > 0) {
            var to = changed.facilitator().value().toString();
            live.submit(id, List.of(new BoardCommand.SetState("facilitator", to)), changed.by());
        }
    }

    static boolean reachesOut(Edit.SetState state) {
        return TURNS.contains(state.key());
    }

    void carryOut(SketchSession.Id id, Edit.SetState state, Actor by) {
        var isSet = state.value() != null;
        if (state.key().equals("facilitator")) {
            handOvers.handOver(id, person(state.value()), by);
            return;
        }
        if (state.key().equals("ended") && isSet) {
            sessions.end(id, by);
        } else if (isSet || state.key().equals("ended")) {
            sessions.start(id, by);
        }
    }

    private static PersonId person(@Nullable String value) {
        try {
            return new PersonId(UUID.fromString(Objects.requireNonNullElse(value, "")));
        } catch (IllegalArgumentException e) {
            throw new Refused(SketchRefusal.FACILITATOR_MISSING);
        }
    }
}
