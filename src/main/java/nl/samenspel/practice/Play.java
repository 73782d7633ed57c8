package nl.samenspel.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;

/// One time that a case is played by one or more teams. See docs/states/play.md.
public sealed interface Play {
    record Id(UUID value) {}

    /// What stays the same all through.
    ///
    /// @param content without the cards
    /// @param teams how many play beside each other
    record About(Id id, PersonId leader, PracticeCase.Content content, int teams) {}

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

    /// @param endsAt when the time of this part is over; it locks nothing
    record Playing(About about, int part, Instant endsAt) implements Play {
        static Playing of(About about, int part, Instant at) {
            var minutes = about.content().parts().get(part - 1).minutes();
            return new Playing(about, part, at.plus(Duration.ofMinutes(minutes)));
        }

        /// The next part, or the end after the last.
        @Override
        public Play goOn(Instant at) {
            return part < about.content().parts().size() ? of(about, part + 1, at) : new Ended(about, at);
        }

        /// Counted from now when the time was over already.
        @Override
        public Playing extend(Duration more, Instant at) {
            return new Playing(about, part, (endsAt.isBefore(at) ? at : endsAt).plus(more));
        }

        public PracticeCase.Part text() {
            return about.content().parts().get(part - 1);
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
}
