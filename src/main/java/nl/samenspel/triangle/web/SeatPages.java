package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Seats;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Persons by name in the corners.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{id}/seats")
public class SeatPages {
    private static final String TEMPLATE = "triangle/seat.jte";

    private final Seats seats;
    private final Desk desk;
    private final InstantSource clock;

    SeatPages(Seats seats, Desk desk, InstantSource clock) {
        this.seats = seats;
        this.desk = desk;
        this.clock = clock;
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/new")
    View blank(
            @PathVariable Triangle.Id id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String client,
            Page page) {
        var fresh = Map.of("kind", List.of(kind), "client", List.of(client));
        return desk.open(TEMPLATE, page, desk.view(id), "", 0, fresh);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping
    Object place(@PathVariable Triangle.Id id, Typed typed, Page page, Actor actor) {
        var view = desk.view(id);
        try {
            var kind = typed.findChoice("kind", Seat.Kind.class)
                    .orElseThrow(() -> new Refused("kind", TriangleRefusal.SEAT_KIND_MISSING));
            var client = typed.findId("client", Client.Id::new)
                    .filter(each -> view.findClient(each).isPresent())
                    .orElse(null);
            var person = typed.findId("person", PersonId::new).orElse(null);
            seats.place(id, kind, client, person, Fields.day(typed, "since"), actor);
            return Desk.back(page, id, "corners");
        } catch (Refused refused) {
            return desk.refused(TEMPLATE, page, view, "", 0, Map.of(), typed, refused);
        }
    }

    /// Leaves today, or comes back when somebody pressed the wrong button.
    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{seat}/end")
    String leave(
            @PathVariable Triangle.Id id,
            @PathVariable Seat.Id seat,
            @RequestParam(defaultValue = "false") boolean undo,
            Page page,
            Actor actor) {
        Desk.part(desk.view(id).seats().stream()
                .filter(each -> each.id().equals(seat))
                .findFirst());
        var yesterday = LocalDate.ofInstant(clock.instant(), Page.ZONE).minusDays(1);
        seats.leave(seat, undo ? null : yesterday, actor);
        return Desk.back(page, id, "corners");
    }
}
