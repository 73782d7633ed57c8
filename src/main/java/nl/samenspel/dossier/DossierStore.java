package nl.samenspel.dossier;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class DossierStore {
    private static final String SELECT = """
            select id, phase, arrived_by, arrived_at, arrived_why, closed, parting_side, parting_by, parting_at, parting_why
            from dossier_dossier
            """;

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when there is one already, whether or not the asker may see it.
    boolean add(Dossier dossier) {
        return jdbc.sql("""
                        insert into dossier_dossier (id, phase, arrived_by, arrived_at, arrived_why)
                        values (:id, :phase, :by, :at, :why)
                        on conflict (id) do nothing
                        """)
                        .param("id", dossier.id().value())
                        .param("phase", dossier.phase().name())
                        .param("by", dossier.arrival().by().value())
                        .param("at", at(dossier.arrival().at()))
                        .param("why", dossier.arrival().why())
                        .update()
                == 1;
    }

    Map<Assignment.Id, Duration> leadTimes(Collection<Assignment.Id> ids) {
        var times = new HashMap<Assignment.Id, Duration>();
        jdbc.sql("""
                        select dossier_id, min(at) filter (where kind = 'OPENED') as opened,
                            min(at) filter (where phase = 'AGREED') as agreed
                        from dossier_step where dossier_id = any(:ids::uuid[]) group by dossier_id
                        """)
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(row -> {
                    var opened = row.getTimestamp("opened");
                    var agreed = row.getTimestamp("agreed");
                    if (opened != null && agreed != null) {
                        times.put(
                                new Assignment.Id(row.getObject("dossier_id", UUID.class)),
                                Duration.between(opened.toInstant(), agreed.toInstant()));
                    }
                });
        return times;
    }

    /// Nobody else changes anything of the dossier until this transaction ends.
    Dossier getForUpdate(Assignment.Id id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query(DossierStore::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Dossier> find(Assignment.Id id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(DossierStore::read)
                .optional();
    }

    /// In a transaction of its own when there is none: it is asked on behalf of Samenspel itself.
    @Transactional(readOnly = true)
    boolean exists(Assignment.Id id) {
        return find(id).isPresent();
    }

    List<Dossier> list(Collection<Assignment.Id> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where id in (:ids) order by id")
                        .param("ids", ids.stream().map(Assignment.Id::value).toList())
                        .query(DossierStore::read)
                        .list();
    }

    void save(Dossier dossier) {
        var parting = dossier instanceof Dossier.Standing standing ? standing.parting() : null;
        jdbc.sql("""
                        update dossier_dossier set phase = :phase, arrived_by = :by, arrived_at = :at,
                            arrived_why = :why, closed = :closed, parting_side = :side, parting_by = :partingBy,
                            parting_at = :partingAt, parting_why = :partingWhy
                        where id = :id
                        """)
                .param("id", dossier.id().value())
                .param("phase", dossier.phase().name())
                .param("by", dossier.arrival().by().value())
                .param("at", at(dossier.arrival().at()))
                .param("why", dossier.arrival().why())
                .param("closed", dossier.isClosed())
                .param("side", parting == null ? null : parting.side().name())
                .param("partingBy", parting == null ? null : parting.by().value())
                .param("partingAt", parting == null ? null : at(parting.at()))
                .param("partingWhy", parting == null ? null : parting.why())
                .update();
    }

    void note(Assignment.Id id, PhaseChange.Kind kind, Phase phase, Dossier.Arrival arrival) {
        jdbc.sql("""
                        insert into dossier_step (dossier_id, number, kind, phase, by_id, at, why)
                        values (:id, (select coalesce(max(number), 0) + 1 from dossier_step where dossier_id = :id),
                            :kind, :phase, :by, :at, :why)
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("phase", phase.name())
                .param("by", arrival.by().value())
                .param("at", at(arrival.at()))
                .param("why", arrival.why())
                .update();
    }

    /// As they happened.
    List<PhaseChange> listChanges(Assignment.Id id) {
        return jdbc.sql("select kind, phase, by_id, at, why from dossier_step where dossier_id = :id order by number")
                .param("id", id.value())
                .query((row, _) -> new PhaseChange(
                        PhaseChange.Kind.valueOf(row.getString("kind")),
                        Phase.valueOf(row.getString("phase")),
                        new PersonId(row.getObject("by_id", UUID.class)),
                        instant(row, "at"),
                        row.getString("why")))
                .list();
    }

    /// Whether both sides confirmed a version of the agreement that still counts.
    boolean agreementStands(Assignment.Id id) {
        return jdbc.sql("select exists (select from dossier_agreement where dossier_id = :id and state = 'IN_FORCE')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static Dossier read(ResultSet row, int number) throws SQLException {
        var id = new Assignment.Id(row.getObject("id", UUID.class));
        var phase = Phase.valueOf(row.getString("phase"));
        var arrival = new Dossier.Arrival(
                new PersonId(row.getObject("arrived_by", UUID.class)),
                instant(row, "arrived_at"),
                row.getString("arrived_why"));
        if (row.getBoolean("closed")) {
            return new Dossier.Closed(id, arrival, phase);
        }
        var dossier = Dossier.in(phase, id, arrival);
        var side = row.getString("parting_side");
        return dossier instanceof Dossier.Standing standing && side != null
                ? standing.with(new Dossier.Parting(
                        Side.valueOf(side),
                        new PersonId(row.getObject("parting_by", UUID.class)),
                        instant(row, "parting_at"),
                        row.getString("parting_why")))
                : dossier;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
