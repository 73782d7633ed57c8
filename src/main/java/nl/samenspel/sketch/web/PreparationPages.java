package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.HAND_OVER;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.SESSION;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Asks;
import nl.samenspel.access.Resource;
import nl.samenspel.knowledge.CardText;
import nl.samenspel.knowledge.EntryText;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.CoFacilitators;
import nl.samenspel.sketch.HandOvers;
import nl.samenspel.sketch.InvitationText;
import nl.samenspel.sketch.Invitations;
import nl.samenspel.sketch.Invitee;
import nl.samenspel.sketch.Lobby;
import nl.samenspel.sketch.PaceViews;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Corner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One session as it is being prepared: who comes, what is ready, the question in advance, the invitation.
@Controller
@RequestMapping("/{language:nl|en}/sessions/{id}")
public class PreparationPages {
    private static final int MOST_SUGGESTED = 100;

    private final Sessions sessions;
    private final Invitations invitations;
    private final HandOvers handOvers;
    private final InvitationText invitation;
    private final SessionViews views;
    private final KnowledgeViews knowledge;
    private final PaceViews paces;
    private final PeopleViews people;
    private final Lobby lobby;
    private final CoFacilitators coFacilitators;
    private final Access access;

    PreparationPages(
            Sessions sessions,
            Invitations invitations,
            HandOvers handOvers,
            InvitationText invitation,
            SessionViews views,
            KnowledgeViews knowledge,
            PaceViews paces,
            PeopleViews people,
            Lobby lobby,
            CoFacilitators coFacilitators,
            Access access) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.handOvers = handOvers;
        this.invitation = invitation;
        this.views = views;
        this.knowledge = knowledge;
        this.paces = paces;
        this.people = people;
        this.lobby = lobby;
        this.coFacilitators = coFacilitators;
        this.access = access;
    }

    /// @param mayReach whether the asker may see the triangle's own page
    /// @param leads whether the asker prepares and leads this session
    /// @param question for the asker's own corner; empty for who comes for none
    /// @param coFacilitators who leads along
    /// @param pace how long the cards took before
    /// @param atOnce whether guests do not wait in the lobby
    /// @param letter the invitation, ready to copy into a mail
    public record SessionView(
            SessionViews.Around around,
            String triangleName,
            boolean mayReach,
            boolean leads,
            boolean mayHandOver,
            List<Person> coFacilitators,
            EntryText preparation,
            List<CardText> cards,
            PaceViews.Pace pace,
            Optional<Shortening> shortening,
            String question,
            boolean atOnce,
            InvitationText.Letter letter,
            Form form,
            List<Person> suggestions) {}

    /// What to do when the cards, at the pace of earlier sessions, do not fit.
    ///
    /// @param over minutes by which all of them together take longer than planned
    public record Shortening(String card, int over) {}

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping
    View session(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        return view(id, language, actor, Form.EMPTY);
    }

    @Asks(value = CHANGE, of = SESSION, id = "id")
    @PostMapping("/invitees")
    Object invite(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        try {
            var corner = typed.findChoice("corner", Corner.class)
                    .orElseThrow(() -> new Refused("corner", SketchRefusal.CORNER_MISSING));
            var known = people.findTyped(typed.text("name"));
            if (known.isPresent()) {
                invitations.invite(id, known.get().id(), corner, actor);
            } else {
                invitations.inviteByName(id, typed.text("name"), typed.text("email"), corner, actor);
            }
            return back(id, language, "#invitees");
        } catch (Refused refused) {
            return view(id, language, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = SESSION, id = "id")
    @PostMapping("/invitees/{invitee}/withdrawal")
    String withdraw(
            @PathVariable SketchSession.Id id, @PathVariable Invitee.Id invitee, Language language, Actor actor) {
        invitations.withdraw(id, invitee, actor);
        return back(id, language, "#invitees");
    }

    @Asks(value = CHANGE, of = SESSION, id = "id")
    @PostMapping("/cancellation")
    Object cancel(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        try {
            sessions.cancel(id, typed.text("reason"), actor);
            return back(id, language, "");
        } catch (Refused refused) {
            return view(id, language, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    @Asks(value = HAND_OVER, of = SESSION, id = "id")
    @PostMapping("/co-facilitators")
    Object coFacilitator(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        try {
            var person = people.findTyped(typed.text("coFacilitator"))
                    .orElseThrow(() -> new Refused("coFacilitator", SketchRefusal.CO_FACILITATOR_MISSING));
            coFacilitators.name(id, person.id(), actor);
            return back(id, language, "#co-facilitators");
        } catch (Refused refused) {
            return view(id, language, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    @Asks(value = HAND_OVER, of = SESSION, id = "id")
    @PostMapping("/co-facilitators/{person}/end")
    String release(@PathVariable SketchSession.Id id, @PathVariable PersonId person, Language language, Actor actor) {
        coFacilitators.release(id, person, actor);
        return back(id, language, "#co-facilitators");
    }

    @Asks(value = HAND_OVER, of = SESSION, id = "id")
    @PostMapping("/facilitator")
    Object handOver(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        try {
            var to = people.findTyped(typed.text("handOver"))
                    .orElseThrow(() -> new Refused("handOver", SketchRefusal.FACILITATOR_MISSING));
            handOvers.handOver(id, to.id(), actor);
            return back(id, language, "");
        } catch (Refused refused) {
            return view(id, language, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    @Asks(value = CHANGE, of = SESSION, id = "id")
    @PostMapping("/preparation")
    String tick(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        var items = knowledge
                .entry("preparation", language)
                .text()
                .lines(nl.samenspel.knowledge.Part.ITEMS)
                .size();
        for (int item = 0; item < items; item++) {
            invitations.tick(id, item, typed.texts("item").contains(String.valueOf(item)), actor);
        }
        return back(id, language, "#preparation");
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @PostMapping("/answer")
    Object answer(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        try {
            invitations.answer(id, typed.text("answer"), actor);
            return back(id, language, "#question");
        } catch (Refused refused) {
            return view(id, language, actor, Form.refused(typed.fields(), refused))
                    .refused();
        }
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/invitation.ics")
    ResponseEntity<byte[]> calendar(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"schetssessie.ics\"")
                .body(invitation.calendar(views.get(id, actor), language));
    }

    private View view(SketchSession.Id id, Language language, Actor actor, Form form) {
        var around = views.get(id, actor);
        var question = around.own()
                .map(own -> invitation.question(own.corner(), language))
                .orElse("");
        var cards = knowledge.listCards(language);
        var pace = paces.before(around.session(), actor);
        return new View(
                "sketch/session.jte",
                new SessionView(
                        around,
                        views.triangleName(around.session()),
                        access.may(
                                actor,
                                Action.SEE,
                                Resource.TRIANGLE,
                                around.session().triangle().value()),
                        access.may(actor, Action.LEAD, Resource.SESSION, id.value()),
                        access.may(actor, Action.HAND_OVER, Resource.SESSION, id.value()),
                        coFacilitators.list(id),
                        knowledge.entry("preparation", language),
                        cards,
                        pace,
                        shortening(pace, cards),
                        question,
                        lobby.isAtOnce(id),
                        invitation.letter(
                                around.session(), around.session().plan().language()),
                        form,
                        people.search("", MOST_SUGGESTED)));
    }

    private static Optional<Shortening> shortening(PaceViews.Pace pace, List<CardText> cards) {
        var planned = cards.stream().collect(Collectors.toMap(CardText::key, CardText::minutes));
        return pace.shorter(planned)
                .flatMap(shorter -> cards.stream()
                        .filter(card -> card.key().equals(shorter.card()))
                        .findFirst()
                        .map(card -> new Shortening(card.title(), shorter.over())));
    }

    private static String back(SketchSession.Id id, Language language, String part) {
        return "redirect:/" + language.code() + "/sessions/" + id.value() + part.toLowerCase(Locale.ROOT);
    }
}
