package nl.samenspel.triangle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Improvement.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImprovementStore {
    private static final String SELECT = """
            select id, triangle_id, sentence, owner_id, due_day, forum_id, state, state_at, state_by, reason, version,
            """ + StandingColumns.NAMES + " from triangle_improvement ";
    private static final RowMapper<Improvement> IMPROVEMENT = (row, _) -> improvement(row);

    private final JdbcClient jdbc;

    ImprovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Improvement improvement, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into triangle_improvement (id, triangle_id, sentence, owner_id, due_day, forum_id, state, state_at,
                            state_by, reason,
                        """ + StandingColumns.NAMES + """
                        ) values (:id, :triangle, :sentence, :owner, :due, :forum, :state, :at, :by, :reason,
                        """ + StandingColumns.PARAMS + ")")
                .paramSource(params(improvement, by, at))
                .update();
    }

    boolean save(Improvement improvement, PersonId by, Instant at) {
        return jdbc.sql("""
                        update triangle_improvement set sentence = :sentence, owner_id = :owner, due_day = :due,
                            forum_id = :forum, state = :state, state_at = :at, state_by = :by, reason = :reason,
                            version = version + 1,
                        """ + StandingColumns.SETTERS + " where id = :id and version = :version")
                        .paramSource(params(improvement, by, at))
                        .update()
                == 1;
    }

    Optional<Improvement> find(Improvement.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(IMPROVEMENT)
                .optional();
    }

    /// In all states: open ones first, those due soonest first.
    List<Improvement> list(Triangle.Id triangle) {
        return jdbc.sql(SELECT + "where triangle_id = :triangle order by (state = 'OPEN') desc, due_day nulls last, id")
                .param("triangle", triangle.value())
                .query(IMPROVEMENT)
                .list();
    }

    /// Accepted and open, with this person's name, due soonest first.
    List<Improvement> listOpenOf(PersonId person) {
        return jdbc.sql(SELECT + """
                        where owner_id = :person and state = 'OPEN' and standing = 'ACCEPTED'
                        order by due_day nulls last, id
                        """)
                .param("person", person.value())
                .query(IMPROVEMENT)
                .list();
    }

    List<Improvement> listFromSession(UUID session) {
        return jdbc.sql(SELECT + "where proposed_by_session = :session order by id")
                .param("session", session)
                .query(IMPROVEMENT)
                .list();
    }

    private static Improvement improvement(ResultSet row) throws SQLException {
        var id = new Improvement.Id(row.getObject("id", UUID.class));
        var triangle = new Triangle.Id(row.getObject("triangle_id", UUID.class));
        var owner = row.getObject("owner_id", UUID.class);
        var forum = row.getObject("forum_id", UUID.class);
        var text = new Draft(
                row.getString("sentence"),
                owner == null ? null : new PersonId(owner),
                row.getObject("due_day", LocalDate.class),
                forum == null ? null : new Forum.Id(forum));
        var by = new PersonId(row.getObject("state_by", UUID.class));
        var at = row.getObject("state_at", OffsetDateTime.class).toInstant();
        var standing = StandingColumns.read(row);
        var version = row.getInt("version");
        return switch (row.getString("state")) {
            case "OPEN" -> new Improvement.Open(id, triangle, text, standing, version);
            case "DONE" -> new Improvement.Done(id, triangle, text, by, at, standing, version);
            case "DROPPED" ->
                new Improvement.Dropped(id, triangle, text, row.getString("reason"), by, at, standing, version);
            default -> throw new IllegalStateException("no such state: " + row.getString("state"));
        };
    }

    private static MapSqlParameterSource params(Improvement improvement, PersonId by, Instant at) {
        var text = improvement.text();
        return new MapSqlParameterSource(StandingColumns.params(improvement.standing()))
                .addValue("id", improvement.id().value())
                .addValue("triangle", improvement.triangle().value())
                .addValue("sentence", text.sentence())
                .addValue("owner", text.person() == null ? null : text.person().value())
                .addValue("due", text.due())
                .addValue("forum", text.forum() == null ? null : text.forum().value())
                .addValue("state", improvement.state())
                .addValue("at", at.atOffset(ZoneOffset.UTC))
                .addValue("by", by.value())
                .addValue("reason", reason(improvement))
                .addValue("version", improvement.version());
    }

    private static @Nullable String reason(Improvement improvement) {
        return improvement instanceof Improvement.Dropped dropped ? dropped.reason() : "";
    }
}
