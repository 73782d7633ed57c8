package nl.samenspel.dossier.exit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierSeal;
import nl.samenspel.dossier.exit.HandBack.Announcement;
import nl.samenspel.dossier.exit.HandBack.Business;
import nl.samenspel.dossier.exit.HandBack.Conversation;
import nl.samenspel.dossier.exit.HandBack.Handed;
import nl.samenspel.dossier.exit.HandBack.Head;
import nl.samenspel.dossier.exit.HandBack.Stretch;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandBackStore {
    private static final String SELECT = """
            select id, dossier_id, assignee_id, stretch, since, announced_on, announced_to, change, change_before,
                spoken_on, spoken_with, said, handed_day, handed_why, handed_at, settled, motion, looked_on, left_why,
                sealed, left_at, version
            from dossier_hand_back
            """;

    private final JdbcClient jdbc;
    private final DossierSeal seal;
    private final RowMapper<HandBack> handBacks = (row, _) -> handBack(row);

    HandBackStore(JdbcClient jdbc, DossierSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(HandBack.Considered considered) {
        jdbc.sql("""
                        insert into dossier_hand_back (id, dossier_id, assignee_id, stretch, since)
                        values (:id, :dossier, :assignee, :stretch, :since)
                        """).paramSource(params(considered)).update();
    }

    /// Refuses: PATH_CHANGED_SINCE when another step was taken since this version.
    void save(HandBack handBack) {
        var saved = jdbc.sql("""
                        update dossier_hand_back set stretch = :stretch, announced_on = :announcedOn,
                            announced_to = :announcedTo, change = :change, change_before = :before,
                            spoken_on = :spokenOn, spoken_with = :spokenWith, said = :said, handed_day = :handedDay,
                            handed_why = :handedWhy, handed_at = :handedAt, settled = :settled::text[],
                            motion = :motion, looked_on = :lookedOn, left_why = :leftWhy, sealed = :sealed, left_at = :leftAt,
                            version = version + 1
                        where id = :id and version = :version
                        """).paramSource(params(handBack)).update();
        if (saved != 1) {
            throw new Refused(ExitRefusal.PATH_CHANGED_SINCE);
        }
    }

    /// @throws NotFound for what is not there, or not for the asker
    HandBack get(HandBack.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(handBacks)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Those the asker may know of, the latest first.
    List<HandBack> list(Assignment.Id dossier) {
        return jdbc.sql(SELECT + "where dossier_id = :dossier order by id desc")
                .param("dossier", dossier.value())
                .query(handBacks)
                .list();
    }

    /// Of all these dossiers, still on their way, the earliest first.
    List<HandBack> listOpen(List<UUID> dossiers) {
        return jdbc.sql(SELECT + """
                        where dossier_id = any(:dossiers) and stretch not in ('LEFT', 'LOOKED_BACK') order by id
                        """)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(handBacks)
                .list();
    }

    private HandBack handBack(ResultSet row) throws SQLException {
        var head = new Head(
                new HandBack.Id(row.getObject("id", UUID.class)),
                new Assignment.Id(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("assignee_id", UUID.class)),
                Objects.requireNonNull(instant(row, "since")),
                row.getInt("version"));
        return switch (Stretch.valueOf(row.getString("stretch"))) {
            case CONSIDERED -> new HandBack.Considered(head);
            case ANNOUNCED -> new HandBack.Announced(head, announced(row));
            case PREPARED -> new HandBack.Prepared(head, announced(row));
            case SPOKEN -> new HandBack.Spoken(head, announced(row), conversation(row));
            case HANDED_BACK -> new HandBack.HandedBack(head, announced(row), conversation(row), handed(row));
            case IN_MOTION -> new HandBack.InMotion(head, announced(row), conversation(row), handed(row), settled(row));
            case SETTLED -> new HandBack.Settled(head, announced(row), conversation(row), handed(row));
            case LOOKED_BACK ->
                new HandBack.LookedBack(
                        head,
                        announced(row),
                        conversation(row),
                        handed(row),
                        row.getString("motion"),
                        day(row, "looked_on"));
            case LEFT ->
                new HandBack.Left(
                        head, announcement(row), leftWhy(row, head), Objects.requireNonNull(instant(row, "left_at")));
        };
    }

    /// Hidden when nobody else ever heard of the path.
    private String leftWhy(ResultSet row, Head head) throws SQLException {
        var sealed = row.getBytes("sealed");
        return sealed == null
                ? row.getString("left_why")
                : seal.reveal(sealed, head.id().value(), head.assignee());
    }

    private static Announcement announced(ResultSet row) throws SQLException {
        return Objects.requireNonNull(announcement(row));
    }

    private static @Nullable Announcement announcement(ResultSet row) throws SQLException {
        return row.getObject("announced_on") == null
                ? null
                : new Announcement(
                        day(row, "announced_on"),
                        row.getString("announced_to"),
                        row.getString("change"),
                        day(row, "change_before"));
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(day(row, "spoken_on"), row.getString("spoken_with"), row.getString("said"));
    }

    private static Handed handed(ResultSet row) throws SQLException {
        return new Handed(
                day(row, "handed_day"), row.getString("handed_why"), Objects.requireNonNull(instant(row, "handed_at")));
    }

    private static Set<Business> settled(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("settled").getArray())
                .map(Business::valueOf)
                .collect(Collectors.toSet());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private MapSqlParameterSource params(HandBack handBack) {
        var head = handBack.head();
        var announced = handBack.announcement();
        var spoken = handBack.conversation();
        var handed = handBack.handed();
        var looked = handBack instanceof HandBack.LookedBack each ? each : null;
        var left = handBack instanceof HandBack.Left each ? each : null;
        return new MapSqlParameterSource()
                .addValue("id", head.id().value())
                .addValue("dossier", head.dossier().value())
                .addValue("assignee", head.assignee().value())
                .addValue("stretch", handBack.stretch().name())
                .addValue("since", head.since().atOffset(ZoneOffset.UTC))
                .addValue("announcedOn", announced == null ? null : announced.on())
                .addValue("announcedTo", announced == null ? "" : announced.toWhom())
                .addValue("change", announced == null ? "" : announced.change())
                .addValue("before", announced == null ? null : announced.before())
                .addValue("spokenOn", spoken == null ? null : spoken.on())
                .addValue("spokenWith", spoken == null ? "" : spoken.withWhom())
                .addValue("said", spoken == null ? "" : spoken.said())
                .addValue("handedDay", handed == null ? null : handed.day())
                .addValue("handedWhy", handed == null ? "" : handed.why())
                .addValue("handedAt", handed == null ? null : handed.at().atOffset(ZoneOffset.UTC))
                .addValue("settled", settled(handBack))
                .addValue("motion", looked == null ? "" : looked.motion())
                .addValue("lookedOn", looked == null ? null : looked.on())
                .addValue("leftWhy", left == null || announced == null ? "" : left.why())
                .addValue(
                        "sealed",
                        left == null || announced != null
                                ? null
                                : seal.hide(left.why(), head.id().value(), head.assignee()))
                .addValue("leftAt", left == null ? null : left.at().atOffset(ZoneOffset.UTC))
                .addValue("version", head.version());
    }

    /// Once all is settled the list says nothing new; it stays whole for who reads the table.
    private static String settled(HandBack handBack) {
        var settled = switch (handBack) {
            case HandBack.InMotion moving -> moving.settled();
            case HandBack.Settled _, HandBack.LookedBack _ -> Set.of(Business.values());
            case HandBack.Considered _,
                    HandBack.Announced _,
                    HandBack.Prepared _,
                    HandBack.Spoken _,
                    HandBack.HandedBack _,
                    HandBack.Left _ -> Set.<Business>of();
        };
        return "{" + settled.stream().map(Business::name).sorted().collect(Collectors.joining(",")) + "}";
    }
}
