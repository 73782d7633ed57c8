package nl.samenspel.knowledge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VocabularyStore {
    /// The scope that stands for the installation as a whole.
    static final UUID INSTALLATION = new UUID(0, 0);

    private final JdbcClient jdbc;

    VocabularyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Vocabulary> find(UUID scope) {
        return jdbc.sql("select vocabulary from knowledge_vocabulary where scope_id = :scope")
                .param("scope", scope)
                .query(String.class)
                .optional()
                .map(Vocabulary::valueOf);
    }

    void drop(UUID scope) {
        jdbc.sql("delete from knowledge_vocabulary where scope_id = :scope")
                .param("scope", scope)
                .update();
    }

    void save(UUID scope, Vocabulary vocabulary, Actor by, Instant at) {
        jdbc.sql("""
                        insert into knowledge_vocabulary (scope_id, vocabulary, chosen_by, chosen_at)
                        values (:scope, :vocabulary, :by, :at)
                        on conflict (scope_id) do update
                        set vocabulary = excluded.vocabulary, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                        """)
                .param("scope", scope)
                .param("vocabulary", vocabulary.name())
                .param("by", by.person().value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
