package nl.samenspel.signal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.Rounds;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.signal.FlagStore.Untouched;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets go of flags that their author did not touch for a year and that nobody else reads, thirty
/// days after a warning. Touching or sharing one keeps it. Source: security.md §2.5.
@Component
class FlagExpiry extends Rounds {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(6);

    private final FlagStore store;
    private final ShareStore shares;
    private final Ending ending;
    private final PeopleViews people;
    private final TransactionTemplate transactions;

    FlagExpiry(
            FlagStore store, ShareStore shares, Ending ending, PeopleViews people, TransactionTemplate transactions) {
        super("flag-expiry", FIRST, PAUSE);
        this.store = store;
        this.shares = shares;
        this.ending = ending;
        this.people = people;
        this.transactions = transactions;
    }

    @Override
    protected void round() {
        if (!ending.isWanted()) {
            return;
        }
        var untouched =
                Identity.as(Actor.SYSTEM, () -> transactions.execute(_ -> store.listUntouched(ending.warnedBefore())));
        for (var flag : untouched == null ? java.util.List.<Untouched>of() : untouched) {
            var author =
                    Identity.as(Actor.SYSTEM, () -> people.get(flag.author()).actor());
            Identity.run(author, () -> transactions.executeWithoutResult(_ -> look(flag, author)));
        }
    }

    /// With the eyes of its author.
    private void look(Untouched flag, Actor author) {
        if (shares.listOf(flag.id()).stream().anyMatch(share -> share.takenBackAt() == null)) {
            return;
        }
        if (flag.warnedAt() == null) {
            store.noteWarning(flag.id(), ending.clock.instant());
            ending.warn(flag, author);
        } else if (ending.isDue(flag)) {
            ending.flags.expire(flag.id(), author);
        }
    }

    /// How long flags are kept, and the word to their author.
    @Component
    static class Ending {
        private final Flags flags;
        private final Notices notices;
        private final InstantSource clock;
        private final int keptDays;
        private final int warnedDays;

        /// @param keptDays since the last touch; 0: for good
        Ending(
                Flags flags,
                Notices notices,
                InstantSource clock,
                @Value("${samenspel.signals.kept-days:365}") int keptDays,
                @Value("${samenspel.signals.warned-days:30}") int warnedDays) {
            this.flags = flags;
            this.notices = notices;
            this.clock = clock;
            this.keptDays = keptDays;
            this.warnedDays = warnedDays;
        }

        boolean isWanted() {
            return keptDays > 0;
        }

        java.time.Instant warnedBefore() {
            return clock.instant().minus(Duration.ofDays(keptDays - warnedDays));
        }

        /// Long enough untouched, and long enough since the warning, also when that came late.
        boolean isDue(Untouched flag) {
            var warned = flag.warnedAt();
            return warned != null
                    && !flag.editedAt().isAfter(clock.instant().minus(Duration.ofDays(keptDays)))
                    && !warned.isAfter(clock.instant().minus(Duration.ofDays(warnedDays)));
        }

        void warn(Untouched flag, Actor author) {
            var day = clock.instant().plus(Duration.ofDays(warnedDays));
            notices.tell(
                    author.person(),
                    new Notices.Word(
                            "signal.notice.ends",
                            Map.of("day", Date.from(day)),
                            "/flags/" + flag.id().value()));
        }
    }
}
