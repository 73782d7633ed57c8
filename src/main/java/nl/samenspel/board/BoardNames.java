package nl.samenspel.board;

import java.util.Collection;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes names out of what a board keeps for good. What they did stays, under their number.
@Service
public class BoardNames {
    private final JdbcClient jdbc;

    BoardNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the transaction that forgets the people themselves.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Board.Id board, Collection<PersonId> people) {
        jdbc.sql("""
                        update board_log set actor_name = ''
                        where board_id = :board and actor_id in (:people) and actor_name <> ''
                        """)
                .param("board", board.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .update();
    }
}
