package nl.samenspel.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The window on the one list of role names. Every room shows roles by these names, never by words
/// of its own.
@Service
@Transactional(readOnly = true)
public class Terms {
    private final Map<Vocabulary, Map<Language, RoleNames>> names = RoleList.read();
    private final VocabularyStore store;

    Terms(VocabularyStore store) {
        this.store = store;
    }

    /// `eigenaar` or `continuïteitsverantwoordelijke`.
    public String role(Role role, Language language, Vocabulary vocabulary) {
        return names(language, vocabulary).one(role);
    }

    public RoleNames names(Language language, Vocabulary vocabulary) {
        return requireNonNull(requireNonNull(names.get(vocabulary)).get(language));
    }

    /// In the vocabulary of the installation.
    public RoleNames names(Language language) {
        return names(language, vocabulary());
    }

    /// In the vocabulary an organisation chose, or else that of the installation.
    public RoleNames namesFor(UUID organisation, Language language) {
        return names(language, vocabularyOf(organisation));
    }

    /// Chosen for the installation; the practice words until somebody chooses.
    public Vocabulary vocabulary() {
        return store.find(VocabularyStore.INSTALLATION).orElse(Vocabulary.PRACTICE);
    }

    /// Empty as long as that organisation goes along with the whole installation.
    public Optional<Vocabulary> findChosenBy(UUID organisation) {
        return store.find(organisation);
    }

    public Vocabulary vocabularyOf(UUID organisation) {
        return store.find(organisation).orElseGet(this::vocabulary);
    }
}
