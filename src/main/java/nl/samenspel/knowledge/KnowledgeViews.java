package nl.samenspel.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the guide says, for pages and neighbours. Only published texts; [GuideViews] shows editors
/// the rest.
@Service
@Transactional(readOnly = true)
public class KnowledgeViews {
    private final EntryStore store;

    KnowledgeViews(EntryStore store) {
        this.store = store;
    }

    /// The seven cards in the order of the session, as they are now.
    public List<CardText> listCards(Language language) {
        var current = store.current(Kind.CARD);
        return store.list().stream()
                .filter(entry -> entry.kind() == Kind.CARD)
                .map(entry -> CardText.of(EntryText.of(entry, requireNonNull(current.get(entry.id())), language)))
                .toList();
    }

    /// As it is now.
    public CardText card(String key, Language language) {
        return CardText.of(cardEntry(entry(key, language)));
    }

    /// As it was in that version.
    public CardText card(String key, int version, Language language) {
        return CardText.of(cardEntry(entry(key, version, language)));
    }

    /// As it is now.
    public EntryText entry(String key, Language language) {
        var entry = get(key);
        return EntryText.of(entry, store.current(entry.id()), language);
    }

    /// As it was in that version.
    public EntryText entry(String key, int version, Language language) {
        var entry = get(key);
        return EntryText.of(entry, store.published(entry.id(), version).orElseThrow(NotFound::new), language);
    }

    private Entry get(String key) {
        return store.find(new Entry.Key(key)).orElseThrow(NotFound::new);
    }

    private static EntryText cardEntry(EntryText entry) {
        if (entry.kind() != Kind.CARD) {
            throw new NotFound();
        }
        return entry;
    }
}
