package nl.samenspel.board;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Boards on which people only try things out. Of any other board the log is for good.
@Service
public class PassingBoards {
    private final JdbcClient jdbc;
    private final LiveBoards live;

    PassingBoards(JdbcClient jdbc, LiveBoards live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    /// From its beginning; in the transaction of what it is the board of.
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(Board.Id id) {
        jdbc.sql("insert into board_passing (board_id) values (:id)")
                .param("id", id.value())
                .update();
    }

    /// Everything that happened on it is gone, and who is there leaves. Nothing happens to a board that was not
    /// announced.
    @Transactional(propagation = Propagation.MANDATORY)
    public void throwAway(Board.Id id) {
        var isPassing = jdbc.sql("select count(*) from board_passing where board_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (isPassing) {
            live.close(id);
            for (var table : new String[] {"board_log", "board_snapshot", "board_lease", "board_passing"}) {
                jdbc.sql("delete from " + table + " where board_id = :id")
                        .param("id", id.value())
                        .update();
            }
        }
    }
}
