package nl.samenspel.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A room's dated moments of one person, and the answers they owe by a day: what calendars,
/// reminders and digests are made of. One bean per room.
public interface Dated {

    /// Something with a date in it.
    ///
    /// @param uid lasting and unique, such as `steering-moment-<id>`: a calendar that has it
    ///     already changes it
    /// @param key sentence of the room's own messages. It leaves Samenspel (calendar feed): no
    ///     content of what people wrote privately, no flags
    /// @param args as for [nl.samenspel.platform.web.Wanted]: text, numbers, `java.util.Date`
    /// @param path the page about it, without the language
    record Moment(String uid, Kind kind, String key, Map<String, Object> args, When when, String path) {
        public Moment {
            args = Map.copyOf(args);
        }
    }

    enum Kind {
        /// People come together, or something happens.
        MOMENT,
        /// This person owes an answer or a deed by then.
        OWED
    }

    sealed interface When {
        /// A whole day.
        record Day(LocalDate day) implements When {}

        /// @param length how long it takes
        record Time(Instant start, Duration length) implements When {}
    }

    /// Everything of this person from that day on, in any order. Asked in a transaction of the
    /// person's own, for pages and in the background; in a handful of queries, however much it is.
    List<Moment> datesOf(Actor actor, LocalDate from);
}
