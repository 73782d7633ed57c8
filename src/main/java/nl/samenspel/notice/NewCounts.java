package nl.samenspel.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspel.platform.PersonId;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// How many notices are new, for the header of every page: asked again after a few seconds only.
@Component
public class NewCounts {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 10_000;

    private final NoticeStore store;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();

    NewCounts(NoticeStore store, TransactionTemplate transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Known(int count, Instant until) {}

    /// None while the database is away: the page that says so has a header too.
    public int of(PersonId person) {
        var now = clock.instant();
        var last = known.get(person);
        if (last != null && now.isBefore(last.until())) {
            return last.count();
        }
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        int count = count(person);
        known.put(person, new Known(count, now.plus(FRESH)));
        return count;
    }

    void forget(PersonId person) {
        known.remove(person);
    }

    private int count(PersonId person) {
        try {
            var count = transactions.execute(_ -> store.countNew(person));
            return count == null ? 0 : count;
        } catch (DataAccessException | TransactionException away) {
            return 0;
        }
    }
}
