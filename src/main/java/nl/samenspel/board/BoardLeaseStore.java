package nl.samenspel.board;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which instance works on which live board. Times are the database's.
@Repository
class BoardLeaseStore {
    /// How long a board waits for another instance after a crash, at most.
    static final Duration LEASE = Duration.ofSeconds(3);

    private final JdbcClient sql;
    private final String address;

    BoardLeaseStore(JdbcClient sql) {
        this(sql, "");
    }

    /// @param address where other instances reach this one: host and port; empty: they send browsers away
    @Autowired
    BoardLeaseStore(JdbcClient sql, @Value("${samenspel.internal-address:}") String address) {
        this.sql = sql;
        this.address = address;
    }

    /// Of who holds it now; empty when nobody does, or nobody can reach them.
    String addressOf(Board.Id id) {
        return sql.sql("select address from board_lease where board_id = :board and until >= clock_timestamp()")
                .param("board", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// False when another instance holds it.
    boolean take(Board.Id id, UUID holder) {
        return sql.sql("""
                insert into board_lease (board_id, holder, until, address)
                values (:board, :holder, clock_timestamp() + :lease::interval, :address)
                on conflict (board_id) do update
                set holder = excluded.holder, until = excluded.until, address = excluded.address
                where board_lease.holder = excluded.holder or board_lease.until < clock_timestamp()""")
                        .param("board", id.value())
                        .param("holder", holder)
                        .param("lease", LEASE.toString())
                        .param("address", address)
                        .update()
                == 1;
    }

    /// How far a log goes, and whether the outbox has something for the board.
    record Standing(long last, boolean submitted) {}

    /// Those of these boards that the holder still has, for three seconds more.
    Map<Board.Id, Standing> renew(Collection<Board.Id> ids, UUID holder) {
        var ours = new HashMap<Board.Id, Standing>();
        sql.sql("""
                update board_lease set until = clock_timestamp() + :lease::interval
                where holder = :holder and board_id = any(:boards::uuid[])
                returning board_id, (
                    select coalesce(max(number), 0) from board_log
                    where board_log.board_id = board_lease.board_id) as last, exists (
                    select from board_outbox where board_outbox.board_id = board_lease.board_id) as submitted""")
                .param("holder", holder)
                .param("lease", LEASE.toString())
                .param("boards", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(row -> {
                    var standing = new Standing(row.getLong("last"), row.getBoolean("submitted"));
                    ours.put(new Board.Id(row.getObject("board_id", UUID.class)), standing);
                });
        return ours;
    }

    void release(Board.Id id, UUID holder) {
        sql.sql("delete from board_lease where board_id = :board and holder = :holder")
                .param("board", id.value())
                .param("holder", holder)
                .update();
    }
}
