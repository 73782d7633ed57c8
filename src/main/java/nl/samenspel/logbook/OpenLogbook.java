package nl.samenspel.logbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;

/// One author's logbook, opened with their key for as long as one request lasts. Nothing of it is
/// kept in memory after.
final class OpenLogbook {
    private final LogbookStore store;
    private final Cryptography cryptography;
    private final PersonId author;
    private final SecretKey key;

    private OpenLogbook(LogbookStore store, Cryptography cryptography, PersonId author, SecretKey key) {
        this.store = store;
        this.cryptography = cryptography;
        this.author = author;
        this.key = key;
    }

    /// Empty for who never wrote anything, or erased it all.
    static Optional<OpenLogbook> find(LogbookStore store, Cryptography cryptography, Actor author) {
        return store.findKey(author.person())
                .map(key ->
                        new OpenLogbook(store, cryptography, author.person(), cryptography.open(key, author.person())));
    }

    Optional<LogbookEntry> find(LogbookEntry.Id id) {
        return store.find(author, id).map(this::unlock);
    }

    /// The newest first.
    List<LogbookEntry> list() {
        return store.list(author).stream()
                .map(this::unlock)
                .sorted(Comparator.comparing(LogbookEntry::writtenAt)
                        .reversed()
                        .thenComparing(entry -> entry.id().value()))
                .toList();
    }

    void add(LogbookEntry entry) {
        store.add(author, lock(entry));
    }

    /// False when it was changed or removed meanwhile.
    boolean change(int before, LogbookEntry entry) {
        return store.change(author, before, lock(entry));
    }

    private LogbookStore.Locked lock(LogbookEntry entry) {
        return new LogbookStore.Locked(
                entry.id(),
                entry.version(),
                cryptography.seal(EntryJson.write(entry), key, entry.id(), author, entry.version()));
    }

    private LogbookEntry unlock(LogbookStore.Locked locked) {
        return EntryJson.read(
                locked.id(),
                locked.version(),
                cryptography.unseal(locked.sealed(), key, locked.id(), author, locked.version()));
    }
}
