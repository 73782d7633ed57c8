package nl.samenspel.dossier.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.steering.Precondition.Standing;
import nl.samenspel.dossier.steering.Precondition.State;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreconditionStore {
    private final JdbcClient jdbc;

    PreconditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Stood(UUID precondition, Standing standing) {}

    void add(Precondition precondition) {
        jdbc.sql("""
                        insert into dossier_precondition (id, dossier_id, sentence, who, talks)
                        values (:id, :dossier, :sentence, :who, :talks::date[])
                        """)
                .param("id", precondition.id().value())
                .param("dossier", precondition.dossier().value())
                .param("sentence", precondition.sentence())
                .param(
                        "who",
                        precondition.who() == null ? null : precondition.who().value())
                .param("talks", MomentStore.array(precondition.talks()))
                .update();
    }

    /// Refuses: CHANGED_SINCE_LOOKED when somebody else saved since this version.
    void save(Precondition precondition) {
        var saved = jdbc.sql("""
                        update dossier_precondition set sentence = :sentence, who = :who, talks = :talks::date[],
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", precondition.id().value())
                .param("sentence", precondition.sentence())
                .param(
                        "who",
                        precondition.who() == null ? null : precondition.who().value())
                .param("talks", MomentStore.array(precondition.talks()))
                .param("version", precondition.version())
                .update();
        if (saved != 1) {
            throw new Refused(SteeringRefusal.CHANGED_SINCE_LOOKED);
        }
    }

    /// @param id of the row itself; later ones sort after earlier ones
    void addState(UUID id, Precondition precondition) {
        var now = precondition.now();
        jdbc.sql("""
                        insert into dossier_precondition_state (id, precondition_id, dossier_id, state, since, remark,
                            said_by, said_at)
                        values (:id, :precondition, :dossier, :state, :since, :remark, :by, :at)
                        """)
                .param("id", id)
                .param("precondition", precondition.id().value())
                .param("dossier", precondition.dossier().value())
                .param("state", now.state().name())
                .param("since", now.since())
                .param("remark", now.remark())
                .param("by", now.by().value())
                .param("at", now.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @throws NotFound for what is not there, or not for the asker
    Precondition get(Precondition.Id id) {
        return jdbc.sql("select dossier_id from dossier_precondition where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(dossier -> list(new Assignment.Id(dossier)).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    /// In the order in which they were agreed, each with all its states.
    List<Precondition> list(Assignment.Id dossier) {
        var states = states(dossier);
        return jdbc.sql("""
                        select id, sentence, who, talks, version from dossier_precondition
                        where dossier_id = :dossier order by id
                        """)
                .param("dossier", dossier.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var who = row.getObject("who", UUID.class);
                    return new Precondition(
                            new Precondition.Id(id),
                            dossier,
                            row.getString("sentence"),
                            who == null ? null : new PersonId(who),
                            states.getOrDefault(id, List.of()),
                            MomentStore.days(row.getArray("talks")),
                            row.getInt("version"));
                })
                .list();
    }

    private Map<UUID, List<Standing>> states(Assignment.Id dossier) {
        return jdbc.sql("""
                        select precondition_id, state, since, remark, said_by, said_at from dossier_precondition_state
                        where dossier_id = :dossier order by id desc
                        """).param("dossier", dossier.value()).query((row, _) -> stood(row)).list().stream()
                .collect(Collectors.groupingBy(
                        Stood::precondition, Collectors.mapping(Stood::standing, Collectors.toList())));
    }

    private static Stood stood(ResultSet row) throws SQLException {
        return new Stood(
                row.getObject("precondition_id", UUID.class),
                new Standing(
                        State.valueOf(row.getString("state")),
                        row.getObject("since", LocalDate.class),
                        row.getString("remark"),
                        new PersonId(row.getObject("said_by", UUID.class)),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()));
    }
}
