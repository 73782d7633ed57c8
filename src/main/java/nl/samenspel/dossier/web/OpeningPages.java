package nl.samenspel.dossier.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.ASSIGNMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Client;
import nl.samenspel.dossier.DossierRefusal;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.dossier.Seat;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Opening the dossier of an assignment, with those who begin it.
@Controller
@RequestMapping("/{language:nl|en}/assignments/{id}/dossier")
public class OpeningPages {
    private static final List<Seat> FIRST = List.of(Seat.CLIENT, Seat.ASSIGNEE, Seat.BUSINESS_MANAGER);

    private final AssignmentViews assignments;
    private final Dossiers dossiers;
    private final DossierDesk desk;

    OpeningPages(AssignmentViews assignments, Dossiers dossiers, DossierDesk desk) {
        this.assignments = assignments;
        this.dossiers = dossiers;
        this.desk = desk;
    }

    /// @param seats in which who opens it may begin
    public record OpenView(Assignment assignment, List<Option> seats, List<Option> persons, Form form) {}

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @GetMapping("/new")
    View blank(@PathVariable Assignment.Id id, Page page, Actor actor) {
        var assignment = assignments.get(id);
        return open(assignment, page, actor, Form.of(known(assignment, actor.person())));
    }

    @Asks(value = CHANGE, of = ASSIGNMENT, id = "id")
    @PostMapping
    Object open(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        try {
            var own = typed.findChoice("own", Seat.class)
                    .orElseThrow(() -> new Refused("own", DossierRefusal.SEAT_MISSING));
            dossiers.open(id, own, others(typed, actor), actor);
            return DossierDesk.back(page.language(), id, "");
        } catch (Refused refused) {
            return open(assignments.get(id), page, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    /// Oneself, chosen once more in a field, is not another.
    private static List<Dossiers.First> others(Typed typed, Actor actor) {
        var others = new ArrayList<Dossiers.First>();
        for (var seat : FIRST) {
            typed.findId(field(seat), PersonId::new)
                    .filter(person -> !person.equals(actor.person()))
                    .ifPresent(person -> others.add(new Dossiers.First(person, seat)));
        }
        return others;
    }

    private View open(Assignment assignment, Page page, Actor actor, Form form) {
        return new View(
                "dossier/open.jte",
                new OpenView(
                        assignment,
                        FIRST.stream()
                                .map(seat -> new Option(seat.name(), page.t("dossier.seat", seat)))
                                .toList(),
                        desk.persons(page, Set.of(actor.person())),
                        form));
    }

    /// What the register says already.
    private static Map<String, String> known(Assignment assignment, PersonId own) {
        var values = new HashMap<String, String>();
        assignment.description().assignees().stream()
                .findFirst()
                .ifPresent(person -> fill(values, Seat.ASSIGNEE, person, own));
        assignment.description().clients().stream()
                .map(Client::contact)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(person -> fill(values, Seat.CLIENT, person, own));
        values.putIfAbsent("own", Seat.BUSINESS_MANAGER.name());
        return values;
    }

    private static void fill(Map<String, String> values, Seat seat, PersonId person, PersonId own) {
        if (person.equals(own)) {
            values.put("own", seat.name());
        } else {
            values.put(field(seat), person.value().toString());
        }
    }

    /// As in [Dossiers#open]'s refusals.
    private static String field(Seat seat) {
        return seat.name().toLowerCase(java.util.Locale.ROOT);
    }
}
