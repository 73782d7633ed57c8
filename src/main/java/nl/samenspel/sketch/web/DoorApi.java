package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.LEAD;
import static nl.samenspel.access.Resource.SESSION;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.samenspel.access.Asks;
import nl.samenspel.document.QrCode;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Page;
import nl.samenspel.sketch.Entrances;
import nl.samenspel.sketch.Lobby;
import nl.samenspel.sketch.SketchSession;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The door of a session, for who leads it from the board.
@RestController
@RequestMapping("/{language:nl|en}/sessions/{id}")
public class DoorApi {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Entrances entrances;
    private final Lobby lobby;

    DoorApi(Entrances entrances, Lobby lobby) {
        this.entrances = entrances;
        this.lobby = lobby;
    }

    /// @param link for the camera: the code is in it, behind the `#`
    /// @param picture of the link, as an SVG
    /// @param until the time of day at which the code stops
    public record Opened(String code, String address, String link, String until, String picture) {}

    /// @param open whether the code still works
    public record Door(boolean open, List<Waiting> waiting) {}

    public record Waiting(String id, String name, String corner) {}

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/entrance/opening")
    Opened open(
            @PathVariable SketchSession.Id id, HttpServletRequest request, Language language, Page page, Actor actor) {
        var opening = entrances.open(id, actor);
        var address = addressOf(request);
        var link = link(address, language, opening);
        return new Opened(
                opening.code(),
                address + "/" + language.code() + "/join",
                link,
                TIME.format(opening.until().atZone(Page.ZONE)),
                new QrCode(link).svg(page.t("sketch.entrance.picture")));
    }

    @Asks(value = LEAD, of = SESSION, id = "id")
    @GetMapping("/entrance/waiting")
    Door waiting(@PathVariable SketchSession.Id id) {
        return new Door(
                entrances.findOpenUntil(id).isPresent(),
                lobby.listWaiting(id).stream()
                        .map(guest -> new Waiting(
                                guest.id().value().toString(),
                                guest.name(),
                                guest.corner().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/guests/{guest}/admission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void admit(@PathVariable SketchSession.Id id, @PathVariable PersonId guest, Actor actor) {
        lobby.admit(id, guest, actor);
    }

    @Asks(value = LEAD, of = SESSION, id = "id")
    @PostMapping("/guests/{guest}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable SketchSession.Id id, @PathVariable PersonId guest, Actor actor) {
        lobby.refuse(id, guest, actor);
    }

    /// Of this server, as the one who asks sees it.
    static String addressOf(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("(https?://[^/]+).*", "$1");
    }

    static String link(String address, Language language, Entrances.Opening opening) {
        return address + "/" + language.code() + "/join#" + opening.link();
    }
}
