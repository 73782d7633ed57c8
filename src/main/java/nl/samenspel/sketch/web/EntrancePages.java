package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Action.LEAD;
import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.PUBLIC;
import static nl.samenspel.access.Resource.SESSION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.samenspel.access.Asks;
import nl.samenspel.document.QrCode;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Logging;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.Entrances;
import nl.samenspel.sketch.Lobby;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Corner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The door for guests: opened by the facilitator, passed by whoever has the link or the code.
@Controller
@RequestMapping("/{language:nl|en}")
public class EntrancePages {
    private final Entrances entrances;
    private final Lobby lobby;
    private final Logging logging;

    EntrancePages(Entrances entrances, Lobby lobby, Logging logging) {
        this.entrances = entrances;
        this.lobby = lobby;
        this.logging = logging;
    }

    /// @param address of this server, as the facilitator sees it, for the link
    /// @param picture the link as an SVG for the camera of a telephone
    public record OpenedView(SketchSession.Id session, Entrances.Opening opening, String address, String picture) {}

    public record JoinView(Form form) {}

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/sessions/{id}/entrance")
    View open(
            @PathVariable SketchSession.Id id, HttpServletRequest request, Language language, Page page, Actor actor) {
        var opening = entrances.open(id, actor);
        var address = DoorApi.addressOf(request);
        var link = DoorApi.link(address, language, opening);
        return new View(
                "sketch/entrance.jte",
                new OpenedView(id, opening, address, new QrCode(link).svg(page.t("sketch.entrance.picture"))));
    }

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/sessions/{id}/entrance/closing")
    String close(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        entrances.close(id, actor);
        return "redirect:/" + language.code() + "/sessions/" + id.value() + "#entrance";
    }

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/sessions/{id}/guests/{guest}/removal")
    String remove(@PathVariable SketchSession.Id id, @PathVariable PersonId guest, Language language, Actor actor) {
        entrances.remove(id, guest, actor);
        return "redirect:/" + language.code() + "/sessions/" + id.value() + "#entrance";
    }

    @Asks(value = SEE, of = PUBLIC)
    @GetMapping("/join")
    View join() {
        return new View("sketch/join.jte", new JoinView(Form.EMPTY));
    }

    @Asks(value = CHANGE, of = PUBLIC)
    @PostMapping("/join")
    Object enter(Typed typed, Language language, HttpServletRequest request, HttpServletResponse response) {
        try {
            var corner = typed.findChoice("corner", Corner.class)
                    .orElseThrow(() -> new Refused("corner", SketchRefusal.CORNER_MISSING));
            var code = typed.has("token") ? typed.text("token") : typed.text("code");
            var guest = entrances.enter(code, typed.text("name"), corner, request.getRemoteAddr());
            logging.in(guest.actor(), request, response);
            return "redirect:" + LobbyPages.wayOf(lobby.standing(guest.actor()), language);
        } catch (Refused refused) {
            return new View("sketch/join.jte", new JoinView(Form.refused(typed.fields(), refused))).refused();
        }
    }
}
