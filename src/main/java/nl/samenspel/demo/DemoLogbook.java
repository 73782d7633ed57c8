package nl.samenspel.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import nl.samenspel.logbook.LogbookEntries;
import nl.samenspel.logbook.LogbookEntry;
import nl.samenspel.logbook.Passages;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.StoryClock;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;

/// A few pages of logbooks in the demo world, and passages that were shared: so somebody has word
/// of it under their notices.
@Component
class DemoLogbook {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime EVENING = LocalTime.of(20, 40);

    private final LogbookEntries entries;
    private final Passages passages;

    DemoLogbook(LogbookEntries entries, Passages passages) {
        this.entries = entries;
        this.passages = passages;
    }

    void build(Cast cast, LocalDate today) {
        var file = Item.file("logbook", today);
        file.items("entries").forEach(item -> as(item, cast, by -> entries.write(draft(item, cast), by)));
        file.items("passages")
                .forEach(item -> as(
                        item,
                        cast,
                        by -> passages.share(
                                item.text("text"),
                                item.texts("with").stream().map(cast::personId).toList(),
                                by)));
    }

    private interface Deed {
        void by(Actor by);
    }

    private static void as(Item item, Cast cast, Deed deed) {
        var by = cast.person(item.text("by"));
        var day = Objects.requireNonNull(item.day("days")).atTime(EVENING).atZone(HERE);
        StoryClock.at(day.toInstant(), () -> Identity.run(by, () -> deed.by(by)));
    }

    private static LogbookEntry.Draft draft(Item item, Cast cast) {
        return new LogbookEntry.Draft(
                item.choice("kind", LogbookEntry.Kind.class).orElseThrow(),
                item.text("title"),
                item.has("assignment") ? Cast.get(cast.assignments, item.text("assignment")) : null,
                item.items("answers").stream()
                        .map(each -> new LogbookEntry.Answer(each.text("question"), each.text("text")))
                        .toList());
    }
}
