package nl.samenspel.notice;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's own notices: reading them. Nobody is told who read what.
@Service
public class Inbox {
    private final NoticeStore store;
    private final NewCounts counts;
    private final InstantSource clock;

    Inbox(NoticeStore store, NewCounts counts, InstantSource clock) {
        this.store = store;
        this.counts = counts;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Notice> list(int offset, int size, Actor actor) {
        return store.list(actor.person(), offset, size);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return store.count(actor.person());
    }

    /// Answers it as it was.
    @Transactional
    public Notice read(Notice.Id id, Actor by) {
        var notice = store.find(by.person(), id).orElseThrow(NotFound::new);
        store.read(by.person(), Optional.of(id), clock.instant());
        counts.forget(by.person());
        return notice;
    }

    @Transactional
    public void readAll(Actor by) {
        store.read(by.person(), Optional.empty(), clock.instant());
        counts.forget(by.person());
    }
}
