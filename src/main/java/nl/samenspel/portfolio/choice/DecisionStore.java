package nl.samenspel.portfolio.choice;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.PersonId;
import nl.samenspel.portfolio.choice.ChoiceRound.Head;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.portfolio.choice.ChoiceViews.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DecisionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Head round, Variant.Id variant, DecisionRecord record, LocalDate reviewOn) {
        jdbc.sql("""
                        insert into portfolio_choice_decision (round_id, triangle_id, variant_id, record, review_on)
                        values (:round, :triangle, :variant, :record::jsonb, :reviewOn)
                        """)
                .param("round", round.id().value())
                .param("triangle", round.triangle().value())
                .param("variant", variant.value())
                .param("record", JSON.writeValueAsString(record))
                .param("reviewOn", reviewOn)
                .update();
    }

    Optional<Recorded> find(ChoiceRound.Id round) {
        return jdbc.sql("""
                        select record::text as record, review_on, reviewed_by, reviewed_at, reviewed_said
                        from portfolio_choice_decision where round_id = :round
                        """)
                .param("round", round.value())
                .query((row, _) -> new Recorded(
                        JSON.readValue(row.getString("record"), DecisionRecord.class),
                        row.getObject("review_on", LocalDate.class),
                        reviewed(row),
                        row.getString("reviewed_said")))
                .optional();
    }

    /// Days on which decisions are to be looked at, of those that were not yet.
    Map<ChoiceRound.Id, LocalDate> reviews(Collection<ChoiceRound.Id> rounds) {
        record Due(ChoiceRound.Id round, LocalDate on) {}
        return jdbc
                .sql("""
                        select round_id, review_on from portfolio_choice_decision
                        where round_id = any(:rounds) and reviewed_at is null order by review_on, round_id
                        """)
                .param("rounds", rounds.stream().map(ChoiceRound.Id::value).toArray(UUID[]::new))
                .query((row, _) -> new Due(
                        new ChoiceRound.Id(row.getObject("round_id", UUID.class)),
                        row.getObject("review_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Due::round, Due::on));
    }

    /// False when somebody did before.
    boolean review(ChoiceRound.Id round, Word word, String said) {
        return jdbc.sql("""
                        update portfolio_choice_decision set reviewed_by = :by, reviewed_at = :at, reviewed_said = :said
                        where round_id = :round and reviewed_at is null
                        """)
                        .param("round", round.value())
                        .param("by", word.by().value())
                        .param("at", at(word.at()))
                        .param("said", said)
                        .update()
                == 1;
    }

    private static @Nullable Word reviewed(ResultSet row) throws SQLException {
        var at = row.getObject("reviewed_at", OffsetDateTime.class);
        return at == null ? null : new Word(new PersonId(row.getObject("reviewed_by", UUID.class)), at.toInstant());
    }
}
