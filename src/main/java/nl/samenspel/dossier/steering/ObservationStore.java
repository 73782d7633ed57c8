package nl.samenspel.dossier.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierSeal;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.steering.Observation.Heard;
import nl.samenspel.dossier.steering.Observation.Named;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObservationStore {
    private static final Named UNNAMED = new Named("", "", "", "");
    private static final String SELECT = """
            select id, dossier_id, author_id, side, what, effect, sealed, state, shared_at, heard, heard_by, heard_at, pattern,
                my_part, your_part, needed, named_at, made_at, version
            from dossier_observation
            """;

    private final JdbcClient jdbc;
    private final DossierSeal seal;
    private final RowMapper<Observation> observations = (row, _) -> observation(row);

    ObservationStore(JdbcClient jdbc, DossierSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// What lies hidden in `sealed` while only its author knows of it; the columns are empty then.
    private record Hidden(String what, String effect) {}

    void add(Observation.Draft draft) {
        jdbc.sql("""
                        insert into dossier_observation (id, dossier_id, author_id, side, what, effect, sealed, state, made_at)
                        values (:id, :dossier, :author, :side, :what, :effect, :sealed, :state, :madeAt)
                        """).paramSource(params(draft)).update();
    }

    /// Refuses: CHANGED_SINCE_LOOKED when somebody else saved since this version.
    void save(Observation observation) {
        var saved = jdbc.sql("""
                        update dossier_observation set what = :what, effect = :effect, sealed = :sealed,
                            state = :state, shared_at = :sharedAt, heard = :heard, heard_by = :heardBy, heard_at = :heardAt,
                            pattern = :pattern, my_part = :myPart, your_part = :yourPart, needed = :needed,
                            named_at = :namedAt, version = version + 1
                        where id = :id and version = :version
                        """).paramSource(params(observation)).update();
        if (saved != 1) {
            throw new Refused(SteeringRefusal.CHANGED_SINCE_LOOKED);
        }
    }

    /// @throws NotFound for what is not there, or not for the asker
    Observation get(Observation.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(observations)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Newest first; drafts of others are not there.
    List<Observation> list(Assignment.Id dossier) {
        return jdbc.sql(SELECT + "where dossier_id = :dossier order by id desc")
                .param("dossier", dossier.value())
                .query(observations)
                .list();
    }

    /// Of all these dossiers, what waits for how the other side sees it; oldest first.
    List<Observation> listShared(List<UUID> dossiers) {
        return jdbc.sql(SELECT + "where dossier_id = any(:dossiers) and state = 'SHARED' order by id")
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(observations)
                .list();
    }

    private Observation observation(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var author = new PersonId(row.getObject("author_id", UUID.class));
        var sealed = row.getBytes("sealed");
        var said = sealed == null
                ? new Hidden(row.getString("what"), row.getString("effect"))
                : seal.revealAll(sealed, id, author, Hidden.class);
        var head = new Observation.Head(
                new Observation.Id(id),
                new Assignment.Id(row.getObject("dossier_id", UUID.class)),
                author,
                Side.valueOf(row.getString("side")),
                said.what(),
                said.effect(),
                Objects.requireNonNull(instant(row, "made_at")),
                row.getInt("version"));
        return switch (row.getString("state")) {
            case "DRAFT" -> new Observation.Draft(head);
            case "SHARED" -> new Observation.Shared(head, shared(row));
            case "TESTED" -> new Observation.Tested(head, shared(row), Objects.requireNonNull(heard(row)));
            case "PATTERN" ->
                new Observation.Pattern(
                        head,
                        shared(row),
                        Objects.requireNonNull(heard(row)),
                        new Named(
                                row.getString("pattern"),
                                row.getString("my_part"),
                                row.getString("your_part"),
                                row.getString("needed")),
                        Objects.requireNonNull(instant(row, "named_at")));
            case "WITHDRAWN", "DROPPED" -> new Observation.Withdrawn(head, heard(row));
            default -> throw new IllegalStateException("no such state: " + row.getString("state"));
        };
    }

    private static Instant shared(ResultSet row) throws SQLException {
        return Objects.requireNonNull(instant(row, "shared_at"));
    }

    private static @Nullable Heard heard(ResultSet row) throws SQLException {
        var by = row.getObject("heard_by", UUID.class);
        return by == null
                ? null
                : new Heard(row.getString("heard"), new PersonId(by), Objects.requireNonNull(instant(row, "heard_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private MapSqlParameterSource params(Observation observation) {
        var head = observation.head();
        var hidden = observation.isPrivate() ? new Hidden(head.what(), head.effect()) : null;
        var heard = heard(observation);
        var pattern = observation instanceof Observation.Pattern named ? named : null;
        var named = pattern == null ? UNNAMED : pattern.named();
        return new MapSqlParameterSource()
                .addValue("id", head.id().value())
                .addValue("dossier", head.dossier().value())
                .addValue("author", head.author().value())
                .addValue("side", head.side().name())
                .addValue("what", hidden == null ? head.what() : "")
                .addValue("effect", hidden == null ? head.effect() : "")
                .addValue(
                        "sealed",
                        hidden == null ? null : seal.hideAll(hidden, head.id().value(), head.author()))
                .addValue("state", observation.state())
                .addValue("sharedAt", utc(sharedAt(observation)))
                .addValue("heard", heard == null ? "" : heard.view())
                .addValue("heardBy", heard == null ? null : heard.by().value())
                .addValue("heardAt", utc(heard == null ? null : heard.at()))
                .addValue("pattern", named.pattern())
                .addValue("myPart", named.myPart())
                .addValue("yourPart", named.yourPart())
                .addValue("needed", named.needed())
                .addValue("namedAt", utc(pattern == null ? null : pattern.namedAt()))
                .addValue("madeAt", utc(head.at()))
                .addValue("version", head.version());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant sharedAt(Observation observation) {
        return switch (observation) {
            case Observation.Draft _, Observation.Withdrawn _ -> null;
            case Observation.Shared shared -> shared.sharedAt();
            case Observation.Tested tested -> tested.sharedAt();
            case Observation.Pattern pattern -> pattern.sharedAt();
        };
    }

    private static @Nullable Heard heard(Observation observation) {
        return switch (observation) {
            case Observation.Draft _, Observation.Shared _ -> null;
            case Observation.Tested tested -> tested.heard();
            case Observation.Pattern pattern -> pattern.heard();
            case Observation.Withdrawn withdrawn -> withdrawn.heard();
        };
    }
}
