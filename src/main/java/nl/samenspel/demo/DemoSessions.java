package nl.samenspel.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.sketch.Invitations;
import nl.samenspel.sketch.Plan;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Improvements;
import org.springframework.stereotype.Component;

/// The sketch sessions of the demo world: one finished and confirmed, others being prepared.
@Component
class DemoSessions {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Sessions sessions;
    private final Invitations invitations;
    private final Improvements improvements;
    private final DemoPlay play;

    DemoSessions(Sessions sessions, Invitations invitations, Improvements improvements, DemoPlay play) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.improvements = improvements;
        this.play = play;
    }

    void build(Cast cast, LocalDate today) {
        Item.file("triangles", today)
                .items("triangles")
                .forEach(triangle -> triangle.items("improvements").forEach(each -> improvement(triangle, each, cast)));
        Item.file("sessions", today).items("sessions").forEach(item -> {
            var id = plan(item, cast, today);
            if (item.text("state").equals("finished")) {
                play.build(id, item, cast);
            }
        });
    }

    private SketchSession.Id plan(Item item, Cast cast, LocalDate today) {
        var facilitator = cast.person(item.text("facilitator"));
        var at = today.plusDays(item.integer("days"))
                .atTime(LocalTime.parse(item.text("hour")))
                .atZone(HERE);
        var id = sessions.plan(
                Cast.get(cast.triangles, item.text("triangle")),
                new Plan(item.text("purpose"), at.toInstant(), item.text("place"), facilitator.person(), Language.NL),
                facilitator);
        item.items("invitees").forEach(invitee -> invite(id, invitee, cast, facilitator));
        item.texts("ticked").forEach(tick -> invitations.tick(id, Integer.parseInt(tick), true, facilitator));
        return id;
    }

    private void invite(SketchSession.Id id, Item item, Cast cast, Actor facilitator) {
        var corner = Corner.valueOf(item.text("corner"));
        if (!item.has("person")) {
            invitations.inviteByName(id, item.text("name"), "", corner, facilitator);
            return;
        }
        var person = cast.person(item.text("person"));
        invitations.invite(id, person.person(), corner, facilitator);
        if (!item.text("answer").isEmpty()) {
            invitations.answer(id, item.text("answer"), person);
        }
    }

    private void improvement(Item triangle, Item item, Cast cast) {
        var by = cast.person(item.text("person"));
        var id = improvements.add(
                Cast.get(cast.triangles, triangle.text("key")),
                new Improvement.Draft(
                        item.text("sentence"),
                        by.person(),
                        item.day("due_days"),
                        Cast.get(cast.forums, item.text("forum"))),
                by);
        if (item.isTrue("done")) {
            improvements.finish(id, by);
        }
    }
}
