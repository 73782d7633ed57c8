package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.HAND_OVER;
import static nl.samenspel.access.Action.LEAD;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.BOARD;
import static nl.samenspel.access.Resource.SESSION;

import java.util.List;
import java.util.Locale;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.sketch.CoFacilitators;
import nl.samenspel.sketch.Invitations;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Corner;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What who leads arranges from the board: who leads along, and the seats of a room with one screen.
@RestController
@RequestMapping("/{language:nl|en}/sessions/{id}")
public class HostApi {
    private final CoFacilitators coFacilitators;
    private final Invitations invitations;
    private final SessionViews sessions;
    private final BoardViews boards;
    private final Access access;

    HostApi(
            CoFacilitators coFacilitators,
            Invitations invitations,
            SessionViews sessions,
            BoardViews boards,
            Access access) {
        this.coFacilitators = coFacilitators;
        this.invitations = invitations;
        this.sessions = sessions;
        this.boards = boards;
        this.access = access;
    }

    /// @param id of the invitation, and of the seat
    /// @param person empty for who has no login here
    public record Seat(String id, String name, String corner, String person) {}

    public record Made(String id) {}

    @Asks(value = HAND_OVER, of = SESSION, id = "id")
    @PostMapping("/co-facilitators/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(@PathVariable SketchSession.Id id, @PathVariable PersonId person, Actor actor) {
        coFacilitators.name(id, person, actor);
    }

    @Asks(value = HAND_OVER, of = SESSION, id = "id")
    @PostMapping("/co-facilitators/{person}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable SketchSession.Id id, @PathVariable PersonId person, Actor actor) {
        coFacilitators.release(id, person, actor);
    }

    /// Everybody who comes, as seats. To others than who leads only while the room has one screen: then names are on
    /// it.
    @Asks(value = SEE, of = BOARD, id = "id")
    @GetMapping("/board/seats")
    List<Seat> seats(@PathVariable SketchSession.Id id, Actor actor) {
        var isRoom = boards.board(new Board.Id(id.value())).findFact("room").isPresent();
        if (!isRoom && !access.may(actor, LEAD, SESSION, id.value())) {
            return List.of();
        }
        return sessions.get(id, actor).everybody().stream()
                .map(invitee -> new Seat(
                        invitee.id().value().toString(),
                        invitee.name(),
                        invitee.corner().name().toLowerCase(Locale.ROOT),
                        invitee.findPerson()
                                .map(person -> person.value().toString())
                                .orElse("")))
                .toList();
    }

    /// Somebody who sits there after all. Refuses: CORNER_MISSING, and as [Invitations#inviteByName].
    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/board/seats")
    Made seat(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        var corner = typed.findChoice("corner", Corner.class)
                .orElseThrow(() -> new Refused("corner", SketchRefusal.CORNER_MISSING));
        var made = invitations.inviteByName(id, typed.text("name"), "", corner, actor);
        return new Made(made.value().toString());
    }
}
