package nl.samenspel.sketch.result;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardViews;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The picture of a session: drawn until it is confirmed, frozen from then on.
@Service
public class Pictures {
    private final PictureStore store;
    private final Sessions sessions;
    private final SessionViews views;
    private final BoardViews boards;
    private final KnowledgeViews knowledge;
    private final InstantSource clock;

    Pictures(
            PictureStore store,
            Sessions sessions,
            SessionViews views,
            BoardViews boards,
            KnowledgeViews knowledge,
            InstantSource clock) {
        this.store = store;
        this.sessions = sessions;
        this.views = views;
        this.boards = boards;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /// The picture is ours: freezes it with the names of today. Refuses: SESSION_NOT_ENDED, SESSION_OVER.
    @Transactional
    public void confirm(SketchSession.Id id, Actor by) {
        var session = sessions.confirm(id, by);
        store.add(id, drawn(session, by, true));
    }

    /// Frozen when the session is confirmed; else as it is now.
    @Transactional(readOnly = true)
    public Picture get(SketchSession.Id id, Actor asker) {
        return store.find(id).orElseGet(() -> drawn(views.session(id), asker, false));
    }

    /// The frozen ones of these sessions that the asker may see, by session, in one query.
    @Transactional(readOnly = true)
    public Map<SketchSession.Id, Picture> listFrozen(Collection<SketchSession.Id> ids) {
        return ids.isEmpty() ? Map.of() : store.list(ids);
    }

    /// The names around it alone, without drawing anything: those of the day it was frozen, else those of now.
    @Transactional(readOnly = true)
    public Picture.Around around(SketchSession.Id id, Actor asker) {
        return store.find(id).map(Picture::around).orElseGet(() -> names(views.session(id), asker, false));
    }

    private Picture drawn(SketchSession session, Actor asker, boolean forGood) {
        var board = boards.shown(new Board.Id(session.id().value()));
        return new Picture(names(session, asker, forGood), board, false, clock.instant());
    }

    /// @param forGood names of guests do not last: then only their corner is told
    private Picture.Around names(SketchSession session, Actor asker, boolean forGood) {
        var around = views.get(session.id(), asker);
        var present = new ArrayList<Picture.Present>();
        around.everybody().forEach(invitee -> present.add(new Picture.Present(invitee.name(), invitee.corner())));
        around.guests().forEach(guest -> present.add(new Picture.Present(forGood ? "" : guest.name(), guest.corner())));
        var cards = knowledge.listCards(session.plan().language()).stream()
                .map(card -> new Picture.UsedCard(card.key(), card.version()))
                .toList();
        return new Picture.Around(
                views.triangleName(session),
                session.plan().purpose(),
                session.plan().at(),
                around.facilitator().name(),
                List.copyOf(present),
                cards);
    }
}
