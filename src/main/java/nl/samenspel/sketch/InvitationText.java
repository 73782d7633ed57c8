package nl.samenspel.sketch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import nl.samenspel.document.Appointment;
import nl.samenspel.document.Calendar;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.knowledge.Part;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Corner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The invitation to a session, from the guide's letter with its blanks filled in, and as a calendar entry.
@Service
@Transactional(readOnly = true)
public class InvitationText {
    private final KnowledgeViews knowledge;
    private final SessionViews sessions;
    private final PeopleViews people;
    private final InstantSource clock;

    InvitationText(KnowledgeViews knowledge, SessionViews sessions, PeopleViews people, InstantSource clock) {
        this.knowledge = knowledge;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    public record Letter(String subject, String body) {}

    /// With what differs per reader (corner, question, link, code) left as dotted lines to fill in.
    public Letter letter(SketchSession session, Language language) {
        var entry = knowledge.entry("invitation", language).text();
        var blanks = blanks(session, language);
        return new Letter(fill(entry.of(Part.SUBJECT), blanks), fill(entry.of(Part.BODY), blanks));
    }

    /// The first question in advance for a corner.
    public String question(Corner corner, Language language) {
        var part = switch (corner) {
            case OWNER -> Part.OWNER_QUESTIONS;
            case CLIENT -> Part.CLIENT_QUESTIONS;
            case PROVIDER -> Part.PROVIDER_QUESTIONS;
        };
        var questions = knowledge.entry("advance-questions", language).text().lines(part);
        return questions.isEmpty() ? "" : questions.getFirst();
    }

    /// One event; importing it again moves the entry that is there.
    public byte[] calendar(SessionViews.Around around, Language language) {
        var session = around.session();
        var letter = letter(session, language);
        var state =
                session instanceof SketchSession.Cancelled ? Appointment.State.CANCELLED : Appointment.State.CONFIRMED;
        var appointment = new Appointment(
                session.id().value() + "@samenspel",
                letter.subject(),
                session.plan().purpose(),
                session.plan().place(),
                "",
                new Appointment.When.Times(session.plan().at(), session.plan().until()),
                around.version(),
                clock.instant(),
                "",
                state);
        var out = new ByteArrayOutputStream();
        try {
            new Calendar(letter.subject(), List.of(appointment)).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<String, String> blanks(SketchSession session, Language language) {
        var plan = session.plan();
        var triangle = sessions.triangleName(session);
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale());
        var time = DateTimeFormatter.ofPattern("HH:mm");
        return Map.of(
                "triangle", triangle,
                "purpose", plan.purpose(),
                "date", date.format(plan.at().atZone(Page.ZONE)),
                "start", time.format(plan.at().atZone(Page.ZONE)),
                "end", time.format(plan.until().atZone(Page.ZONE)),
                "place", plan.place().isEmpty() ? "…" : plan.place(),
                "facilitator", people.get(plan.facilitator()).name());
    }

    private static String fill(String text, Map<String, String> blanks) {
        var filled = text;
        for (var blank : blanks.entrySet()) {
            filled = filled.replace("{" + blank.getKey() + "}", blank.getValue());
        }
        return filled.replaceAll("\\{[a-z]+}", "…");
    }
}
