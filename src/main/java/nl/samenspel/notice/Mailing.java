package nl.samenspel.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Dated;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides who gets a mail now. A day, and each notice, is taken in a transaction before anything
/// leaves, so that two instances never say it twice.
@Component
class Mailing {
    /// Several things that happen together come in one mail.
    private static final Duration GATHERED = Duration.ofMinutes(10);

    private final MailStore store;
    private final PreferenceStore preferences;
    private final Dates dates;
    private final TransactionTemplate transactions;
    private final Making making;

    Mailing(
            MailStore store,
            PreferenceStore preferences,
            Dates dates,
            TransactionTemplate transactions,
            Making making) {
        this.store = store;
        this.preferences = preferences;
        this.dates = dates;
        this.transactions = transactions;
        this.making = making;
    }

    /// @param people everybody with a mail address
    void plan(List<Person> people) {
        var now = making.clock.instant();
        var time = LocalTime.ofInstant(now, Page.ZONE);
        var today = LocalDate.ofInstant(now, Page.ZONE);
        var wishes = asSystem(() -> preferences.list().stream()
                .collect(Collectors.toMap(PreferenceStore.Own::person, PreferenceStore.Own::wishes)));
        var since = asSystem(store::waitingSince);
        var digested = asSystem(() -> store.digestedOn(today));
        for (var person : people) {
            var wish = wishes.getOrDefault(person.id(), Preference.FIRST);
            if (wish.isQuietAt(time)) {
                continue;
            }
            switch (wish.mail()) {
                case DAILY -> {
                    if (time.getHour() >= wish.digestHour() && !digested.contains(person.id())) {
                        digest(person, today, now);
                    }
                }
                case SOON -> {
                    if (isGathered(since, person.id(), now)) {
                        soon(person, now);
                    }
                }
                case NEVER -> {}
            }
        }
    }

    void forgetOld() {
        var now = making.clock.instant();
        asSystem(() -> {
            store.forget(now.minus(40, ChronoUnit.DAYS), now.minus(400, ChronoUnit.DAYS));
            return true;
        });
    }

    private static boolean isGathered(Map<PersonId, Instant> since, PersonId person, Instant now) {
        var oldest = since.get(person);
        return oldest != null && !oldest.plus(GATHERED).isAfter(now);
    }

    private void digest(Person person, LocalDate today, Instant now) {
        var soon = Identity.as(person.actor(), () -> dates.ahead(person.actor())).stream()
                .filter(moment -> !Dates.day(moment.when()).isAfter(today.plusDays(1)))
                .toList();
        int owed = (int)
                soon.stream().filter(moment -> moment.kind() == Dated.Kind.OWED).count();
        asSystem(() -> {
            if (store.claimDay(person.id(), today)) {
                add(person, new MailStore.Waiting(store.takeWaiting(person.id(), now), soon.size() - owed, owed), now);
            }
            return true;
        });
    }

    private void soon(Person person, Instant now) {
        asSystem(() -> {
            add(person, new MailStore.Waiting(store.takeWaiting(person.id(), now), 0, 0), now);
            return true;
        });
    }

    private void add(Person person, MailStore.Waiting waiting, Instant now) {
        if (!waiting.isNothing()) {
            store.add(making.ids.next(), person.id(), waiting, now);
        }
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(Identity.as(Actor.SYSTEM, () -> transactions.execute(_ -> work.get())));
    }

    /// Time and new ids.
    @Component
    static class Making {
        private final InstantSource clock;
        private final Ids ids;

        Making(InstantSource clock, Ids ids) {
            this.clock = clock;
            this.ids = ids;
        }
    }
}
