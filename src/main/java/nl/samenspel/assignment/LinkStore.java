package nl.samenspel.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {
    private static final String COLUMNS = """
            id, kind, one_id, one_triangle_id, other_id, other_triangle_id, weight, sentence, state, state_by, state_at,
            before_removal, session_id, agreement_id
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A relation with the triangles of its two ends.
    record Placed(Link link, Triangle.Id triangle, Triangle.Id otherTriangle) {
        Placed with(Link changed) {
            return new Placed(changed, triangle, otherTriangle);
        }
    }

    void add(Placed placed) {
        var link = placed.link();
        jdbc.sql("""
                        insert into assignment_link (id, kind, one_id, one_triangle_id, other_id, other_triangle_id,
                            weight, sentence, state, state_by, state_at, session_id, agreement_id)
                        values (:id, :kind, :one, :triangle, :other, :otherTriangle,
                            :weight, :sentence, :state, :by, :at, :session, :agreement)
                        """)
                .param("id", link.id().value())
                .param("kind", link.kind().name())
                .param("one", link.one().value())
                .param("triangle", placed.triangle().value())
                .param("other", link.other().value())
                .param("otherTriangle", placed.otherTriangle().value())
                .param("weight", link.weight().name())
                .param("sentence", link.sentence())
                .param("state", nameOf(link.state()))
                .param("by", link.state().by().value())
                .param("at", OffsetDateTime.ofInstant(link.state().at(), ZoneOffset.UTC))
                .param("session", link.session())
                .param("agreement", link.agreement())
                .update();
    }

    void save(Link link) {
        jdbc.sql("""
                        update assignment_link set weight = :weight, sentence = :sentence, state = :state,
                            state_by = :by, state_at = :at, before_removal = :before, agreement_id = :agreement
                        where id = :id
                        """)
                .param("weight", link.weight().name())
                .param("sentence", link.sentence())
                .param("state", nameOf(link.state()))
                .param("by", link.state().by().value())
                .param("at", OffsetDateTime.ofInstant(link.state().at(), ZoneOffset.UTC))
                .param(
                        "before",
                        link.state() instanceof Link.State.Removed removed
                                ? removed.before().name()
                                : null)
                .param("agreement", link.agreement())
                .param("id", link.id().value())
                .update();
    }

    Placed getForUpdate(Link.Id id) {
        return jdbc.sql("select " + COLUMNS + " from assignment_link where id = :id for update")
                .param("id", id.value())
                .query(LinkStore::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Link> find(Link.Id id) {
        return jdbc.sql("select " + COLUMNS + " from assignment_link where id = :id")
                .param("id", id.value())
                .query(LinkStore::read)
                .optional()
                .map(Placed::link);
    }

    /// A standing relation of this kind between the two, in either direction.
    Optional<Link> find(Link.Kind kind, Assignment.Id one, Assignment.Id other) {
        return jdbc.sql("select " + COLUMNS + """
                         from assignment_link
                        where kind = :kind and state <> 'REMOVED'
                          and least(one_id, other_id) = least(:one::uuid, :other::uuid)
                          and greatest(one_id, other_id) = greatest(:one::uuid, :other::uuid)
                        """)
                .param("kind", kind.name())
                .param("one", one.value())
                .param("other", other.value())
                .query(LinkStore::read)
                .optional()
                .map(Placed::link);
    }

    /// Standing relations with any of these at an end, heaviest first.
    List<Link> listOf(Collection<Assignment.Id> ids) {
        return jdbc
                .sql("select " + COLUMNS + """
                         from assignment_link
                        where state <> 'REMOVED' and (one_id = any(:ids::uuid[]) or other_id = any(:ids::uuid[]))
                        order by case weight when 'HEAVY' then 0 when 'MEDIUM' then 1 else 2 end, id
                        """)
                .param("ids", PartStore.arrayOf(ids))
                .query(LinkStore::read)
                .list()
                .stream()
                .map(Placed::link)
                .toList();
    }

    /// Standing relations with an end in the triangle, heaviest first.
    List<Link> listOf(Triangle.Id triangle) {
        return jdbc
                .sql("select " + COLUMNS + """
                         from assignment_link
                        where state <> 'REMOVED' and (one_triangle_id = :triangle or other_triangle_id = :triangle)
                        order by case weight when 'HEAVY' then 0 when 'MEDIUM' then 1 else 2 end, id
                        """)
                .param("triangle", triangle.value())
                .query(LinkStore::read)
                .list()
                .stream()
                .map(Placed::link)
                .toList();
    }

    private static Placed read(ResultSet row, int number) throws SQLException {
        return new Placed(
                new Link(
                        new Link.Id(row.getObject("id", UUID.class)),
                        Link.Kind.valueOf(row.getString("kind")),
                        new Assignment.Id(row.getObject("one_id", UUID.class)),
                        new Assignment.Id(row.getObject("other_id", UUID.class)),
                        Link.Weight.valueOf(row.getString("weight")),
                        row.getString("sentence"),
                        state(row),
                        row.getObject("session_id", UUID.class),
                        row.getObject("agreement_id", UUID.class)),
                new Triangle.Id(row.getObject("one_triangle_id", UUID.class)),
                new Triangle.Id(row.getObject("other_triangle_id", UUID.class)));
    }

    private static Link.State state(ResultSet row) throws SQLException {
        var by = new PersonId(row.getObject("state_by", UUID.class));
        var at = row.getObject("state_at", OffsetDateTime.class).toInstant();
        return switch (row.getString("state")) {
            case "PROPOSED" -> new Link.State.Proposed(by, at);
            case "ACCEPTED" -> new Link.State.Accepted(by, at);
            case "REMOVED" ->
                new Link.State.Removed(by, at, Link.State.Before.valueOf(row.getString("before_removal")));
            default -> throw new IllegalStateException("no such state of a relation");
        };
    }

    private static String nameOf(Link.State state) {
        return switch (state) {
            case Link.State.Proposed _ -> "PROPOSED";
            case Link.State.Accepted _ -> "ACCEPTED";
            case Link.State.Removed _ -> "REMOVED";
        };
    }
}
