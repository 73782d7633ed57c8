package nl.samenspel.dossier;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantStore {
    private static final String SELECT = """
            select dossier_id, person_id, seat, invited_by, joined_at, mandate_from, mandate_until, left_at
            from dossier_participant
            """;
    private static final Comparator<Participant> AS_LISTED =
            Comparator.comparing(Participant::seat).thenComparing(Participant::joinedAt);

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody new, or back again in whatever seat.
    void save(Participant participant) {
        var mandate = participant.mandate();
        var leftAt = participant.leftAt();
        jdbc.sql("""
                        insert into dossier_participant
                            (dossier_id, person_id, seat, invited_by, joined_at, mandate_from, mandate_until, left_at)
                        values (:dossier, :person, :seat, :invitedBy, :joined, :from, :until, :left)
                        on conflict (dossier_id, person_id) do update set seat = excluded.seat,
                            invited_by = excluded.invited_by, joined_at = excluded.joined_at,
                            mandate_from = excluded.mandate_from, mandate_until = excluded.mandate_until,
                            left_at = excluded.left_at
                        """)
                .param("dossier", participant.dossier().value())
                .param("person", participant.person().value())
                .param("seat", participant.seat().name())
                .param("invitedBy", participant.invitedBy().value())
                .param("joined", at(participant.joinedAt()))
                .param("from", mandate == null ? null : mandate.onBehalfOf().value())
                .param("until", mandate == null ? null : mandate.until())
                .param("left", leftAt == null ? null : at(leftAt))
                .update();
    }

    Optional<Participant> find(Assignment.Id dossier, PersonId person) {
        return jdbc.sql(SELECT + " where dossier_id = :dossier and person_id = :person")
                .param("dossier", dossier.value())
                .param("person", person.value())
                .query(ParticipantStore::read)
                .optional();
    }

    /// Those who left too; by seat, and then who came first.
    List<Participant> list(Assignment.Id dossier) {
        return list(List.of(dossier));
    }

    List<Participant> list(Collection<Assignment.Id> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : jdbc
                        .sql(SELECT + " where dossier_id in (:dossiers) order by dossier_id, joined_at, person_id")
                        .param(
                                "dossiers",
                                dossiers.stream().map(Assignment.Id::value).toList())
                        .query(ParticipantStore::read)
                        .list()
                        .stream()
                        .sorted(AS_LISTED)
                        .toList();
    }

    /// Where somebody takes part now, the dossier they came into last first.
    List<Participant> listOf(PersonId person) {
        return jdbc.sql(SELECT + " where person_id = :person and left_at is null order by joined_at desc, dossier_id")
                .param("person", person.value())
                .query(ParticipantStore::read)
                .list();
    }

    private static Participant read(ResultSet row, int number) throws SQLException {
        var from = row.getObject("mandate_from", UUID.class);
        var left = row.getObject("left_at", OffsetDateTime.class);
        return new Participant(
                new Assignment.Id(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Seat.valueOf(row.getString("seat")),
                new PersonId(row.getObject("invited_by", UUID.class)),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                from == null ? null : new Mandate(new PersonId(from), row.getObject("mandate_until", LocalDate.class)),
                left == null ? null : left.toInstant());
    }
}
