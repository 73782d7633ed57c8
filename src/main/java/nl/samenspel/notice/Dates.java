package nl.samenspel.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.Dated.Moment;
import nl.samenspel.platform.Dated.When;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All dated moments of one person, from all rooms.
@Service
@Transactional(readOnly = true)
public class Dates {
    /// Calendars keep a little of what is over.
    private static final int DAYS_BACK = 30;

    private final List<Dated> rooms;
    private final InstantSource clock;

    Dates(List<Dated> rooms, InstantSource clock) {
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
    }

    /// From today on, the first one first.
    public List<Moment> ahead(Actor actor) {
        return from(today(), actor);
    }

    /// What a calendar shows: a month back as well.
    public List<Moment> forCalendar(Actor actor) {
        return from(today().minusDays(DAYS_BACK), actor);
    }

    public Optional<Moment> find(String uid, Actor actor) {
        return forCalendar(actor).stream()
                .filter(moment -> moment.uid().equals(uid))
                .findFirst();
    }

    /// The day of a moment, in the Netherlands.
    public static LocalDate day(When when) {
        return switch (when) {
            case When.Day whole -> whole.day();
            case When.Time time -> LocalDate.ofInstant(time.start(), Page.ZONE);
        };
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    private List<Moment> from(LocalDate day, Actor actor) {
        return rooms.stream()
                .flatMap(room -> room.datesOf(actor, day).stream())
                .filter(moment -> !day(moment.when()).isBefore(day))
                .sorted(Comparator.comparing((Moment moment) -> start(moment.when()))
                        .thenComparing(Moment::uid))
                .toList();
    }

    private static Instant start(When when) {
        return switch (when) {
            case When.Day whole -> whole.day().atStartOfDay(Page.ZONE).toInstant();
            case When.Time time -> time.start();
        };
    }
}
