package nl.samenspel.sketch.web;

import static nl.samenspel.access.Action.SEE;
import static nl.samenspel.access.Resource.BOARD;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspel.access.Asks;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardText;
import nl.samenspel.board.BoardViews;
import nl.samenspel.knowledge.CardRules;
import nl.samenspel.knowledge.CardText;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.web.View;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.magnet.ExamplePicture;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import nl.samenspel.sketch.magnet.TableSeats;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// The live page: the board as it is at this moment, rendered for reading, with all the scripts need to go on from
/// there.
@Controller
@RequestMapping("/{language:nl|en}/sessions/{id}/board")
public class BoardPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SessionViews sessions;
    private final BoardViews boards;
    private final KnowledgeViews knowledge;
    private final TableSeats seats;
    private final RegisterPicture picture;
    private final ExamplePicture example;
    private final BoardWordsOfPage words;

    BoardPages(
            SessionViews sessions,
            BoardViews boards,
            KnowledgeViews knowledge,
            TableSeats seats,
            RegisterPicture picture,
            ExamplePicture example,
            BoardWordsOfPage words) {
        this.sessions = sessions;
        this.boards = boards;
        this.knowledge = knowledge;
        this.seats = seats;
        this.picture = picture;
        this.example = example;
        this.words = words;
    }

    /// @param data what the scripts start with, as JSON
    /// @param lists the magnets by kind, for reading without script
    public record LiveView(SketchSession session, String triangleName, String data, List<Listed> lists) {}

    /// Magnets of one kind by their texts.
    public record Listed(String kind, List<String> texts) {}

    @Asks(value = SEE, of = BOARD, id = "id")
    @GetMapping
    View board(@PathVariable SketchSession.Id id, Language language, Actor actor) {
        var session = sessions.session(id);
        if (session.plan().isRehearsal()) {
            example.fillWhenEmpty(session);
        } else {
            picture.fillWhenEmpty(session);
        }
        var board = boards.shownTo(new Board.Id(id.value()), actor.person());
        return new View(
                "sketch/live.jte",
                new LiveView(
                        session, sessions.triangleName(session), data(session, board, language, actor), lists(board)));
    }

    private String data(SketchSession session, Board board, Language language, Actor actor) {
        var seat = seats.admission(session.id(), actor);
        var data = new TreeMap<String, Object>();
        data.put("session", session.id().value().toString());
        data.put("socket", "/board/" + session.id().value());
        data.put("language", language.code());
        if (actor.kind() != Actor.Kind.GUEST) {
            data.put(
                    "result",
                    "/" + language.code() + "/sessions/" + session.id().value() + "/result");
        }
        data.put("here", "/" + language.code() + "/sessions/" + session.id().value());
        data.put(
                "me",
                Map.of(
                        "person", actor.person().value().toString(),
                        "name", actor.name(),
                        "corner", seat.fields().getOrDefault("corner", ""),
                        "facilitator", seat.fields().containsKey("facilitator"),
                        "co", seat.fields().containsKey("co")));
        data.put("board", JSON.readTree(BoardText.write(board)));
        data.put(
                "cards",
                knowledge.listCards(language).stream().map(BoardPages::card).toList());
        data.put("words", words.of(session, language));
        return JSON.writeValueAsString(data);
    }

    private static Map<String, Object> card(CardText card) {
        return Map.of(
                "key", card.key(),
                "title", card.title(),
                "question", card.openingQuestion(),
                "followUps", card.followUps(),
                "toPlace", card.toPlace(),
                "doneWhen", card.doneWhen(),
                "minutes", card.minutes(),
                "lookingRule", card.lookingRule(),
                "namesRule", card.namesRule(),
                "hidden", card.looking() == CardRules.Looking.HIDDEN_UNTIL_REVEAL);
    }

    private static List<Listed> lists(Board board) {
        return Magnet.KINDS.stream()
                .map(kind -> new Listed(
                        kind,
                        Magnet.list(board, kind)
                                .map(element -> element.text())
                                .filter(text -> !text.isBlank())
                                .toList()))
                .filter(listed -> !listed.texts().isEmpty())
                .toList();
    }
}
