package nl.samenspel.board;

import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rings on the other instances that there is something to read. A bell that nobody hears costs time, never a change.
@Component
class BoardBell {
    static final String CHANNEL = "samenspel_board";
    static final String BOARD = "board ";
    static final String RIGHTS = "rights ";

    private final JdbcClient sql;
    private final BoardTransactions transactions;

    BoardBell(JdbcClient sql, BoardTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// Something waits for this board.
    void ring(Board.Id board) {
        ring(BOARD + board.value());
    }

    /// This person may do less than before.
    void ring(PersonId person) {
        ring(RIGHTS + person.value());
    }

    /// In a transaction of its own: a notice makes all commits queue.
    private void ring(String what) {
        transactions.write(() -> sql.sql("select pg_notify(:channel, :what)::text")
                .param("channel", CHANNEL)
                .param("what", what)
                .query(String.class)
                .optional());
    }
}
