package nl.samenspel.dossier.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Action.TAKE_PART;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierRefusal;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.Participants;
import nl.samenspel.dossier.Seat;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
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

/// Who is in a dossier: asking in, mandates, leaving.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/participants")
public class ParticipantPages {
    private static final String BACK = "/participants";

    private final Participants participants;
    private final DossierDesk desk;

    ParticipantPages(Participants participants, DossierDesk desk) {
        this.participants = participants;
        this.desk = desk;
    }

    /// @param seats that who looks may give; none: no form
    /// @param leaving those whom who looks may ask to go
    public record PeopleView(Seen seen, List<Option> persons, List<Option> seats, Set<PersonId> leaving, Form form) {
        public boolean mayLetGo(Participant each) {
            return leaving.contains(each.person());
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View show(@PathVariable Assignment.Id id, Page page, Actor actor) {
        return people(id, page, actor, Form.EMPTY);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object invite(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        return act(
                id,
                typed,
                page,
                actor,
                () -> participants.invite(
                        id,
                        person(typed),
                        typed.findChoice("seat", Seat.class)
                                .orElseThrow(() -> new Refused("seat", DossierRefusal.SEAT_MISSING)),
                        actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{person}/mandate")
    Object mandate(@PathVariable Assignment.Id id, @PathVariable PersonId person, Typed typed, Page page, Actor actor) {
        return act(
                id,
                typed,
                page,
                actor,
                () -> participants.mandate(
                        id,
                        person,
                        typed.findDate("until")
                                .orElseThrow(() -> new Refused("until", DossierRefusal.MANDATE_WITHOUT_DAY)),
                        actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{person}/mandate/end")
    Object takeMandate(@PathVariable Assignment.Id id, @PathVariable PersonId person, Page page, Actor actor) {
        return act(id, Typed.NOTHING, page, actor, () -> participants.takeMandate(id, person, actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{person}/end")
    Object letGo(@PathVariable Assignment.Id id, @PathVariable PersonId person, Page page, Actor actor) {
        return act(id, Typed.NOTHING, page, actor, () -> participants.letGo(id, person, actor));
    }

    @Asks(value = TAKE_PART, of = DOSSIER, id = "id")
    @PostMapping("/own/end")
    String leave(@PathVariable Assignment.Id id, Language language, Actor actor) {
        participants.leave(id, actor);
        return "redirect:/" + language.code() + "/dossiers";
    }

    private Object act(Assignment.Id id, Typed typed, Page page, Actor actor, Runnable act) {
        return typed.answer(act, DossierDesk.back(page.language(), id, BACK), form -> people(id, page, actor, form));
    }

    private View people(Assignment.Id id, Page page, Actor actor, Form form) {
        var seen = desk.seen(id, actor);
        var here = seen.whole().participants();
        var seats = new ArrayList<Option>();
        if (seen.acts()) {
            participants
                    .listOpenTo(seen.own().seat(), here)
                    .forEach(seat -> seats.add(
                            new Option(seat.name(), page.t("dossier.seat", seat), page.t("dossier.seat.about", seat))));
        }
        return new View(
                "dossier/people.jte",
                new PeopleView(
                        seen,
                        seats.isEmpty()
                                ? List.of()
                                : desk.persons(
                                        page,
                                        here.stream().map(Participant::person).collect(Collectors.toSet())),
                        seats,
                        seen.acts() ? participants.listLeaving(seen.own().seat(), here) : Set.of(),
                        form));
    }

    private static PersonId person(Typed typed) {
        return typed.findId("person", PersonId::new)
                .orElseThrow(() -> new Refused("person", DossierRefusal.PARTICIPANT_MISSING));
    }
}
