package nl.samenspel.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// One time that a case is played by one or more teams. See docs/states/play.md.
public sealed interface Play {
    record Id(UUID value) {}

    /// What stays the same all through.
    ///
    /// @param content without the cards
    /// @param teams how many play beside each other
    record About(Id id, PersonId leader, PracticeCase.Content content, int teams) {}

    /// The time of a part. It locks nothing.
    ///
    /// @param endsAt when it is over; while it stands still, when it would have been
    /// @param left while it stands still: what remains
    record Clock(Instant endsAt, @Nullable Duration left) {
        static Clock running(Duration time, Instant now) {
            return new Clock(now.plus(time), null);
        }

        public boolean isStill() {
            return left != null;
        }

        /// What remains; nothing when the time is over.
        public Duration leftAt(Instant now) {
            var rest = left == null ? Duration.between(now, endsAt) : left;
            return rest.isNegative() ? Duration.ZERO : rest;
        }

        Clock plus(Duration more, Instant now) {
            return left == null ? running(leftAt(now).plus(more), now) : new Clock(endsAt, left.plus(more));
        }
    }

    About about();

    /// Part that is being played, from 1; 0 before the first.
    int part();

    /// People come in and choose whom they play.
    record Gathering(About about) implements Play {
        @Override
        public int part() {
            return 0;
        }

        @Override
        public Playing begin(Instant at) {
            return Playing.of(about, 1, at);
        }
    }

    /// @param open whether every team has chosen, so that all read what the others chose
    record Playing(About about, int part, Clock clock, boolean open) implements Play {
        static Playing of(About about, int part, Instant at) {
            var minutes = about.content().parts().get(part - 1).minutes();
            return new Playing(about, part, Clock.running(Duration.ofMinutes(minutes), at), false);
        }

        /// The next part, or the end after the last.
        @Override
        public Play goOn(Instant at) {
            return part < about.content().parts().size() ? of(about, part + 1, at) : new Ended(about, at);
        }

        /// Counted from now when the time was over already.
        @Override
        public Playing extend(Duration more, Instant at) {
            return with(clock.plus(more, at));
        }

        @Override
        public Playing pause(Instant at) {
            return clock.isStill() ? this : with(new Clock(clock.endsAt(), clock.leftAt(at)));
        }

        @Override
        public Playing resume(Instant at) {
            return clock.isStill() ? with(Clock.running(clock.leftAt(at), at)) : this;
        }

        Playing opened() {
            return new Playing(about, part, clock, true);
        }

        public PracticeCase.Part text() {
            return about.content().parts().get(part - 1);
        }

        private Playing with(Clock other) {
            return new Playing(about, part, other, open);
        }
    }

    /// Everything is open now: all cards, all choices.
    record Ended(About about, Instant at) implements Play {
        @Override
        public int part() {
            return about.content().parts().size();
        }
    }

    /// Refuses: PLAY_NOT_GATHERING.
    default Playing begin(Instant at) {
        throw new Refused(PracticeRefusal.PLAY_NOT_GATHERING);
    }

    /// Refuses: PLAY_NOT_GOING.
    default Play goOn(Instant at) {
        throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
    }

    /// Refuses: PLAY_NOT_GOING.
    default Playing extend(Duration more, Instant at) {
        throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
    }

    /// The clock stands still; it may do so already. Refuses: PLAY_NOT_GOING.
    default Playing pause(Instant at) {
        throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
    }

    /// The clock runs; it may do so already. Refuses: PLAY_NOT_GOING.
    default Playing resume(Instant at) {
        throw new Refused(PracticeRefusal.PLAY_NOT_GOING);
    }
}
