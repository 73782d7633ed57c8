package nl.samenspel.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keys and sealed entries as they lie in the database. What an entry says is not known here.
@Repository
class LogbookStore {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    LogbookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An entry that nobody has opened yet.
    record Locked(LogbookEntry.Id id, int version, Sealed sealed) {}

    record OwnKey(PersonId author, Cryptography.WrappedKey key) {}

    Optional<Cryptography.WrappedKey> findKey(PersonId author) {
        return jdbc.sql("select master_version, nonce, wrapped from logbook_key where author_id = :author")
                .param("author", author.value())
                .query((row, _) -> key(row))
                .optional();
    }

    /// False when the author has one already.
    boolean addKey(PersonId author, Cryptography.WrappedKey key) {
        return jdbc.sql("""
                                insert into logbook_key (author_id, master_version, nonce, wrapped)
                                values (:author, :version, :nonce, :wrapped) on conflict (author_id) do nothing
                                """)
                        .param("author", author.value())
                        .param("version", key.version())
                        .param("nonce", key.sealed().nonce())
                        .param("wrapped", key.sealed().bytes())
                        .update()
                == 1;
    }

    /// For Samenspel itself: everybody's that are wrapped under an older master key, by author.
    List<OwnKey> listKeysBefore(int version) {
        return jdbc.sql("""
                        select author_id, master_version, nonce, wrapped from logbook_key
                        where master_version < :version order by author_id for update
                        """)
                .param("version", version)
                .query((row, _) -> new OwnKey(new PersonId(row.getObject("author_id", UUID.class)), key(row)))
                .list();
    }

    void wrapAgain(PersonId author, Cryptography.WrappedKey key) {
        jdbc.sql("""
                        update logbook_key set master_version = :version, nonce = :nonce, wrapped = :wrapped
                        where author_id = :author
                        """)
                .param("author", author.value())
                .param("version", key.version())
                .param("nonce", key.sealed().nonce())
                .param("wrapped", key.sealed().bytes())
                .update();
    }

    Optional<Locked> find(PersonId author, LogbookEntry.Id id) {
        return jdbc.sql("select id, version, nonce, sealed from logbook_entry where author_id = :author and id = :id")
                .param("author", author.value())
                .param("id", id.value())
                .query((row, _) -> locked(row))
                .optional();
    }

    /// By id, which says nothing; what order they were written in stands inside.
    List<Locked> list(PersonId author) {
        return jdbc.sql("select id, version, nonce, sealed from logbook_entry where author_id = :author order by id")
                .param("author", author.value())
                .withFetchSize(AT_ONCE)
                .query((row, _) -> locked(row))
                .list();
    }

    int count(PersonId author) {
        return jdbc.sql("select count(*) from logbook_entry where author_id = :author")
                .param("author", author.value())
                .query(Integer.class)
                .single();
    }

    void add(PersonId author, Locked entry) {
        jdbc.sql("""
                        insert into logbook_entry (id, author_id, version, nonce, sealed)
                        values (:id, :author, :version, :nonce, :sealed)
                        """)
                .param("id", entry.id().value())
                .param("author", author.value())
                .param("version", entry.version())
                .param("nonce", entry.sealed().nonce())
                .param("sealed", entry.sealed().bytes())
                .update();
    }

    /// False when it was changed or removed meanwhile.
    boolean change(PersonId author, int before, Locked entry) {
        return jdbc.sql("""
                                update logbook_entry set version = :version, nonce = :nonce, sealed = :sealed
                                where author_id = :author and id = :id and version = :before
                                """)
                        .param("author", author.value())
                        .param("id", entry.id().value())
                        .param("before", before)
                        .param("version", entry.version())
                        .param("nonce", entry.sealed().nonce())
                        .param("sealed", entry.sealed().bytes())
                        .update()
                == 1;
    }

    boolean remove(PersonId author, LogbookEntry.Id id) {
        return jdbc.sql("delete from logbook_entry where author_id = :author and id = :id")
                        .param("author", author.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Entries, passages and the key that opened them.
    void removeAll(PersonId author) {
        for (var table : List.of("logbook_entry", "logbook_passage", "logbook_key")) {
            jdbc.sql("delete from " + table + " where author_id = :author")
                    .param("author", author.value())
                    .update();
        }
    }

    private static Cryptography.WrappedKey key(ResultSet row) throws SQLException {
        return new Cryptography.WrappedKey(
                row.getInt("master_version"), new Sealed(row.getBytes("nonce"), row.getBytes("wrapped")));
    }

    private static Locked locked(ResultSet row) throws SQLException {
        return new Locked(
                new LogbookEntry.Id(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Sealed(row.getBytes("nonce"), row.getBytes("sealed")));
    }
}
