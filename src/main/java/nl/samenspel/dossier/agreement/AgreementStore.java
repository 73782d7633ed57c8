package nl.samenspel.dossier.agreement;

import static nl.samenspel.platform.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.agreement.AgreementVersion.Yes;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementStore {
    private static final String SELECT = """
            select dossier_id, number, state, occasion, reason, revision, content, changed_by, changed_at, offered_side,
                   client_by, client_for, client_at, provider_by, provider_at, ended_by, ended_at, ended_why
            from dossier_agreement
            """;

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A new one, or another state of it.
    void save(AgreementVersion version) {
        var columns = Columns.of(version);
        jdbc.sql("""
                        insert into dossier_agreement
                            (dossier_id, number, state, occasion, reason, revision, content, changed_by, changed_at,
                             offered_side, client_by, client_for, client_at, provider_by, provider_at, ended_by, ended_at,
                             ended_why)
                        values (:dossier, :number, :state, :occasion, :reason, :revision, :content::jsonb, :changedBy,
                             :changedAt, :offered, :clientBy, :clientFor, :clientAt, :providerBy, :providerAt, :endedBy,
                             :endedAt, :endedWhy)
                        on conflict (dossier_id, number) do update set state = excluded.state,
                            revision = excluded.revision, content = excluded.content,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                            offered_side = excluded.offered_side, client_by = excluded.client_by,
                            client_for = excluded.client_for, client_at = excluded.client_at,
                            provider_by = excluded.provider_by, provider_at = excluded.provider_at,
                            ended_by = excluded.ended_by, ended_at = excluded.ended_at, ended_why = excluded.ended_why
                        """)
                .param("dossier", version.dossier().value())
                .param("number", version.number())
                .param("state", columns.state)
                .param("occasion", name(version.why().occasion()))
                .param("reason", version.why().reason())
                .param("revision", columns.revision)
                .param("content", ContentJson.write(version.text()))
                .param("changedBy", columns.changedBy.value())
                .param("changedAt", at(columns.changedAt))
                .param("offered", columns.offered == null ? null : columns.offered.name())
                .param(
                        "clientBy",
                        columns.client == null ? null : columns.client.by().value())
                .param("clientFor", onBehalf(columns.client))
                .param("clientAt", columns.client == null ? null : at(columns.client.at()))
                .param(
                        "providerBy",
                        columns.provider == null ? null : columns.provider.by().value())
                .param("providerAt", columns.provider == null ? null : at(columns.provider.at()))
                .param("endedBy", columns.endedBy == null ? null : columns.endedBy.value())
                .param("endedAt", columns.endedAt == null ? null : at(columns.endedAt))
                .param("endedWhy", columns.endedWhy)
                .update();
    }

    /// What the draft said until now, by its revision.
    void keepPast(AgreementVersion.Draft draft) {
        jdbc.sql("""
                        insert into dossier_agreement_past (dossier_id, number, revision, content)
                        values (:dossier, :number, :revision, :content::jsonb)
                        """)
                .param("dossier", draft.dossier().value())
                .param("number", draft.number())
                .param("revision", draft.revision())
                .param("content", ContentJson.write(draft.text()))
                .update();
    }

    Optional<AgreementText> findPast(Assignment.Id dossier, int number, int revision) {
        return jdbc.sql("""
                        select content from dossier_agreement_past
                        where dossier_id = :dossier and number = :number and revision = :revision
                        """)
                .param("dossier", dossier.value())
                .param("number", number)
                .param("revision", revision)
                .query(String.class)
                .optional()
                .map(ContentJson::read);
    }

    /// The latest first.
    List<AgreementVersion> list(Assignment.Id dossier) {
        return jdbc.sql(SELECT + " where dossier_id = :dossier order by number desc")
                .param("dossier", dossier.value())
                .query(AgreementStore::read)
                .list();
    }

    /// What counts, and what is being written or waits for a yes; of several dossiers, the
    /// latest first.
    List<AgreementVersion> listCurrent(Collection<Assignment.Id> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                         where dossier_id in (:dossiers) and state in ('DRAFT', 'OFFERED', 'IN_FORCE')
                        order by dossier_id, number desc
                        """)
                        .param(
                                "dossiers",
                                dossiers.stream().map(Assignment.Id::value).toList())
                        .query(AgreementStore::read)
                        .list();
    }

    Optional<AgreementVersion> find(Assignment.Id dossier, int number) {
        return jdbc.sql(SELECT + " where dossier_id = :dossier and number = :number")
                .param("dossier", dossier.value())
                .param("number", number)
                .query(AgreementStore::read)
                .optional();
    }

    int lastNumber(Assignment.Id dossier) {
        return jdbc.sql("select coalesce(max(number), 0) from dossier_agreement where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(Integer.class)
                .single();
    }

    /// What of a state has a column of its own. Who changed it last, when nothing of it was a
    /// draft's: who said yes last.
    private record Columns(
            String state,
            int revision,
            PersonId changedBy,
            Instant changedAt,
            @Nullable Side offered,
            @Nullable Yes client,
            @Nullable Yes provider,
            @Nullable PersonId endedBy,
            @Nullable Instant endedAt,
            @Nullable String endedWhy) {

        static Columns of(AgreementVersion version) {
            return switch (version) {
                case AgreementVersion.Draft draft ->
                    new Columns(
                            "DRAFT",
                            draft.revision(),
                            draft.changedBy(),
                            draft.changedAt(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                case AgreementVersion.Offered offered -> agreed("OFFERED", offered.first(), null, null);
                case AgreementVersion.InForce now -> agreed("IN_FORCE", now.first(), now.second(), null);
                case AgreementVersion.Replaced old -> agreed("REPLACED", old.first(), old.second(), old.replacedAt());
                case AgreementVersion.Withdrawn gone ->
                    new Columns(
                            "WITHDRAWN",
                            0,
                            gone.by(),
                            gone.at(),
                            null,
                            null,
                            null,
                            gone.by(),
                            gone.at(),
                            gone.reason());
            };
        }

        private static Columns agreed(String state, Yes first, @Nullable Yes second, @Nullable Instant endedAt) {
            var client = first.side() == Side.CLIENT_SIDE ? first : second;
            var provider = first.side() == Side.CLIENT_SIDE ? second : first;
            var last = second == null ? first : second;
            return new Columns(state, 0, last.by(), last.at(), first.side(), client, provider, null, endedAt, null);
        }
    }

    private static AgreementVersion read(ResultSet row, int rowNumber) throws SQLException {
        var dossier = new Assignment.Id(row.getObject("dossier_id", UUID.class));
        var number = row.getInt("number");
        var occasion = row.getString("occasion");
        var why = new AgreementVersion.Why(
                occasion == null ? null : AgreementVersion.Occasion.valueOf(occasion), row.getString("reason"));
        var text = ContentJson.read(row.getString("content"));
        return switch (row.getString("state")) {
            case "DRAFT" ->
                new AgreementVersion.Draft(
                        dossier,
                        number,
                        why,
                        text,
                        row.getInt("revision"),
                        person(row, "changed_by"),
                        instant(row, "changed_at"));
            case "OFFERED" -> new AgreementVersion.Offered(dossier, number, why, text, yes(row, true));
            case "IN_FORCE" ->
                new AgreementVersion.InForce(dossier, number, why, text, yes(row, true), yes(row, false));
            case "REPLACED" ->
                new AgreementVersion.Replaced(
                        dossier, number, why, text, yes(row, true), yes(row, false), instant(row, "ended_at"));
            case "WITHDRAWN" ->
                new AgreementVersion.Withdrawn(
                        dossier,
                        number,
                        why,
                        text,
                        person(row, "ended_by"),
                        instant(row, "ended_at"),
                        row.getString("ended_why"));
            default -> throw new IllegalStateException("no such state of an agreement");
        };
    }

    private static Yes yes(ResultSet row, boolean first) throws SQLException {
        var offered = Side.valueOf(row.getString("offered_side"));
        var side = first ? offered : offered.other();
        if (side == Side.PROVIDER_SIDE) {
            return new Yes(side, person(row, "provider_by"), null, instant(row, "provider_at"));
        }
        var onBehalf = row.getObject("client_for", UUID.class);
        return new Yes(
                side,
                person(row, "client_by"),
                onBehalf == null ? null : new PersonId(onBehalf),
                instant(row, "client_at"));
    }

    private static @Nullable UUID onBehalf(@Nullable Yes client) {
        if (client == null) {
            return null;
        }
        var person = client.onBehalfOf();
        return person == null ? null : person.value();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(Objects.requireNonNull(row.getObject(column, UUID.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
