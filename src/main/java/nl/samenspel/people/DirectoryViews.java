package nl.samenspel.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The window on the list of everybody, those who left too.
@Repository
@Transactional(readOnly = true)
public class DirectoryViews {
    private static final RowMapper<Entry> ENTRY = (row, _) -> {
        var left = row.getObject("left_at", OffsetDateTime.class);
        return new Entry(
                new Person(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("work"),
                        row.getBoolean("persona")),
                row.getInt("version"),
                left == null ? null : left.toInstant());
    };
    private static final String ENTRIES =
            "select id, name, coalesce(email, '') as email, work, persona, version, left_at from people_person";
    private static final String MATCHING = """
             where (:left or left_at is null)
               and (name || ' ' || work || ' ' || coalesce(email, '')) ilike '%' || :part || '%'
            """;

    private final JdbcClient jdbc;
    private final LoginStore logins;
    private final InvitationStore invitations;

    DirectoryViews(JdbcClient jdbc, LoginStore logins, InvitationStore invitations) {
        this.jdbc = jdbc;
        this.logins = logins;
        this.invitations = invitations;
    }

    /// @param version counts the changes
    /// @param leftAt null: still works here
    public record Entry(
            Person person, int version, @Nullable Instant leftAt) {
        public boolean hasLeft() {
            return leftAt != null;
        }
    }

    public record Found(List<Entry> entries, long total) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    public enum Sort {
        NAME,
        WORK
    }

    /// How somebody can log in now; for administrators.
    ///
    /// @param bound the organisation's own login is tied to them
    /// @param invited a code is waiting to be used
    public record WaysIn(boolean bound, boolean invited) {}

    public Entry get(PersonId id) {
        return jdbc.sql(ENTRIES + " where id = :id")
                .param("id", id.value())
                .query(ENTRY)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// @param part is looked for anywhere in name, work and address
    /// @param left those who left too
    public Found page(String part, boolean left, Sort sort, boolean descending, int offset, int size) {
        var column = sort == Sort.WORK ? "lower(work)" : "lower(name)";
        var order =
                " order by " + column + (descending ? " desc" : "") + ", lower(name), id limit :size offset :offset";
        var total = bound(jdbc.sql("select count(*) from people_person" + MATCHING), part, left)
                .query(Long.class)
                .single();
        var entries = bound(jdbc.sql(ENTRIES + MATCHING + order), part, left)
                .param("size", size)
                .param("offset", offset)
                .query(ENTRY)
                .list();
        return new Found(entries, total);
    }

    public WaysIn waysIn(PersonId id) {
        return new WaysIn(logins.isBound(id), invitations.isWaiting(id));
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, String part, boolean left) {
        return statement
                .param(
                        "part",
                        part.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("left", left);
    }
}
