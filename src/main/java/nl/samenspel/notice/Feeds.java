package nl.samenspel.notice;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.people.DirectoryViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.ServerKey;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The secret address under which a calendar fetches one person's moments. Only its seal is kept:
/// who reads the database cannot make the address.
@Service
public class Feeds {
    private static final String PURPOSE = "notice.feed";
    private static final int SECRET_BYTES = 32;

    private final FeedStore store;
    private final DirectoryViews directory;
    private final Journal journal;
    private final ServerKey key;
    private final Making making;

    Feeds(FeedStore store, DirectoryViews directory, Journal journal, ServerKey key, Making making) {
        this.store = store;
        this.directory = directory;
        this.journal = journal;
        this.key = key;
        this.making = making;
    }

    @Transactional(readOnly = true)
    public boolean has(Actor actor) {
        return store.has(actor.person());
    }

    /// A new address; the one before works no more. Answers its secret part, which nobody can ask
    /// for again.
    @Transactional
    public String renew(Actor by) {
        var secret = making.secret();
        store.save(by.person(), key.seal(PURPOSE, secret));
        journal.record(by, Line.of("FEED_RENEWED", "person", by.person().value()));
        return secret;
    }

    /// Refuses nothing: withdrawing what is not there changes nothing.
    @Transactional
    public void withdraw(Actor by) {
        if (store.remove(by.person())) {
            journal.record(by, Line.of("FEED_WITHDRAWN", "person", by.person().value()));
        }
    }

    /// Whose address it is; nobody's when it was withdrawn or its person left.
    public Optional<Actor> findOwner(String secret) {
        var seal = key.seal(PURPOSE, secret);
        return Identity.as(
                Actor.SYSTEM,
                () -> making.transactions.execute(_ -> store.findOwner(seal)
                        .map(directory::get)
                        .filter(entry -> !entry.hasLeft())
                        .map(entry -> entry.person().actor())));
    }

    /// What an address is made with.
    @org.springframework.stereotype.Component
    static class Making {
        private final RandomGenerator random;
        private final TransactionTemplate transactions;

        Making(RandomGenerator random, TransactionTemplate transactions) {
            this.random = random;
            this.transactions = transactions;
        }

        String secret() {
            var bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
