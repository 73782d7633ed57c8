package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchRefusal.CANCEL_REASON_MISSING;
import static nl.samenspel.sketch.SketchRefusal.CANCEL_REASON_TOO_LONG;
import static nl.samenspel.sketch.SketchRefusal.SESSION_NOT_LIVE;
import static nl.samenspel.sketch.SketchRefusal.SESSION_OVER;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Triangle;

/// Ninety minutes in which one triangle draws its own picture, in exactly one of its states.
///
/// The live board carries the same id. The arrows stand in `docs/states/sketch-session.md`.
public sealed interface SketchSession {
    /// Signs; enough for a paragraph.
    int MOST_OF_A_REASON = 1_000;

    record Id(UUID value) {}

    Id id();

    Triangle.Id triangle();

    Plan plan();

    /// Being prepared; the board can be looked at and tried already.
    record Prepared(Id id, Triangle.Id triangle, Plan plan) implements SketchSession {
        Live start(Instant at) {
            return new Live(id, triangle, plan, at);
        }

        /// Refuses: CANCEL_REASON_MISSING, CANCEL_REASON_TOO_LONG.
        Cancelled cancel(String reason) {
            if (reason.isBlank()) {
                throw new Refused("reason", CANCEL_REASON_MISSING);
            }
            if (reason.length() > MOST_OF_A_REASON) {
                throw new Refused("reason", CANCEL_REASON_TOO_LONG);
            }
            return new Cancelled(id, triangle, plan, reason.strip());
        }
    }

    record Live(Id id, Triangle.Id triangle, Plan plan, Instant startedAt) implements SketchSession {
        Ended end(Instant at) {
            return new Ended(id, triangle, plan, startedAt, at);
        }

        /// @param goesOn becomes the planned moment: the invitation then tells that one
        Paused pause(Instant at, Instant goesOn) {
            return new Paused(id, triangle, plan.at(goesOn), startedAt, at);
        }
    }

    /// Goes on another day, at the planned moment, with the board as it is.
    record Paused(Id id, Triangle.Id triangle, Plan plan, Instant startedAt, Instant pausedAt)
            implements SketchSession {
        Live resume() {
            return new Live(id, triangle, plan, startedAt);
        }
    }

    /// Drawn, and not yet said to be ours. The facilitator may open it again.
    record Ended(Id id, Triangle.Id triangle, Plan plan, Instant startedAt, Instant endedAt) implements SketchSession {
        Live reopen() {
            return new Live(id, triangle, plan, startedAt);
        }

        Confirmed confirm(Actor by, Instant at) {
            return new Confirmed(id, triangle, plan, startedAt, endedAt, by.person(), at);
        }
    }

    /// Frozen for good, with its own copy of names and values.
    record Confirmed(
            Id id,
            Triangle.Id triangle,
            Plan plan,
            Instant startedAt,
            Instant endedAt,
            PersonId confirmedBy,
            Instant confirmedAt)
            implements SketchSession {}

    record Cancelled(Id id, Triangle.Id triangle, Plan plan, String reason) implements SketchSession {}

    /// Refuses: SESSION_OVER for whoever plans again what runs or is over.
    default SketchSession replan(Plan newPlan) {
        return switch (this) {
            case Prepared prepared -> new Prepared(prepared.id, prepared.triangle, newPlan);
            case Paused paused -> new Paused(paused.id, paused.triangle, newPlan, paused.startedAt, paused.pausedAt);
            case Live _, Ended _, Confirmed _, Cancelled _ -> throw new Refused(SESSION_OVER);
        };
    }

    /// The same session, led by somebody else. Refuses: SESSION_OVER once the picture is confirmed, or never will be.
    default SketchSession ledBy(PersonId facilitator) {
        var next = plan().ledBy(facilitator);
        return switch (this) {
            case Prepared prepared -> new Prepared(prepared.id, prepared.triangle, next);
            case Live live -> new Live(live.id, live.triangle, next, live.startedAt);
            case Paused paused -> new Paused(paused.id, paused.triangle, next, paused.startedAt, paused.pausedAt);
            case Ended ended -> new Ended(ended.id, ended.triangle, next, ended.startedAt, ended.endedAt);
            case Confirmed _, Cancelled _ -> throw new Refused(SESSION_OVER);
        };
    }

    /// A session that was played from beginning to end.
    record Timed(Id id, Instant endedAt) {}

    default Optional<Timed> findTimed() {
        return switch (this) {
            case Ended ended -> Optional.of(new Timed(ended.id, ended.endedAt));
            case Confirmed done -> Optional.of(new Timed(done.id, done.endedAt));
            case Prepared _, Live _, Paused _, Cancelled _ -> Optional.empty();
        };
    }

    /// The session while people draw. Refuses: SESSION_NOT_LIVE.
    default Live live() {
        if (this instanceof Live live) {
            return live;
        }
        throw new Refused(SESSION_NOT_LIVE);
    }

    /// Whether the board may still change, now or when the session goes on.
    default boolean isOpen() {
        return switch (this) {
            case Prepared _, Live _, Paused _ -> true;
            case Ended _, Confirmed _, Cancelled _ -> false;
        };
    }
}
