package nl.samenspel.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import nl.samenspel.sketch.result.Pictures;
import org.springframework.stereotype.Component;

/// Plays the finished session act by act: what was in the register stands on the board already, people add what they
/// saw.
@Component
class DemoPlay {
    private static final int PATIENCE_S = 10;

    private final SessionViews views;
    private final Sessions sessions;
    private final RegisterPicture picture;
    private final LiveBoards boards;
    private final Pictures pictures;
    private final Assignments assignments;
    private final Ids ids;

    DemoPlay(
            SessionViews views,
            Sessions sessions,
            RegisterPicture picture,
            LiveBoards boards,
            Pictures pictures,
            Assignments assignments,
            Ids ids) {
        this.views = views;
        this.sessions = sessions;
        this.picture = picture;
        this.boards = boards;
        this.pictures = pictures;
        this.assignments = assignments;
        this.ids = ids;
    }

    void build(SketchSession.Id id, Item item, Cast cast) {
        var facilitator = cast.person(item.text("facilitator"));
        picture.fillWhenEmpty(views.session(id));
        sessions.start(id, facilitator);
        fact(id, "started", "yes", facilitator);
        var free = new HashMap<String, Integer>();
        for (var card : item.items("play")) {
            fact(id, "card", card.text("card"), facilitator);
            card.items("acts").forEach(act -> act(id, act, cast, free));
        }
        fact(id, "ended", "yes", facilitator);
        sessions.end(id, facilitator);
        pictures.confirm(id, cast.person("marloes"));
    }

    private void act(SketchSession.Id id, Item act, Cast cast, Map<String, Integer> free) {
        var by = cast.person(act.text("by"));
        if (act.has("new") && !act.text("new").endsWith("gemeenten")) {
            newAssignment(id, act, cast, by);
        } else if (act.has("place") && act.has("text")) {
            place(id, act, by, free);
        } else if (act.has("confirm")) {
            fact(id, "confirm." + act.text("confirm").toLowerCase(Locale.ROOT), "yes", by);
        } else if (act.has("say") && act.text("by").equals("noor")) {
            fact(id, "outcome.close", act.text("say"), by);
        }
    }

    /// What is new in the register appears on the board by itself.
    private void newAssignment(SketchSession.Id id, Item act, Cast cast, Actor by) {
        var description = Description.titled(act.text("new"))
                .with(Field.SIZE, Assignment.Size.valueOf(act.text("size")))
                .with(Field.FIRMNESS, Assignment.Firmness.FIRM)
                .with(Field.CLIENTS, List.of(Client.of(cast.organisation(act.text("client")))));
        assignments.propose(views.session(id).triangle(), description, id.value(), by);
    }

    private void place(SketchSession.Id id, Item act, Actor by, Map<String, Integer> free) {
        var kind = act.text("place");
        var fields = new TreeMap<String, String>();
        if (act.isTrue("nobody")) {
            fields.putAll(Map.of("role", "coordinating_client", "nobody", "yes"));
        }
        if (kind.equals(Magnet.BOTTLENECK)) {
            fields.put("about", "people");
        }
        submit(id, new BoardCommand.Place(element(kind, act.text("text"), fields, free)), by);
    }

    /// Beside each other in a strip of the board that the register leaves free.
    private Element element(String kind, String text, Map<String, String> fields, Map<String, Integer> free) {
        var number = free.merge(kind, 1, Integer::sum) - 1;
        var place = switch (kind) {
            case Magnet.GAP -> new Element.Position(-860 + number * 190.0, 680);
            case Magnet.IDEA -> new Element.Position(90 + number * 180.0, 760);
            case Magnet.BOTTLENECK -> new Element.Position(470, 430);
            case Magnet.ROLE -> new Element.Position(480, -520);
            default -> new Element.Position(-460 + number * 180.0, 430);
        };
        return Element.placed(new Element.Id(ids.next()), kind, place, text, fields);
    }

    private void fact(SketchSession.Id id, String key, String value, Actor by) {
        submit(id, new BoardCommand.SetState(key, value), by);
    }

    private void submit(SketchSession.Id id, BoardCommand.Direct command, Actor by) {
        try {
            boards.submit(new Board.Id(id.value()), List.of(command), by).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the demo session cannot be played: " + command, e);
        }
    }
}
