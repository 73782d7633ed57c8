package nl.samenspel.knowledge;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings the content that comes with the product into the guide: new entries as their first
/// version, newer texts as
/// the next version, or as an offer where this organisation has written a text of its own.
@Service
class ShippedLoading {
    /// Our own choice: everything the guide says is looked at once a year.
    private static final Period REVIEW_AFTER = Period.ofYears(1);

    private final EntryStore store;
    private final Ids ids;
    private final InstantSource clock;

    ShippedLoading(EntryStore store, Ids ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// Doing it again changes nothing.
    @Transactional
    public void load(Iterable<ShippedEntry> shipped) {
        store.waitForOtherInstances();
        for (var each : shipped) {
            if (store.find(each.key()).isEmpty()) {
                add(each);
            } else {
                renew(each);
            }
        }
    }

    private void add(ShippedEntry shipped) {
        var entry = new Entry(
                new Entry.Id(ids.next()),
                shipped.key(),
                shipped.kind(),
                shipped.order(),
                shipped.source(),
                null,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plus(REVIEW_AFTER));
        store.add(entry, shipped.fingerprint());
        store.add(entry.id(), published(shipped, 1));
    }

    private void renew(ShippedEntry shipped) {
        var entry = store.getForUpdate(shipped.key());
        if (store.fingerprint(entry.id()).equals(shipped.fingerprint())) {
            return;
        }
        store.saveFingerprint(entry.id(), shipped.fingerprint());
        withdrawOldOffer(entry);
        var current = store.current(entry.id());
        if (hasOwnText(entry, current)) {
            store.add(entry.id(), new EntryVersion.Offered(newId(), shipped.content(), clock.instant()));
        } else {
            store.add(entry.id(), published(shipped, current.number() + 1));
        }
    }

    private void withdrawOldOffer(Entry entry) {
        store.versions(entry.id()).stream()
                .filter(EntryVersion.Offered.class::isInstance)
                .map(EntryVersion.Offered.class::cast)
                .forEach(old -> store.save(new EntryVersion.SetAside(
                        old.id(), old.content(), old.author(), Actor.SYSTEM.person(), clock.instant(), "")));
    }

    private boolean hasOwnText(Entry entry, EntryVersion.Published current) {
        return !current.shipped()
                || store.versions(entry.id()).stream()
                        .anyMatch(version ->
                                version instanceof EntryVersion.Draft || version instanceof EntryVersion.Returned);
    }

    private EntryVersion.Published published(ShippedEntry shipped, int number) {
        var samenspel = Actor.SYSTEM.person();
        return new EntryVersion.Published(
                newId(), shipped.content(), samenspel, number, true, samenspel, clock.instant());
    }

    private EntryVersion.Id newId() {
        return new EntryVersion.Id(ids.next());
    }
}
