package nl.samenspel.sketch.magnet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
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
import nl.samenspel.sketch.Pauses;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Starting, pausing and ending at the board does so with the session; handing over there moves the rights.
@Component
class SessionCourse {
    private static final Set<String> TURNS = Set.of("started", "ended", "paused", "facilitator");

    /// So long everybody, the lost facilitator too, can hear that somebody is about to take over.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sessions sessions;
    private final Pauses pauses;
    private final InstantSource clock;
    private final HandOvers handOvers;
    private final BoardViews boards;
    private final LiveBoards live;

    SessionCourse(
            Sessions sessions,
            Pauses pauses,
            HandOvers handOvers,
            BoardViews boards,
            LiveBoards live,
            InstantSource clock) {
        this.pauses = pauses;
        this.clock = clock;
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

    void carryOut(SketchSession.Id id, Edit.SetState state, Board before, Actor by) {
        var isSet = state.value() != null;
        if (state.key().equals("facilitator")) {
            lead(id, person(state.value()), before, by);
            return;
        }
        if (state.key().equals("paused")) {
            if (isSet) {
                pauses.pause(id, moment(state.value()), by);
            } else {
                pauses.resume(id, by);
            }
            return;
        }
        if (state.key().equals("ended") && isSet) {
            sessions.end(id, by);
        } else if (isSet || state.key().equals("ended")) {
            sessions.start(id, by);
        }
    }

    /// Refuses: TAKE_OVER_TOO_SOON, and as [HandOvers#handOver].
    private void lead(SketchSession.Id id, PersonId to, Board before, Actor by) {
        var announced = before.state().get("takeover");
        if (!by.person().equals(to) || announced == null) {
            handOvers.handOver(id, to, by);
            return;
        }
        if (announced.at().plus(PATIENCE).isAfter(clock.instant())) {
            throw new Refused(SketchRefusal.TAKE_OVER_TOO_SOON);
        }
        handOvers.takeOver(id, to, by);
    }

    private static Instant moment(@Nullable String value) {
        try {
            return Instant.parse(Objects.requireNonNullElse(value, ""));
        } catch (DateTimeParseException e) {
            throw new Refused(SketchRefusal.MOMENT_MISSING);
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
