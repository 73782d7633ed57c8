package nl.samenspel.portfolio.choice;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.portfolio.choice.ChoiceRound.Head;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.portfolio.choice.Variant.StateName;
import nl.samenspel.portfolio.choice.Variant.Wish;
import nl.samenspel.triangle.Corner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Proposals of a round, with what they were made from.
@Repository
class VariantStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select id, round_id, number, wish::text as wish, asked_by, asked_corner, asked_at, state, begun_at, ended_at,
                outcome::text as outcome
            from portfolio_choice_variant
            """;
    private static final RowMapper<Variant> VARIANT = (row, _) -> variant(row);

    private final JdbcClient jdbc;

    VariantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a wish is written: ids as text.
    private record WrittenWish(String name, String why, Map<String, Integer> extra, List<UUID> kept) {
        static WrittenWish of(Wish wish) {
            return new WrittenWish(
                    wish.name(),
                    wish.why(),
                    wish.extra().entrySet().stream()
                            .collect(Collectors.toMap(
                                    each -> each.getKey().value().toString(), Map.Entry::getValue)),
                    wish.kept().stream().map(Assignment.Id::value).toList());
        }

        Wish read() {
            return new Wish(
                    name,
                    why,
                    extra.entrySet().stream()
                            .collect(Collectors.toMap(
                                    each -> new Team.Id(UUID.fromString(each.getKey())), Map.Entry::getValue)),
                    kept.stream().map(Assignment.Id::new).toList());
        }
    }

    void add(Head round, Variant variant) {
        jdbc.sql("""
                        insert into portfolio_choice_variant
                            (id, round_id, triangle_id, number, wish, asked_by, asked_corner, asked_at, state)
                        values (:id, :round, :triangle, :number, :wish::jsonb, :by, :corner, :at, :state)
                        """)
                .param("id", variant.id().value())
                .param("round", round.id().value())
                .param("triangle", round.triangle().value())
                .param("number", variant.number())
                .param("wish", JSON.writeValueAsString(WrittenWish.of(variant.wish())))
                .param("by", variant.asked().by().value())
                .param(
                        "corner",
                        variant.corner() == null ? null : variant.corner().name())
                .param("at", at(variant.asked().at()))
                .param("state", variant.stateName().name())
                .update();
    }

    void save(Variant variant) {
        var ended = endedAt(variant.state());
        jdbc.sql("""
                        update portfolio_choice_variant set state = :state, outcome = :outcome::jsonb,
                            begun_at = coalesce(:begun, begun_at), ended_at = :ended
                        where id = :id
                        """)
                .param("id", variant.id().value())
                .param("state", variant.stateName().name())
                .param("outcome", outcome(variant.state()))
                .param("begun", variant.state() instanceof Variant.Running running ? at(running.begun()) : null)
                .param("ended", ended == null ? null : at(ended))
                .update();
    }

    void save(Variant.Id id, Frame frame) {
        jdbc.sql("update portfolio_choice_variant set frame = :frame::jsonb where id = :id")
                .param("id", id.value())
                .param("frame", JSON.writeValueAsString(frame))
                .update();
    }

    /// In the order of their numbers.
    List<Variant> list(ChoiceRound.Id round) {
        return jdbc.sql(SELECT + "where round_id = :round order by number")
                .param("round", round.value())
                .query(VARIANT)
                .list();
    }

    /// @throws NotFound also when it belongs to another round
    Variant get(ChoiceRound.Id round, Variant.Id id) {
        return one("", round, id);
    }

    Variant getForUpdate(ChoiceRound.Id round, Variant.Id id) {
        return one(" for update", round, id);
    }

    /// What it was made from; empty when it never began.
    Optional<Frame> findFrame(Variant.Id id) {
        return jdbc.sql("select frame::text from portfolio_choice_variant where id = :id and frame is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, Frame.class));
    }

    private Variant one(String lock, ChoiceRound.Id round, Variant.Id id) {
        return jdbc.sql(SELECT + "where id = :id and round_id = :round" + lock)
                .param("id", id.value())
                .param("round", round.value())
                .query(VARIANT)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Variant variant(ResultSet row) throws SQLException {
        var corner = row.getString("asked_corner");
        return new Variant(
                new Variant.Id(row.getObject("id", UUID.class)),
                new ChoiceRound.Id(row.getObject("round_id", UUID.class)),
                row.getInt("number"),
                JSON.readValue(row.getString("wish"), WrittenWish.class).read(),
                new Word(
                        new PersonId(row.getObject("asked_by", UUID.class)),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()),
                corner == null ? null : Corner.valueOf(corner),
                state(row));
    }

    private static Variant.State state(ResultSet row) throws SQLException {
        return switch (StateName.valueOf(row.getString("state"))) {
            case ASKED -> new Variant.Asked();
            case RUNNING -> new Variant.Running(instant(row, "begun_at"));
            case FOUND ->
                new Variant.Found(instant(row, "ended_at"), JSON.readValue(row.getString("outcome"), Result.class));
            case IMPOSSIBLE ->
                new Variant.Impossible(instant(row, "ended_at"), JSON.readValue(row.getString("outcome"), Clash.class));
            case STOPPED -> new Variant.Stopped(instant(row, "ended_at"));
            case BROKEN -> new Variant.Broken(instant(row, "ended_at"));
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String outcome(Variant.State state) {
        return switch (state) {
            case Variant.Found found -> JSON.writeValueAsString(found.result());
            case Variant.Impossible impossible -> JSON.writeValueAsString(impossible.clash());
            case Variant.Asked _, Variant.Running _, Variant.Stopped _, Variant.Broken _ -> null;
        };
    }

    private static @Nullable Instant endedAt(Variant.State state) {
        return switch (state) {
            case Variant.Asked _, Variant.Running _ -> null;
            case Variant.Found found -> found.at();
            case Variant.Impossible impossible -> impossible.at();
            case Variant.Stopped stopped -> stopped.at();
            case Variant.Broken broken -> broken.at();
        };
    }
}
