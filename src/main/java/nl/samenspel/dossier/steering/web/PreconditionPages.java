package nl.samenspel.dossier.steering.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.DOSSIER;

import java.util.Arrays;
import java.util.List;
import nl.samenspel.access.Asks;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.agreement.Section;
import nl.samenspel.dossier.steering.Precondition;
import nl.samenspel.dossier.steering.Preconditions;
import nl.samenspel.dossier.steering.SteeringRefusal;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Option;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What must be there for the work, and how it stands.
@Controller
@RequestMapping("/{language:nl|en}/dossiers/{id}/preconditions")
public class PreconditionPages {
    private final Preconditions preconditions;
    private final AgreementViews agreements;
    private final Desk desk;

    PreconditionPages(Preconditions preconditions, AgreementViews agreements, Desk desk) {
        this.preconditions = preconditions;
        this.agreements = agreements;
        this.desk = desk;
    }

    /// @param agreed what the agreement that counts says of preconditions; may be empty
    public record ListView(Setting s, List<Precondition> preconditions, String agreed, Typing typing) {}

    public record OneView(Setting s, Precondition precondition, Typing typing) {
        public String path() {
            return s.home() + "/preconditions/" + precondition.id().value();
        }

        public List<Option> states(Page page) {
            return Arrays.stream(Precondition.State.values())
                    .map(state -> new Option(state.name(), page.t("steering.precondition", state)))
                    .toList();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping
    View list(@PathVariable Assignment.Id id, Actor actor) {
        return list(id, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping
    Object agree(@PathVariable Assignment.Id id, Typed typed, Page page, Actor actor) {
        try {
            preconditions.agree(
                    id,
                    typed.text("sentence"),
                    typed.findId("who", PersonId::new).orElse(null),
                    typed.findDate("since").orElse(null),
                    actor);
            return Desk.back(page, id, "/preconditions");
        } catch (Refused refused) {
            return list(id, actor, Typing.refused("agree", typed, refused)).refused();
        }
    }

    @Asks(value = SEE, of = DOSSIER, id = "id")
    @GetMapping("/{precondition}")
    View one(@PathVariable Assignment.Id id, @PathVariable Precondition.Id precondition, Actor actor) {
        return one(id, precondition, actor, Typing.NOTHING);
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{precondition}/state")
    Object say(
            @PathVariable Assignment.Id id,
            @PathVariable Precondition.Id precondition,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                precondition,
                "state",
                typed,
                page,
                actor,
                () -> preconditions.say(
                        precondition,
                        typed.findChoice("state", Precondition.State.class)
                                .orElseThrow(() -> new Refused("state", SteeringRefusal.TEXT_MISSING)),
                        typed.findDate("since").orElse(null),
                        typed.text("remark"),
                        actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{precondition}/talks")
    Object talkedAbout(
            @PathVariable Assignment.Id id,
            @PathVariable Precondition.Id precondition,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                precondition,
                "talk",
                typed,
                page,
                actor,
                () -> preconditions.talkedAbout(
                        precondition, typed.findDate("day").orElse(null), actor));
    }

    @Asks(value = CHANGE, of = DOSSIER, id = "id")
    @PostMapping("/{precondition}/who")
    Object entrust(
            @PathVariable Assignment.Id id,
            @PathVariable Precondition.Id precondition,
            Typed typed,
            Page page,
            Actor actor) {
        return act(
                id,
                precondition,
                "who",
                typed,
                page,
                actor,
                () -> preconditions.entrust(
                        precondition, typed.findId("who", PersonId::new).orElse(null), actor));
    }

    private Object act(
            Assignment.Id id,
            Precondition.Id precondition,
            String form,
            Typed typed,
            Page page,
            Actor actor,
            Runnable deed) {
        desk.views().precondition(id, precondition);
        try {
            deed.run();
            return Desk.back(page, id, "/preconditions/" + precondition.value());
        } catch (Refused refused) {
            return one(id, precondition, actor, Typing.refused(form, typed, refused))
                    .refused();
        }
    }

    private View list(Assignment.Id id, Actor actor, Typing typing) {
        var inForce = agreements.current(id).inForce();
        var agreed = inForce == null ? "" : inForce.text().of(Section.PRECONDITIONS);
        return new View(
                "steering/preconditions.jte",
                new ListView(desk.setting(id, actor), desk.views().preconditions(id), agreed, typing));
    }

    private View one(Assignment.Id id, Precondition.Id precondition, Actor actor, Typing typing) {
        return new View(
                "steering/precondition.jte",
                new OneView(desk.setting(id, actor), desk.views().precondition(id, precondition), typing));
    }
}
