package nl.samenspel.triangle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForumStore {
    private static final String SELECT = """
            select id, triangle_id, kind, name, members, rhythm, decides, next_day, ended_on, version from triangle_forum
            """;
    private static final RowMapper<Forum> FORUM = (row, _) -> new Forum(
            new Forum.Id(row.getObject("id", UUID.class)),
            new Triangle.Id(row.getObject("triangle_id", UUID.class)),
            Forum.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            organisations(row, "members"),
            row.getString("rhythm"),
            row.getString("decides"),
            row.getObject("next_day", LocalDate.class),
            row.getObject("ended_on", LocalDate.class),
            row.getInt("version"));

    private final JdbcClient jdbc;

    ForumStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Forum forum) {
        jdbc.sql("""
                        insert into triangle_forum (id, triangle_id, kind, name, members, rhythm, decides, next_day)
                        values (:id, :triangle, :kind, :name, :members, :rhythm, :decides, :next)
                        """).paramSource(params(forum)).update();
    }

    boolean save(Forum forum) {
        return jdbc.sql("""
                        update triangle_forum set kind = :kind, name = :name, members = :members, rhythm = :rhythm,
                            decides = :decides, next_day = :next, ended_on = :ended, version = version + 1
                        where id = :id and version = :version
                        """).paramSource(params(forum)).update() == 1;
    }

    Optional<Forum> find(Forum.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(FORUM)
                .optional();
    }

    /// Ended ones too, in the order they were added.
    List<Forum> list(Triangle.Id triangle) {
        return jdbc.sql(SELECT + "where triangle_id = :triangle order by id")
                .param("triangle", triangle.value())
                .query(FORUM)
                .list();
    }

    static List<Organisation.Id> organisations(ResultSet row, String column) throws SQLException {
        var ids = (UUID[]) row.getArray(column).getArray();
        return Arrays.stream(ids).map(Organisation.Id::new).toList();
    }

    static UUID[] values(List<Organisation.Id> organisations) {
        return organisations.stream().map(Organisation.Id::value).toArray(UUID[]::new);
    }

    private static MapSqlParameterSource params(Forum forum) {
        return new MapSqlParameterSource()
                .addValue("id", forum.id().value())
                .addValue("triangle", forum.triangle().value())
                .addValue("kind", forum.kind().name())
                .addValue("name", forum.name())
                .addValue("members", values(forum.members()))
                .addValue("rhythm", forum.rhythm())
                .addValue("decides", forum.decides())
                .addValue("next", forum.next())
                .addValue("ended", forum.endedOn())
                .addValue("version", forum.version());
    }
}
