package nl.samenspel.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines as the chain of seals sees them.
@Repository
class SealStore {
    private static final int MOST_AT_ONCE = 2_000;
    /// An arbitrary number, ours: instances take turns.
    private static final long TURN = 7_263_018_456L;

    private static final String LINE = """
            select id, seal_number, seal, (extract(epoch from at) * 1000000)::bigint as micros, actor_id::text, actor_name,
                verb, kind, object_id::text, scope_kind, scope_id::text, details::text
            from journal_entry
            """;

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The end of the chain, or a link in it.
    record Link(long number, byte[] seal) {
        /// Before the first line.
        static final Link NONE = new Link(0, new byte[0]);
    }

    /// @param content all of the line but its seal, the same bytes each time
    record Sealable(long id, @Nullable Link link, byte[] content) {}

    /// False when another instance is sealing. Lasts until the transaction ends, by a crash too.
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
    }

    Link last() {
        return jdbc.sql("select seal_number, seal from journal_entry where seal_number is not null"
                        + " order by seal_number desc limit 1")
                .query((row, _) -> new Link(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(Link.NONE);
    }

    Optional<Link> find(long number) {
        return jdbc.sql("select seal_number, seal from journal_entry where seal_number = :number")
                .param("number", number)
                .query((row, _) -> new Link(row.getLong(1), row.getBytes(2)))
                .optional();
    }

    List<Sealable> listUnsealed() {
        return jdbc.sql(LINE + " where seal is null order by id limit :most")
                .param("most", MOST_AT_ONCE)
                .query((row, _) -> sealable(row))
                .list();
    }

    void seal(long id, Link link) {
        jdbc.sql("update journal_entry set seal_number = :number, seal = :seal where id = :id and seal is null")
                .param("number", link.number())
                .param("seal", link.seal())
                .param("id", id)
                .update();
    }

    /// All sealed lines in the order of the chain, one by one.
    void forEachSealed(Consumer<Sealable> visitor) {
        jdbc.sql(LINE + " where seal_number is not null order by seal_number")
                .withFetchSize(MOST_AT_ONCE)
                .query(row -> {
                    visitor.accept(sealable(row));
                });
    }

    long countUnsealed() {
        return jdbc.sql("select count(*) from journal_entry where seal is null")
                .query(Long.class)
                .single();
    }

    private static Sealable sealable(ResultSet row) throws SQLException {
        var seal = row.getBytes("seal");
        return new Sealable(
                row.getLong("id"), seal == null ? null : new Link(row.getLong("seal_number"), seal), content(row));
    }

    /// Each value with its length before it, so that no two lines read the same.
    private static byte[] content(ResultSet row) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(row.getLong("id"));
            out.writeLong(row.getLong("micros"));
            for (var column : List.of(
                    "actor_id", "actor_name", "verb", "kind", "object_id", "scope_kind", "scope_id", "details")) {
                var value = row.getString(column);
                var text = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(value == null ? -1 : text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
