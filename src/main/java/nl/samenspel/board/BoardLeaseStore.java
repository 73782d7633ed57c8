package nl.samenspel.board;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which instance works on which live board. Times are the database's.
@Repository
class BoardLeaseStore {
    /// How long a board waits for another instance after a crash, at most.
    static final Duration LEASE = Duration.ofSeconds(3);

    private final JdbcClient sql;

    BoardLeaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when another instance holds it.
    boolean take(Board.Id id, UUID holder) {
        return sql.sql("""
                insert into board_lease (board_id, holder, until)
                values (:board, :holder, clock_timestamp() + :lease::interval)
                on conflict (board_id) do update set holder = excluded.holder, until = excluded.until
                where board_lease.holder = excluded.holder or board_lease.until < clock_timestamp()""")
                        .param("board", id.value())
                        .param("holder", holder)
                        .param("lease", LEASE.toString())
                        .update()
                == 1;
    }

    /// Those of these boards that the holder still has, for three seconds more, with the last number in their logs.
    Map<Board.Id, Long> renew(Collection<Board.Id> ids, UUID holder) {
        var ours = new HashMap<Board.Id, Long>();
        sql.sql("""
                update board_lease set until = clock_timestamp() + :lease::interval
                where holder = :holder and board_id = any(:boards::uuid[])
                returning board_id, (
                    select coalesce(max(number), 0) from board_log
                    where board_log.board_id = board_lease.board_id) as last""")
                .param("holder", holder)
                .param("lease", LEASE.toString())
                .param("boards", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(row -> {
                    ours.put(new Board.Id(row.getObject("board_id", UUID.class)), row.getLong("last"));
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
