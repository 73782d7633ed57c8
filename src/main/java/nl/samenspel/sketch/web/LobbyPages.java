package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.LEAD;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PUBLIC;
import static nl.samenspel.access.Resource.SESSION;

import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.Lobby;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where a guest waits: the page says nothing of the session but that somebody will open.
@Controller
@RequestMapping("/{language:nl|en}")
public class LobbyPages {
    private final Lobby lobby;

    LobbyPages(Lobby lobby) {
        this.lobby = lobby;
    }

    public record WaitingView(Lobby.Stage stage, String name) {}

    /// @param to where the guest is expected now; empty while that is here
    public record Way(String stage, String to) {}

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/join/waiting")
    Object waiting(Language language, Actor actor) {
        var standing = lobby.standing(actor);
        return standing.stage() == Lobby.Stage.ADMITTED
                ? "redirect:" + wayOf(standing, language)
                : new View("sketch/waiting.jte", new WaitingView(standing.stage(), actor.name()));
    }

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/join/waiting/stage")
    @ResponseBody
    Way stage(Language language, Actor actor) {
        var standing = lobby.standing(actor);
        return new Way(
                standing.stage().name(), standing.stage() == Lobby.Stage.ADMITTED ? wayOf(standing, language) : "");
    }

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/sessions/{id}/lobby")
    String atOnce(@PathVariable SketchSession.Id id, Typed typed, Language language, Actor actor) {
        lobby.letInAtOnce(id, typed.has("atOnce"), actor);
        return "redirect:/" + language.code() + "/sessions/" + id.value() + "#entrance";
    }

    /// The board for who is in, the waiting page for who is not.
    static String wayOf(Lobby.Standing standing, Language language) {
        return "/" + language.code()
                + (standing.stage() == Lobby.Stage.ADMITTED
                        ? "/sessions/" + standing.session().value() + "/board"
                        : "/join/waiting");
    }
}
