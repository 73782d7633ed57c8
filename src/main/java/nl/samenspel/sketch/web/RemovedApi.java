package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.BOARD;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.board.BoardText;
import nl.samenspel.board.Edit;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.memory.MemoryViews;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// What was taken off a board, by whom and when, for who sits at it; a guest hears of what went since they came.
@Controller
@RequestMapping("/{language:nl|en}/sessions/{id}/board/removed")
public class RemovedApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SessionViews sessions;
    private final MemoryViews memory;

    RemovedApi(SessionViews sessions, MemoryViews memory) {
        this.sessions = sessions;
        this.memory = memory;
    }

    @Asks(value = SEE, of = BOARD, id = "id")
    @GetMapping
    ResponseEntity<String> removed(@PathVariable SketchSession.Id id, Actor actor) {
        var since = sessions.findJoined(id, actor.person()).orElse(Instant.EPOCH);
        var removals = memory.removed(sessions.session(id), actor.person(), since).stream()
                .map(removal -> Map.of(
                        "element",
                        JSON.readTree(BoardText.write(List.<Edit>of(new Edit.Put(removal.element()))))
                                .path(0)
                                .path("element"),
                        "name",
                        removal.name(),
                        "at",
                        removal.at().toString()))
                .toList();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .body(JSON.writeValueAsString(removals));
    }
}
