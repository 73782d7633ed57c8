package nl.samenspel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Instant CHANGED = Instant.parse("2026-11-22T18:00:00Z");
    private static final String LONG = "Wat we samen willen: één lijst; minder, met \\ en \"aanhaling\"\nregel twee "
            .repeat(6)
            .strip();

    @Test
    void isReadBackByACalendar() throws Exception {
        var session = appointment(new Appointment.When.Times(
                Instant.parse("2026-12-03T09:00:00Z"), Instant.parse("2026-12-03T10:30:00Z")));
        var days = appointment(new Appointment.When.Days(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));
        var out = new ByteArrayOutputStream();

        new Calendar("Driehoek", List.of(session, days)).write(out);

        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "DTSTART;TZID=Europe/Amsterdam:20261203T100000",
                        "DTSTART;VALUE=DATE:20261224",
                        "DTEND;VALUE=DATE:20261226");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        var read = new CalendarBuilder().build(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.validate().hasErrors()).isFalse();
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().getDescription().getValue()).isEqualTo(LONG);
        assertThat(events.getFirst().getUid().orElseThrow().getValue()).isEqualTo("42@samenspel");
        assertThat(events.getFirst().getSequence().getSequenceNo()).isEqualTo(3);
        assertThat(((ZonedDateTime) events.getFirst()
                                .<ZonedDateTime>getStartDate()
                                .orElseThrow()
                                .getDate())
                        .toInstant())
                .isEqualTo("2026-12-03T09:00:00Z");
    }

    private static Appointment appointment(Appointment.When when) {
        return new Appointment(
                "42@samenspel",
                "Schetssessie",
                LONG,
                "Zaal 1",
                "https://voorbeeld.test/s/42",
                when,
                3,
                CHANGED,
                "anna@voorbeeld.test",
                Appointment.State.CONFIRMED);
    }
}
