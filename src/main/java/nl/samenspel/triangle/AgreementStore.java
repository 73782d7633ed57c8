package nl.samenspel.triangle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Agreement.Yes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementStore {
    private static final String SELECT = """
            select id, triangle_id, kind, subject, parties, from_day, until_day, review_day, text_place, state, state_at,
                state_by, reason, replaces, version,\s""" + StandingColumns.NAMES + " from triangle_agreement ";

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Agreement agreement, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into triangle_agreement (id, triangle_id, kind, subject, parties, from_day, until_day, review_day,
                            text_place, state, state_at, state_by, reason, replaces,
                        """ + StandingColumns.NAMES + """
                        ) values (:id, :triangle, :kind, :subject, :parties, :from, :until, :review, :place, :state, :at, :by,
                            :reason, :replaces,
                        """ + StandingColumns.PARAMS + ")")
                .paramSource(params(agreement, by, at))
                .update();
        addYes(agreement);
    }

    /// Counts the version up; answers whether it was still the one given.
    boolean save(Agreement agreement, PersonId by, Instant at) {
        var saved = jdbc.sql("""
                        update triangle_agreement set kind = :kind, subject = :subject, parties = :parties, from_day = :from,
                            until_day = :until, review_day = :review, text_place = :place, state = :state, state_at = :at,
                            state_by = :by, reason = :reason, version = version + 1,
                        """ + StandingColumns.SETTERS + " where id = :id and version = :version")
                        .paramSource(params(agreement, by, at))
                        .update()
                == 1;
        if (saved) {
            jdbc.sql("delete from triangle_agreement_yes where agreement_id = :id")
                    .param("id", agreement.id().value())
                    .update();
            addYes(agreement);
        }
        return saved;
    }

    Optional<Agreement> find(Agreement.Id id) {
        return list("where id = :id", "id", id.value()).stream().findFirst();
    }

    /// In all states, in the order they were proposed.
    List<Agreement> list(Triangle.Id triangle) {
        return list("where triangle_id = :triangle order by id", "triangle", triangle.value());
    }

    /// In the order they were proposed; unknown ids are left out.
    List<Agreement> list(Collection<Agreement.Id> ids) {
        return list(
                "where id = any(:ids) order by id",
                "ids",
                ids.stream().map(Agreement.Id::value).toArray(UUID[]::new));
    }

    List<Agreement> listFromSession(UUID session) {
        return list("where proposed_by_session = :session order by id", "session", session);
    }

    private List<Agreement> list(String condition, String name, Object value) {
        var yes = yesOf(condition, name, value);
        return jdbc.sql(SELECT + condition)
                .param(name, value)
                .query((row, _) -> agreement(row, yes))
                .list();
    }

    private Map<UUID, List<Yes>> yesOf(String condition, String name, Object value) {
        var found = new LinkedHashMap<UUID, List<Yes>>();
        jdbc.sql("""
                        select agreement_id, organisation_id, person_id, at from triangle_agreement_yes
                        where agreement_id in (select id from triangle_agreement\s""" + condition + ") order by at, organisation_id")
                .param(name, value)
                .query((row, _) -> found.computeIfAbsent(
                                row.getObject("agreement_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Yes(
                                new Organisation.Id(row.getObject("organisation_id", UUID.class)),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
        return found;
    }

    private void addYes(Agreement agreement) {
        for (var yes : agreement.yes()) {
            jdbc.sql("""
                            insert into triangle_agreement_yes (agreement_id, triangle_id, organisation_id, person_id, at)
                            values (:agreement, :triangle, :party, :person, :at)
                            """)
                    .param("agreement", agreement.id().value())
                    .param("triangle", agreement.triangle().value())
                    .param("party", yes.party().value())
                    .param("person", yes.by().value())
                    .param("at", yes.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static Agreement agreement(ResultSet row, Map<UUID, List<Yes>> allYes) throws SQLException {
        var id = new Agreement.Id(row.getObject("id", UUID.class));
        var triangle = new Triangle.Id(row.getObject("triangle_id", UUID.class));
        var text = new Agreement.Text(
                Agreement.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                ForumStore.organisations(row, "parties"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("review_day", LocalDate.class),
                row.getString("text_place"));
        var yes = allYes.getOrDefault(id.value(), List.of());
        var replaces = id(row.getObject("replaces", UUID.class));
        var by = new PersonId(row.getObject("state_by", UUID.class));
        var at = row.getObject("state_at", OffsetDateTime.class).toInstant();
        var standing = StandingColumns.read(row);
        var version = row.getInt("version");
        return switch (row.getString("state")) {
            case "PROPOSED" -> new Agreement.Proposed(id, triangle, text, yes, replaces, standing, version);
            case "AGREED" -> new Agreement.Agreed(id, triangle, text, yes, replaces, at, standing, version);
            case "ENDED" ->
                new Agreement.Ended(id, triangle, text, yes, row.getString("reason"), by, at, standing, version);
            case "REPLACED" -> new Agreement.Replaced(id, triangle, text, yes, by, at, standing, version);
            default -> throw new IllegalStateException("no such state: " + row.getString("state"));
        };
    }

    private static MapSqlParameterSource params(Agreement agreement, PersonId by, Instant at) {
        var text = agreement.text();
        return new MapSqlParameterSource(StandingColumns.params(agreement.standing()))
                .addValue("id", agreement.id().value())
                .addValue("triangle", agreement.triangle().value())
                .addValue("kind", text.kind().name())
                .addValue("subject", text.subject())
                .addValue("parties", ForumStore.values(text.parties()))
                .addValue("from", text.from())
                .addValue("until", text.until())
                .addValue("review", text.review())
                .addValue("place", text.place())
                .addValue("state", agreement.state())
                .addValue("at", at.atOffset(ZoneOffset.UTC))
                .addValue("by", by.value())
                .addValue("reason", agreement instanceof Agreement.Ended ended ? ended.reason() : "")
                .addValue("replaces", replaces(agreement))
                .addValue("version", agreement.version());
    }

    private static @Nullable UUID replaces(Agreement agreement) {
        return agreement instanceof Agreement.Proposed proposed && proposed.replaces() != null
                ? proposed.replaces().value()
                : null;
    }

    private static Agreement.@Nullable Id id(@Nullable UUID value) {
        return value == null ? null : new Agreement.Id(value);
    }
}
