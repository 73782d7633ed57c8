package nl.samenspel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.Dated.Kind;
import nl.samenspel.platform.Dated.Moment;
import nl.samenspel.platform.Dated.When;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import org.junit.jupiter.api.Test;

class MomentCalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Messages messages = new Messages(List.of("notice", "logbook"));
    private final MomentCalendar calendar = new MomentCalendar(messages, () -> NOW);

    @Test
    void writesADayAndATimeEachWithItsPage() {
        var file = file(
                moment("dag", Kind.OWED, new When.Day(LocalDate.of(2026, 12, 1))),
                moment("uur", Kind.MOMENT, new When.Time(Instant.parse("2026-12-02T13:00:00Z"), Duration.ofHours(1))));
        assertThat(file)
                .contains("UID:dag@samenspel")
                .contains("SUMMARY:Van jou verwacht: Mijn logboek")
                .contains("DTSTART;VALUE=DATE:20261201")
                .contains("DTSTART;TZID=Europe/Amsterdam:20261202T140000")
                .contains("DTEND;TZID=Europe/Amsterdam:20261202T150000")
                .contains("URL:https://samenspel.voorbeeld.nl/nl/logbook");
    }

    @Test
    void showsWhatIsAheadInOrderOfTime() {
        var later = moment("later", Kind.MOMENT, new When.Day(LocalDate.of(2026, 12, 3)));
        var first = moment("eerst", Kind.MOMENT, new When.Day(LocalDate.of(2026, 11, 23)));
        var over = moment("voorbij", Kind.MOMENT, new When.Day(LocalDate.of(2026, 11, 22)));
        Dated room = (_, _) -> List.of(later, over, first);
        var dates = new Dates(List.of(room), () -> NOW);
        assertThat(dates.ahead(Actor.SYSTEM)).extracting(Moment::uid).containsExactly("eerst", "later");
        assertThat(dates.forCalendar(Actor.SYSTEM))
                .extracting(Moment::uid)
                .containsExactly("voorbij", "eerst", "later");
    }

    private String file(Moment... moments) {
        var bytes = calendar.file(List.of(moments), "https://samenspel.voorbeeld.nl", Language.NL);
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static Moment moment(String uid, Kind kind, When when) {
        return new Moment(uid, kind, "logbook.home.title", Map.of(), when, "/logbook");
    }
}
