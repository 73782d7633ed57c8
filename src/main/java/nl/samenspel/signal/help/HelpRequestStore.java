package nl.samenspel.signal.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.signal.SignalSeal;
import nl.samenspel.signal.help.HelpRequest.Asked;
import nl.samenspel.signal.help.HelpRequest.Whom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HelpRequestStore {
    private static final String COLUMNS = """
            select id, author_id, assignment_id, asked_at, answer_by, closed_at, sealed from signal_help
            """;

    private final JdbcClient jdbc;
    private final SignalSeal seal;

    HelpRequestStore(JdbcClient jdbc, SignalSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(HelpRequest request) {
        var id = request.id().value();
        var assignment = request.assignment();
        jdbc.sql("""
                        insert into signal_help (id, author_id, assignment_id, asked_at, answer_by, sealed)
                        values (:id, :author, :assignment, :askedAt, :answerBy, :sealed)
                        """)
                .param("id", id)
                .param("author", request.author().value())
                .param("assignment", assignment == null ? null : assignment.value())
                .param("askedAt", inDatabase(request.askedAt()))
                .param("answerBy", inDatabase(request.answerBy()))
                .param("sealed", seal.hide(request.question(), id, request.author()))
                .update();
        for (var asked : request.asked()) {
            jdbc.sql("""
                            insert into signal_asked (help_id, author_id, person_id, role)
                            values (:id, :author, :person, :role)
                            """)
                    .param("id", id)
                    .param("author", request.author().value())
                    .param("person", asked.person().value())
                    .param("role", asked.as().name())
                    .update();
        }
    }

    void answer(HelpRequest.Id id, PersonId person, String answer, Instant at) {
        jdbc.sql("""
                        update signal_asked set answered_at = :at, sealed = :sealed
                        where help_id = :id and person_id = :person
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("at", inDatabase(at))
                .param("sealed", seal.hide(answer, id.value(), person))
                .update();
    }

    void close(HelpRequest.Id id, Instant at) {
        jdbc.sql("update signal_help set closed_at = :at where id = :id")
                .param("id", id.value())
                .param("at", inDatabase(at))
                .update();
    }

    Optional<HelpRequest> find(HelpRequest.Id id) {
        return list(jdbc.sql(COLUMNS + " where id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /// By this author, or asked of them; the newest first.
    List<HelpRequest> listOf(PersonId person) {
        return list(jdbc.sql(COLUMNS + """
                         where id in (select access_objects('help'))
                            and (author_id = :person
                                or id in (select help_id from signal_asked where person_id = :person))
                        order by asked_at desc, id desc
                        """).param("person", person.value()));
    }

    private List<HelpRequest> list(JdbcClient.StatementSpec statement) {
        var bare = statement.query(this::read).list();
        var asked = askedOf(bare.stream().map(HelpRequest::id).toList());
        return bare.stream()
                .map(each -> new HelpRequest(
                        each.id(),
                        each.author(),
                        each.assignment(),
                        each.question(),
                        each.askedAt(),
                        each.answerBy(),
                        each.closedAt(),
                        asked.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Map<HelpRequest.Id, List<Asked>> askedOf(List<HelpRequest.Id> ids) {
        var all = new HashMap<HelpRequest.Id, List<Asked>>();
        jdbc.sql("""
                        select help_id, person_id, role, answered_at, sealed from signal_asked
                        where help_id = any(:ids::uuid[]) order by help_id, role, person_id
                        """)
                .param("ids", ids.stream().map(each -> each.value().toString()).toArray(String[]::new))
                .query((row, _) -> all.computeIfAbsent(
                                new HelpRequest.Id(row.getObject("help_id", UUID.class)), _ -> new ArrayList<>())
                        .add(asked(row)))
                .list();
        return all;
    }

    private Asked asked(ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return new Asked(
                person,
                Whom.valueOf(row.getString("role")),
                at == null ? null : at.toInstant(),
                at == null ? "" : seal.reveal(row.getBytes("sealed"), row.getObject("help_id", UUID.class), person));
    }

    private HelpRequest read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var author = new PersonId(row.getObject("author_id", UUID.class));
        var assignment = row.getObject("assignment_id", UUID.class);
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new HelpRequest(
                new HelpRequest.Id(id),
                author,
                assignment == null ? null : new Assignment.Id(assignment),
                seal.reveal(row.getBytes("sealed"), id, author),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                List.of());
    }

    private static OffsetDateTime inDatabase(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
