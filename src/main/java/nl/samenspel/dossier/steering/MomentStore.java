package nl.samenspel.dossier.steering;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.steering.Moment.Answer;
import nl.samenspel.dossier.steering.Moment.FollowUp;
import nl.samenspel.dossier.steering.Moment.Head;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MomentStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, dossier_id, kind, purpose, day, moved_from, answers, state, decision, why, follow_what,
                follow_who, follow_due, follow_done_at, planned_by, planned_at, version
            from dossier_moment
            """;
    private static final RowMapper<Moment> MOMENT = (row, _) -> moment(row);

    private final JdbcClient jdbc;

    MomentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Moment moment) {
        jdbc.sql("""
                        insert into dossier_moment (id, dossier_id, kind, purpose, day, moved_from, answers, state,
                            decision, why, follow_what, follow_who, follow_due, follow_done_at, planned_by, planned_at)
                        values (:id, :dossier, :kind, :purpose, :day, :from::date[], :answers::jsonb, :state, :decision, :why,
                            :followWhat, :followWho, :followDue, :followDone, :by, :at)
                        """).paramSource(params(moment)).update();
    }

    /// Refuses: CHANGED_SINCE_LOOKED when somebody else saved since this version.
    void save(Moment moment) {
        var saved = jdbc.sql("""
                        update dossier_moment set day = :day, moved_from = :from::date[], answers = :answers::jsonb,
                            state = :state, decision = :decision, why = :why, follow_what = :followWhat,
                            follow_who = :followWho, follow_due = :followDue, follow_done_at = :followDone,
                            version = version + 1
                        where id = :id and version = :version
                        """).paramSource(params(moment)).update();
        if (saved != 1) {
            throw new Refused(SteeringRefusal.CHANGED_SINCE_LOOKED);
        }
    }

    /// @throws NotFound for what is not there, or not for the asker
    Moment get(Moment.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(MOMENT)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// By day.
    List<Moment> list(Assignment.Id dossier) {
        return jdbc.sql(SELECT + "where dossier_id = :dossier order by day, id")
                .param("dossier", dossier.value())
                .query(MOMENT)
                .list();
    }

    /// Of all these dossiers, what still lies ahead or asks for something, by day.
    List<Moment> listOpen(List<UUID> dossiers) {
        return jdbc.sql(SELECT + """
                        where dossier_id = any(:dossiers)
                          and (state in ('PLANNED', 'MOVED') or (follow_who is not null and follow_done_at is null))
                        order by day, id
                        """)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(MOMENT)
                .list();
    }

    private static Moment moment(ResultSet row) throws SQLException {
        var head = new Head(
                new Moment.Id(row.getObject("id", UUID.class)),
                new Assignment.Id(row.getObject("dossier_id", UUID.class)),
                MomentKind.valueOf(row.getString("kind")),
                row.getString("purpose"),
                row.getObject("day", LocalDate.class),
                JSON.readValue(row.getString("answers"), ANSWERS),
                new PersonId(row.getObject("planned_by", UUID.class)),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
        var from = days(row.getArray("moved_from"));
        return switch (row.getString("state")) {
            case "PLANNED" -> new Moment.Planned(head);
            case "MOVED" -> new Moment.Moved(head, from);
            case "HELD" -> new Moment.Held(head, from, row.getString("decision"), followUp(row));
            case "CANCELLED" -> new Moment.Cancelled(head, from, row.getString("why"));
            default -> throw new IllegalStateException("no such state: " + row.getString("state"));
        };
    }

    private static @Nullable FollowUp followUp(ResultSet row) throws SQLException {
        var who = row.getObject("follow_who", UUID.class);
        var due = row.getObject("follow_due", LocalDate.class);
        var done = row.getObject("follow_done_at", OffsetDateTime.class);
        return who == null || due == null
                ? null
                : new FollowUp(
                        row.getString("follow_what"), new PersonId(who), due, done == null ? null : done.toInstant());
    }

    static List<LocalDate> days(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }

    /// As PostgreSQL writes an array of days.
    static String array(List<LocalDate> days) {
        return "{" + String.join(",", days.stream().map(LocalDate::toString).toList()) + "}";
    }

    private static MapSqlParameterSource params(Moment moment) {
        var head = moment.head();
        var follow = moment instanceof Moment.Held held ? held.followUp() : null;
        return new MapSqlParameterSource()
                .addValue("id", head.id().value())
                .addValue("dossier", head.dossier().value())
                .addValue("kind", head.kind().name())
                .addValue("purpose", head.purpose())
                .addValue("day", head.day())
                .addValue("from", array(moment.from()))
                .addValue("answers", JSON.writeValueAsString(head.answers()))
                .addValue("state", moment.state())
                .addValue("decision", moment instanceof Moment.Held held ? held.decision() : "")
                .addValue("why", moment instanceof Moment.Cancelled cancelled ? cancelled.why() : "")
                .addValue("followWhat", follow == null ? "" : follow.what())
                .addValue("followWho", follow == null ? null : follow.who().value())
                .addValue("followDue", follow == null ? null : follow.due())
                .addValue(
                        "followDone",
                        follow == null || follow.doneAt() == null
                                ? null
                                : follow.doneAt().atOffset(ZoneOffset.UTC))
                .addValue("by", head.by().value())
                .addValue("at", head.at().atOffset(ZoneOffset.UTC))
                .addValue("version", head.version());
    }
}
