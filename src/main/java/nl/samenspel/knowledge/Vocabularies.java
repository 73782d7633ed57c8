package nl.samenspel.knowledge;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Relations;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for choosing which names the roles go by.
@Service
public class Vocabularies {
    private final VocabularyStore store;
    private final Journal journal;
    private final InstantSource clock;

    Vocabularies(VocabularyStore store, Journal journal, InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// For the whole installation, but for organisations that chose for themselves.
    @Transactional
    public void choose(Vocabulary vocabulary, Actor by) {
        choose(VocabularyStore.INSTALLATION, "installation", vocabulary, by);
    }

    /// For the triangles in which this organisation is the provider.
    @Transactional
    public void chooseFor(UUID organisation, Vocabulary vocabulary, Actor by) {
        choose(organisation, "organisation", vocabulary, by);
    }

    /// From now on this organisation goes along with the whole installation.
    @Transactional
    public void followInstallation(UUID organisation, Actor by) {
        store.drop(organisation);
        journal.record(
                by,
                Line.of("VOCABULARY_LET_GO", "organisation", organisation)
                        .within("installation", Relations.INSTALLATION));
    }

    private void choose(UUID scope, String kind, Vocabulary vocabulary, Actor by) {
        store.save(scope, vocabulary, by, clock.instant());
        journal.record(
                by,
                Line.of("VOCABULARY_CHOSEN", kind, scope)
                        .within("installation", Relations.INSTALLATION)
                        .with(Map.of("vocabulary", vocabulary.name())));
    }
}
