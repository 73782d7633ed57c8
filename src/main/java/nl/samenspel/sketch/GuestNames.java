package nl.samenspel.sketch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import nl.samenspel.access.Resource;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardNames;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The names of guests are ours for the session and a day after it. The corner stays: the picture tells who spoke.
///
/// Where records last, the name never comes: see [Actor#lastingName()]. Source: security.md section 6.7.
@Component
class GuestNames {
    /// After the end of the session; after joining, when it was cancelled.
    static final Duration KEPT = Duration.ofHours(24);

    private final EntranceStore store;
    private final BoardNames boards;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    GuestNames(
            EntranceStore store,
            BoardNames boards,
            Journal journal,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.store = store;
        this.boards = boards;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One instance at a time; the others find nothing left.
    void destroyDue() {
        Identity.run(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(_ -> {
                    if (store.takeTurn()) {
                        store.forgetGuests(clock.instant().minus(KEPT)).forEach(this::forget);
                    }
                }));
    }

    private void forget(EntranceStore.Forgotten session) {
        boards.forget(new Board.Id(session.session().value()), session.guests());
        journal.record(
                Actor.SYSTEM,
                Line.of(
                                "SESSION_GUESTS_FORGOTTEN",
                                Resource.SESSION.kind(),
                                session.session().value())
                        .within(Resource.TRIANGLE.kind(), session.triangle().value())
                        .with(Map.of("count", session.guests().size())));
    }
}
