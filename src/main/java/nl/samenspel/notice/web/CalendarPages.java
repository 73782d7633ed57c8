package nl.samenspel.notice.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.OWN;
import static nl.samenspel.access.Resource.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.document.Calendar;
import nl.samenspel.notice.Dates;
import nl.samenspel.notice.Feeds;
import nl.samenspel.notice.MomentCalendar;
import nl.samenspel.notice.Preferences;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.database.Identity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Dates as files for calendars: one moment, or all of somebody's under a secret address.
@Controller
public class CalendarPages {
    private final Dates dates;
    private final Feeds feeds;
    private final Preferences preferences;
    private final MomentCalendar calendar;
    private final Surroundings surroundings;

    CalendarPages(
            Dates dates, Feeds feeds, Preferences preferences, MomentCalendar calendar, Surroundings surroundings) {
        this.dates = dates;
        this.feeds = feeds;
        this.preferences = preferences;
        this.calendar = calendar;
        this.surroundings = surroundings;
    }

    @Asks(value = SEE, of = OWN)
    @GetMapping("/{language:nl|en}/notices/moments/{uid:[A-Za-z0-9-]+}.ics")
    ResponseEntity<byte[]> moment(@PathVariable String uid, Language language, Actor actor) {
        var moment = dates.find(uid, actor).orElseThrow(NotFound::new);
        return file(calendar.file(List.of(moment), surroundings.addresses.here(), language));
    }

    /// Whoever has the address may read; so it says nothing to whoever guesses, and little to
    /// whoever keeps guessing.
    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/calendar/{secret:[A-Za-z0-9_-]+}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
        if (!surroundings.pace.mayAsk(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", "60")
                    .build();
        }
        var owner = feeds.findOwner(secret).orElseThrow(NotFound::new);
        return Identity.as(
                owner,
                () -> file(calendar.file(
                        dates.forCalendar(owner),
                        surroundings.addresses.here(),
                        preferences.of(owner).language())));
    }

    private static ResponseEntity<byte[]> file(byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", Calendar.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"samenspel.ics\"")
                .body(bytes);
    }

    /// Where we are, and how often others may ask.
    @org.springframework.stereotype.Component
    static class Surroundings {
        private final Addresses addresses;
        private final FeedPace pace;

        Surroundings(Addresses addresses, FeedPace pace) {
            this.addresses = addresses;
            this.pace = pace;
        }
    }
}
