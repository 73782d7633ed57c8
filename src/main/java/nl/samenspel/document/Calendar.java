package nl.samenspel.document;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Appointments as a file (iCalendar) that any calendar takes in, once or as a feed.
public record Calendar(String name, List<Appointment> appointments) {
    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";
    private static final String AMSTERDAM = "Europe/Amsterdam";

    public Calendar {
        appointments = List.copyOf(appointments);
    }

    public void write(OutputStream out) throws IOException {
        var calendar = new net.fortuna.ical4j.model.Calendar();
        calendar.add(new ProdId("-//Samenspel//Samenspel//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", plain(name)));
        calendar.add(requireNonNull(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(AMSTERDAM))
                .getVTimeZone());
        for (var appointment : appointments) {
            calendar.add(event(appointment));
        }
        new CalendarOutputter(false).output(calendar, out);
    }

    private static VEvent event(Appointment appointment) {
        var event = new VEvent(new PropertyList());
        event.add(new Uid(appointment.uid()));
        event.add(new DtStamp(appointment.changedAt()));
        event.add(new LastModified(appointment.changedAt()));
        event.add(new Sequence(appointment.version()));
        event.add(new Summary(plain(appointment.title())));
        event.add(new Status(appointment.state().name()));
        when(event, appointment.when());
        unlessEmpty(event, appointment.text(), Description::new);
        unlessEmpty(event, appointment.place(), Location::new);
        unlessEmpty(event, appointment.link(), link -> new Url(URI.create(link)));
        appointment.findOrganiser().ifPresent(mail -> event.add(new Organizer(URI.create("mailto:" + mail))));
        return event;
    }

    private static void when(VEvent event, Appointment.When when) {
        switch (when) {
            case Appointment.When.Times times -> {
                event.add(new DtStart<>(times.start().atZone(ZoneId.of(AMSTERDAM))));
                event.add(new DtEnd<>(times.end().atZone(ZoneId.of(AMSTERDAM))));
            }
            case Appointment.When.Days days -> {
                event.add(new DtStart<>(days.first()));
                event.add(new DtEnd<>(days.last().plusDays(1))); // the end of a calendar day is the start of the next
            }
        }
    }

    private static void unlessEmpty(VEvent event, String text, Function<String, Property> property) {
        if (!text.isEmpty()) {
            event.add(property.apply(plain(text)));
        }
    }

    /// Line ends as calendars know them, and no control characters.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }
}
