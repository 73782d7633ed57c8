package nl.samenspel.dossier.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.steering.Contact.ByWhom;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactStore {
    private static final String SELECT = """
            select id, dossier_id, with_whom, day, planned_minutes, real_minutes, state, by_whom, about, entered_by,
                entered_at, version
            from dossier_contact
            """;
    private static final RowMapper<Contact> CONTACT = (row, _) -> contact(row);

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Contact contact) {
        jdbc.sql("""
                        insert into dossier_contact (id, dossier_id, with_whom, day, planned_minutes, real_minutes, state,
                            by_whom, about, entered_by, entered_at)
                        values (:id, :dossier, :with, :day, :planned, :real, :state, :byWhom, :about, :by, :at)
                        """).paramSource(params(contact)).update();
    }

    /// Refuses: CHANGED_SINCE_LOOKED when somebody else saved since this version.
    void save(Contact contact) {
        var saved = jdbc.sql("""
                        update dossier_contact set real_minutes = :real, state = :state, by_whom = :byWhom, about = :about,
                            version = version + 1
                        where id = :id and version = :version
                        """).paramSource(params(contact)).update();
        if (saved != 1) {
            throw new Refused(SteeringRefusal.CHANGED_SINCE_LOOKED);
        }
    }

    /// @throws NotFound for what is not there, or not for the asker
    Contact get(Contact.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(CONTACT)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Newest first.
    List<Contact> list(Assignment.Id dossier) {
        return jdbc.sql(SELECT + "where dossier_id = :dossier order by day desc, id desc")
                .param("dossier", dossier.value())
                .query(CONTACT)
                .list();
    }

    /// Of all these dossiers, newest first.
    List<Contact> listAll(List<UUID> dossiers) {
        return jdbc.sql(SELECT + "where dossier_id = any(:dossiers) order by day desc, id desc")
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(CONTACT)
                .list();
    }

    /// Of all these dossiers, still to come or never filled in, by day.
    List<Contact> listPlanned(List<UUID> dossiers) {
        return jdbc.sql(SELECT + "where dossier_id = any(:dossiers) and state = 'PLANNED' order by day, id")
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(CONTACT)
                .list();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        var head = new Contact.Head(
                new Contact.Id(row.getObject("id", UUID.class)),
                new Assignment.Id(row.getObject("dossier_id", UUID.class)),
                Contact.With.valueOf(row.getString("with_whom")),
                row.getObject("day", LocalDate.class),
                row.getInt("planned_minutes"),
                row.getString("about"),
                new PersonId(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
        var minutes = row.getInt("real_minutes");
        return switch (row.getString("state")) {
            case "PLANNED" -> new Contact.Planned(head);
            case "HELD" -> new Contact.Held(head, minutes);
            case "SHORTENED" -> new Contact.Shortened(head, minutes, byWhom(row));
            case "CALLED_OFF" -> new Contact.CalledOff(head, byWhom(row), false);
            case "CALLED_OFF_LATE" -> new Contact.CalledOff(head, byWhom(row), true);
            default -> throw new IllegalStateException("no such state: " + row.getString("state"));
        };
    }

    private static ByWhom byWhom(ResultSet row) throws SQLException {
        return ByWhom.valueOf(row.getString("by_whom"));
    }

    private static MapSqlParameterSource params(Contact contact) {
        var head = contact.head();
        return new MapSqlParameterSource()
                .addValue("id", head.id().value())
                .addValue("dossier", head.dossier().value())
                .addValue("with", head.with().name())
                .addValue("day", head.day())
                .addValue("planned", head.plannedMinutes())
                .addValue("real", contact.tookPlace() ? contact.minutes() : null)
                .addValue("state", contact.state())
                .addValue("byWhom", byWhom(contact))
                .addValue("about", head.about())
                .addValue("by", head.by().value())
                .addValue("at", head.at().atOffset(ZoneOffset.UTC))
                .addValue("version", head.version());
    }

    private static @Nullable String byWhom(Contact contact) {
        return switch (contact) {
            case Contact.Planned _, Contact.Held _ -> null;
            case Contact.Shortened shortened -> shortened.byWhom().name();
            case Contact.CalledOff off -> off.byWhom().name();
        };
    }
}
