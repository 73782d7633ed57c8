package nl.samenspel.sketch;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private static final String SELECT = """
            select id, triangle_id, purpose, planned_at, place, facilitator_id, language, state, started_at, ended_at,
                   paused_at, confirmed_at, confirmed_by, cancelled_reason, version, rehearses
            from sketch_session
            """;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Versioned(SketchSession session, int version) {}

    void add(SketchSession.Prepared session, PersonId by, Instant createdAt) {
        jdbc.sql("""
                        insert into sketch_session
                            (id, triangle_id, purpose, planned_at, place, facilitator_id, language, state, created_by, created_at,
                             rehearses)
                        values (:id, :triangle, :purpose, :at, :place, :facilitator, :language, 'PREPARED', :by, :created,
                             :rehearses)
                        """)
                .param("id", session.id().value())
                .param("triangle", session.triangle().value())
                .param("purpose", session.plan().purpose())
                .param("at", at(session.plan().at()))
                .param("place", session.plan().place())
                .param("facilitator", session.plan().facilitator().value())
                .param("language", session.plan().language().code())
                .param("by", by.value())
                .param("created", at(createdAt))
                .param(
                        "rehearses",
                        session.plan()
                                .findRehearsed()
                                .map(SketchSession.Id::value)
                                .orElse(null))
                .update();
    }

    /// Locks the row until the transaction ends.
    Versioned getForUpdate(SketchSession.Id id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> new Versioned(session(row), row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Versioned> find(SketchSession.Id id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Versioned(session(row), row.getInt("version")))
                .optional();
    }

    /// Newest plan first.
    List<SketchSession> listOf(Triangle.Id triangle) {
        return jdbc.sql(SELECT
                        + " where triangle_id = :triangle and rehearses is null order by planned_at desc, id desc")
                .param("triangle", triangle.value())
                .query((row, _) -> session(row))
                .list();
    }

    /// All that the person behind this transaction may see, newest plan first.
    List<SketchSession> list(int most) {
        return jdbc.sql(SELECT + " where rehearses is null order by planned_at desc, id desc limit :most")
                .param("most", most)
                .query((row, _) -> session(row))
                .list();
    }

    /// Try-outs that began before a moment, oldest first.
    List<SketchSession.Id> listRehearsals(Instant before) {
        return jdbc
                .sql("select id from sketch_session where rehearses is not null and created_at < :before order by id")
                .param("before", at(before))
                .query(UUID.class)
                .list()
                .stream()
                .map(SketchSession.Id::new)
                .toList();
    }

    void deleteRehearsal(SketchSession.Id id) {
        jdbc.sql("delete from sketch_session where id = :id and rehearses is not null")
                .param("id", id.value())
                .update();
    }

    void save(SketchSession session) {
        var moments = Moments.of(session);
        jdbc.sql("""
                        update sketch_session set purpose = :purpose, planned_at = :at, place = :place,
                            facilitator_id = :facilitator, language = :language, state = :state, started_at = :started, paused_at = :paused,
                            ended_at = :ended, confirmed_at = :confirmed, confirmed_by = :confirmedBy,
                            cancelled_reason = :reason, version = version + 1
                        where id = :id
                        """)
                .param("id", session.id().value())
                .param("purpose", session.plan().purpose())
                .param("at", at(session.plan().at()))
                .param("place", session.plan().place())
                .param("facilitator", session.plan().facilitator().value())
                .param("language", session.plan().language().code())
                .param("state", moments.state)
                .param("started", moments.started == null ? null : at(moments.started))
                .param("paused", moments.paused == null ? null : at(moments.paused))
                .param("ended", moments.ended == null ? null : at(moments.ended))
                .param("confirmed", moments.confirmed == null ? null : at(moments.confirmed))
                .param("confirmedBy", moments.confirmedBy == null ? null : moments.confirmedBy.value())
                .param("reason", moments.reason)
                .update();
    }

    /// What of a state has a column of its own.
    private record Moments(
            String state,
            @Nullable Instant started,
            @Nullable Instant paused,
            @Nullable Instant ended,
            @Nullable Instant confirmed,
            @Nullable PersonId confirmedBy,
            @Nullable String reason) {

        static Moments of(SketchSession session) {
            return switch (session) {
                case SketchSession.Prepared _ -> new Moments("PREPARED", null, null, null, null, null, null);
                case SketchSession.Live live -> new Moments("LIVE", live.startedAt(), null, null, null, null, null);
                case SketchSession.Paused paused ->
                    new Moments("PAUSED", paused.startedAt(), paused.pausedAt(), null, null, null, null);
                case SketchSession.Ended ended ->
                    new Moments("ENDED", ended.startedAt(), null, ended.endedAt(), null, null, null);
                case SketchSession.Confirmed done ->
                    new Moments(
                            "CONFIRMED",
                            done.startedAt(),
                            null,
                            done.endedAt(),
                            done.confirmedAt(),
                            done.confirmedBy(),
                            null);
                case SketchSession.Cancelled gone ->
                    new Moments("CANCELLED", null, null, null, null, null, gone.reason());
            };
        }
    }

    private static SketchSession session(ResultSet row) throws SQLException {
        var id = new SketchSession.Id(row.getObject("id", UUID.class));
        var triangle = new Triangle.Id(row.getObject("triangle_id", UUID.class));
        var rehearsed = row.getObject("rehearses", UUID.class);
        var plan = new Plan(
                row.getString("purpose"),
                moment(row, "planned_at"),
                row.getString("place"),
                new PersonId(row.getObject("facilitator_id", UUID.class)),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                rehearsed == null ? null : new SketchSession.Id(rehearsed));
        return switch (row.getString("state")) {
            case "PREPARED" -> new SketchSession.Prepared(id, triangle, plan);
            case "LIVE" -> new SketchSession.Live(id, triangle, plan, moment(row, "started_at"));
            case "PAUSED" ->
                new SketchSession.Paused(id, triangle, plan, moment(row, "started_at"), moment(row, "paused_at"));
            case "ENDED" ->
                new SketchSession.Ended(id, triangle, plan, moment(row, "started_at"), moment(row, "ended_at"));
            case "CONFIRMED" ->
                new SketchSession.Confirmed(
                        id,
                        triangle,
                        plan,
                        moment(row, "started_at"),
                        moment(row, "ended_at"),
                        new PersonId(row.getObject("confirmed_by", UUID.class)),
                        moment(row, "confirmed_at"));
            case "CANCELLED" -> new SketchSession.Cancelled(id, triangle, plan, row.getString("cancelled_reason"));
            case String other -> throw new IllegalStateException("unknown state " + other);
        };
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
