package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.SESSION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspel.access.Asks;
import nl.samenspel.board.BoardText;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.memory.BoardWords;
import nl.samenspel.sketch.memory.MemoryViews;
import nl.samenspel.sketch.memory.MemoryViews.Extent;
import nl.samenspel.sketch.memory.SessionWords;
import nl.samenspel.sketch.memory.Visit;
import nl.samenspel.sketch.result.Drawing;
import nl.samenspel.sketch.result.Picture;
import nl.samenspel.sketch.result.Pictures;
import nl.samenspel.sketch.result.Reading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// A session played again, change by change; without script card by card.
@Controller
@RequestMapping("/{language:nl|en}/sessions/{id}/replay")
public class ReplayPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Changes in one answer, and between two boards that a browser may begin from.
    static final int CHANGES = 500;

    private final SessionViews sessions;
    private final MemoryViews memory;
    private final Pictures pictures;
    private final SessionWords words;
    private final BoardWordsOfPage wordsOfPage;
    private final Messages messages;

    ReplayPages(
            SessionViews sessions,
            MemoryViews memory,
            Pictures pictures,
            SessionWords words,
            BoardWordsOfPage wordsOfPage,
            Messages messages) {
        this.sessions = sessions;
        this.memory = memory;
        this.pictures = pictures;
        this.words = words;
        this.wordsOfPage = wordsOfPage;
        this.messages = messages;
    }

    /// @param data what the scripts start with, as JSON
    /// @param visits the stretches at each card, to step through without script
    /// @param here which of them is shown
    public record ReplayView(
            SketchSession session,
            String triangleName,
            String data,
            List<Visit> visits,
            int here,
            BoardWords words,
            String drawing,
            List<Reading.Section> reading) {}

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping
    View replay(
            @PathVariable SketchSession.Id id,
            @RequestParam(defaultValue = "0") int visit,
            Language language,
            Actor actor) {
        var session = sessions.session(id);
        var visits = memory.visits(session);
        var here = Math.clamp(visit, 0, Math.max(0, visits.size() - 1));
        var until = visits.isEmpty() ? 0 : visits.get(here).until();
        var at = visits.isEmpty() ? session.plan().at() : visits.get(here).at();
        var around = pictures.around(id, actor);
        var picture = new Picture(around, memory.boardAt(session, actor.person(), until), false, at);
        var roles = words.roles(session, language);
        var spoken = words.of(session, language);
        return new View(
                "sketch/replay.jte",
                new ReplayView(
                        session,
                        sessions.triangleName(session),
                        data(session, visits, spoken, language, actor),
                        visits,
                        here,
                        spoken,
                        Drawing.of(picture, messages, language, roles),
                        Reading.of(picture, messages, language, roles)));
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/changes")
    ResponseEntity<String> changes(
            @PathVariable SketchSession.Id id,
            @RequestParam(defaultValue = "0") long after,
            Language language,
            Actor actor) {
        var changes = memory.changes(sessions.session(id), actor.person(), Math.max(0, after), CHANGES, language);
        var told = changes.stream()
                .map(change -> {
                    var each = new LinkedHashMap<String, Object>();
                    each.put("number", change.number());
                    each.put("at", change.at().toString());
                    each.put("edits", JSON.readTree(BoardText.write(change.edits())));
                    each.put("sentence", change.sentence());
                    return each;
                })
                .toList();
        return json(JSON.writeValueAsString(told));
    }

    @Asks(value = SEE, of = SESSION, id = "id")
    @GetMapping("/board")
    ResponseEntity<String> board(
            @PathVariable SketchSession.Id id, @RequestParam(defaultValue = "0") long at, Actor actor) {
        return json(BoardText.write(memory.boardAt(sessions.session(id), actor.person(), Math.max(0, at))));
    }

    private String data(SketchSession session, List<Visit> visits, BoardWords spoken, Language language, Actor actor) {
        var extent = memory.extent(session, CHANGES);
        var data = new TreeMap<String, Object>();
        data.put("address", "/" + language.code() + "/sessions/" + session.id().value() + "/replay");
        data.put("language", language.code());
        data.put("me", actor.person().value().toString());
        data.put("size", CHANGES);
        data.put("last", extent.last());
        data.put("from", extent.from().toString());
        data.put("until", extent.until().toString());
        data.put("marks", marks(extent));
        data.put(
                "pauses",
                extent.pauses().stream()
                        .map(each -> Map.of(
                                "from", each.from().toString(),
                                "until", each.until().toString()))
                        .toList());
        data.put(
                "visits",
                visits.stream()
                        .map(each -> Map.of(
                                "card", each.card(),
                                "title", spoken.card(each.card()),
                                "from", each.from(),
                                "at", each.at().toString()))
                        .toList());
        data.put("words", wordsOfPage.of(session, language));
        data.put("said", messages.patterns(language, "replay"));
        return JSON.writeValueAsString(data);
    }

    private static List<Map<String, Object>> marks(Extent extent) {
        return extent.marks().stream()
                .<Map<String, Object>>map(
                        each -> Map.of("number", each.number(), "at", each.at().toString()))
                .toList();
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, java.nio.charset.StandardCharsets.UTF_8))
                .body(text);
    }
}
