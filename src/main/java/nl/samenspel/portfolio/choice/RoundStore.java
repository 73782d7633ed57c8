package nl.samenspel.portfolio.choice;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;
import nl.samenspel.portfolio.choice.ChoiceRound.Decision;
import nl.samenspel.portfolio.choice.ChoiceRound.Head;
import nl.samenspel.portfolio.choice.ChoiceRound.State;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundStore {
    private static final String SELECT = """
            select id, triangle_id, name, why, first_month, months, review_on, state, variant_id, laid_by, laid_at,
                asked_by, asked_at, ended_by, ended_at, ended_why, followed_by, followed_at, made_by, made_at, version
            from portfolio_choice_round
            """;
    private static final RowMapper<ChoiceRound> ROUND = (row, _) -> round(row);

    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ChoiceRound.Preparing round) {
        jdbc.sql("""
                        insert into portfolio_choice_round (id, triangle_id, name, why, first_month, months, review_on,
                            state, made_by, made_at)
                        values (:id, :triangle, :name, :why, :first, :months, :reviewOn, :state, :madeBy, :madeAt)
                        """).paramSource(params(round)).update();
    }

    /// Refuses: ROUND_CHANGED_SINCE when another step was taken since this version.
    void save(ChoiceRound round) {
        var saved = jdbc.sql("""
                        update portfolio_choice_round set name = :name, why = :why, first_month = :first,
                            months = :months, review_on = :reviewOn, state = :state, variant_id = :variant,
                            laid_by = :laidBy, laid_at = :laidAt, asked_by = :askedBy, asked_at = :askedAt,
                            ended_by = :endedBy, ended_at = :endedAt, ended_why = :endedWhy,
                            followed_by = :followedBy, followed_at = :followedAt, version = version + 1
                        where id = :id and version = :version
                        """).paramSource(params(round)).update();
        if (saved != 1) {
            throw new Refused(ChoiceRefusal.ROUND_CHANGED_SINCE);
        }
    }

    /// @throws NotFound for what is not there, or not for the asker
    ChoiceRound get(ChoiceRound.Id id) {
        return find(SELECT + "where id = :id", id).orElseThrow(NotFound::new);
    }

    ChoiceRound getForUpdate(ChoiceRound.Id id) {
        return find(SELECT + "where id = :id for update", id).orElseThrow(NotFound::new);
    }

    /// The latest first.
    List<ChoiceRound> list(Triangle.Id triangle) {
        return jdbc.sql(SELECT + "where triangle_id = :triangle order by made_at desc, id desc")
                .param("triangle", triangle.value())
                .query(ROUND)
                .list();
    }

    /// Neither withdrawn nor superseded, of all these triangles, the earliest first.
    List<ChoiceRound> listLive(Collection<Triangle.Id> triangles) {
        return jdbc.sql(SELECT + """
                        where triangle_id = any(:triangles) and state not in ('WITHDRAWN', 'SUPERSEDED')
                        order by made_at, id
                        """)
                .param("triangles", triangles.stream().map(Triangle.Id::value).toArray(UUID[]::new))
                .query(ROUND)
                .list();
    }

    private Optional<ChoiceRound> find(String sql, ChoiceRound.Id id) {
        return jdbc.sql(sql).param("id", id.value()).query(ROUND).optional();
    }

    private static ChoiceRound round(ResultSet row) throws SQLException {
        var head = new Head(
                new ChoiceRound.Id(row.getObject("id", UUID.class)),
                new Triangle.Id(row.getObject("triangle_id", UUID.class)),
                new Aim(
                        row.getString("name"),
                        row.getString("why"),
                        YearMonth.from(row.getObject("first_month", LocalDate.class)),
                        row.getInt("months"),
                        row.getObject("review_on", LocalDate.class)),
                word(row, "made"),
                row.getInt("version"));
        return switch (State.valueOf(row.getString("state"))) {
            case PREPARING -> new ChoiceRound.Preparing(head);
            case PROPOSED -> new ChoiceRound.Proposed(head, variant(row), word(row, "laid"));
            case REACTING -> new ChoiceRound.Reacting(head, variant(row), word(row, "laid"), word(row, "asked"));
            case DECIDED -> new ChoiceRound.Decided(head, variant(row), decision(row));
            case WITHDRAWN -> new ChoiceRound.Withdrawn(head, word(row, "ended"), row.getString("ended_why"));
            case SUPERSEDED ->
                new ChoiceRound.Superseded(
                        head,
                        variant(row),
                        decision(row),
                        new ChoiceRound.Id(row.getObject("followed_by", UUID.class)),
                        row.getObject("followed_at", OffsetDateTime.class).toInstant());
        };
    }

    private static Variant.Id variant(ResultSet row) throws SQLException {
        return new Variant.Id(row.getObject("variant_id", UUID.class));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(word(row, "ended"), row.getString("ended_why"));
    }

    private static Word word(ResultSet row, String verb) throws SQLException {
        return new Word(
                new PersonId(row.getObject(verb + "_by", UUID.class)),
                row.getObject(verb + "_at", OffsetDateTime.class).toInstant());
    }

    private static MapSqlParameterSource params(ChoiceRound round) {
        var head = round.head();
        var aim = head.aim();
        var variant = round.onTable();
        var params = new MapSqlParameterSource()
                .addValue("id", head.id().value())
                .addValue("triangle", head.triangle().value())
                .addValue("name", aim.name())
                .addValue("why", aim.why())
                .addValue("first", aim.first().atDay(1))
                .addValue("months", aim.months())
                .addValue("reviewOn", aim.reviewOn())
                .addValue("state", round.state().name())
                .addValue("variant", variant == null ? null : variant.value())
                .addValue("version", head.version())
                .addValue("endedWhy", "")
                .addValue("followedBy", null)
                .addValue("followedAt", null);
        word(params, "made", head.made());
        word(params, "laid", null);
        word(params, "asked", null);
        word(params, "ended", null);
        switch (round) {
            case ChoiceRound.Preparing _ -> {}
            case ChoiceRound.Proposed proposed -> word(params, "laid", proposed.laid());
            case ChoiceRound.Reacting reacting -> {
                word(params, "laid", reacting.laid());
                word(params, "asked", reacting.asked());
            }
            case ChoiceRound.Decided decided -> decision(params, decided.decision());
            case ChoiceRound.Withdrawn withdrawn ->
                word(params, "ended", withdrawn.word()).addValue("endedWhy", withdrawn.why());
            case ChoiceRound.Superseded superseded ->
                decision(params, superseded.decision())
                        .addValue("followedBy", superseded.by().value())
                        .addValue("followedAt", at(superseded.at()));
        }
        return params;
    }

    private static MapSqlParameterSource decision(MapSqlParameterSource params, Decision decision) {
        return word(params, "ended", decision.word()).addValue("endedWhy", decision.why());
    }

    private static MapSqlParameterSource word(MapSqlParameterSource params, String verb, @Nullable Word word) {
        return params.addValue(verb + "By", word == null ? null : word.by().value())
                .addValue(verb + "At", word == null ? null : at(word.at()));
    }
}
