package nl.samenspel.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import nl.samenspel.document.Appointment;
import nl.samenspel.document.Calendar;
import nl.samenspel.platform.Dated.Kind;
import nl.samenspel.platform.Dated.Moment;
import nl.samenspel.platform.Dated.When;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import org.springframework.stereotype.Component;

/// Moments as calendars know them.
@Component
public class MomentCalendar {
    private final Messages messages;
    private final InstantSource clock;

    MomentCalendar(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// @param address how people reach this installation, without a slash at the end
    public byte[] file(List<Moment> moments, String address, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            new Calendar(
                            messages.text(language, "notice.calendar.name"),
                            moments.stream()
                                    .map(moment -> appointment(moment, address, language))
                                    .toList())
                    .write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Its version counts seconds: whatever was changed since, the last file that was fetched is right.
    private Appointment appointment(Moment moment, String address, Language language) {
        var now = clock.instant();
        var sentence = messages.text(language, moment.key(), moment.args());
        return new Appointment(
                moment.uid() + "@samenspel",
                moment.kind() == Kind.OWED
                        ? messages.text(language, "notice.calendar.owed", java.util.Map.of("what", sentence))
                        : sentence,
                "",
                "",
                address + "/" + language.code() + moment.path(),
                when(moment.when()),
                (int) (now.getEpochSecond() - VERSIONS_SINCE),
                now,
                "",
                Appointment.State.CONFIRMED);
    }

    private static final long VERSIONS_SINCE = 1_700_000_000L;

    private static Appointment.When when(When when) {
        return switch (when) {
            case When.Day whole -> new Appointment.When.Days(whole.day(), whole.day());
            case When.Time time ->
                new Appointment.When.Times(time.start(), time.start().plus(time.length()));
        };
    }
}
