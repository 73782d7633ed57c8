package nl.samenspel.dossier.steering.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.document.Appointment;
import nl.samenspel.document.Calendar;
import nl.samenspel.dossier.steering.Moment;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A steering moment as a file for any calendar: its kind and its day, nothing of what was written.
@Controller
public class MomentCalendar {
    private final Desk desk;

    MomentCalendar(Desk desk) {
        this.desk = desk;
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{language:nl|en}/dossiers/{id}/moments/{moment}/calendar")
    void calendar(
            @PathVariable Assignment.Id id,
            @PathVariable Moment.Id moment,
            Page page,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = desk.views().moment(id, moment);
        var title = page.t("steering.kind", found.head().kind()) + ": "
                + desk.setting(id, actor).title();
        var link = request.getRequestURL().toString().replaceFirst("/calendar$", "");
        response.setContentType(Calendar.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"samenspel-moment.ics\"");
        new Calendar(title, List.of(appointment(found, title, link))).write(response.getOutputStream());
    }

    private static Appointment appointment(Moment moment, String title, String link) {
        var head = moment.head();
        return new Appointment(
                "steering-moment-" + head.id().value() + "@samenspel",
                title,
                "",
                "",
                link,
                new Appointment.When.Days(head.day(), head.day()),
                head.version() - 1,
                head.at(),
                "",
                moment instanceof Moment.Cancelled ? Appointment.State.CANCELLED : Appointment.State.CONFIRMED);
    }
}
