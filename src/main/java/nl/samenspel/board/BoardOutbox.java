package nl.samenspel.board;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.board.wire.BoardWriter;
import nl.samenspel.board.wire.FromBrowser;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the register wants on boards, kept with the register's own change until the board has it (rule B45).
@Repository
class BoardOutbox {
    private final JdbcClient sql;

    BoardOutbox(JdbcClient sql) {
        this.sql = sql;
    }

    /// One change to be.
    ///
    /// @param id of the command it becomes
    record Submission(UUID id, Actor by, List<BoardCommand.Direct> commands) {
        Submission {
            commands = List.copyOf(commands);
        }

        Waiting waiting(Answers answers) {
            var admission = new Admission(by, true, java.util.Map.of());
            return new Waiting(id, new BoardCommand.Together(commands), admission, null, answers.of(id));
        }
    }

    /// In the transaction of whoever asks.
    void put(Board.Id board, Submission submission) {
        sql.sql("""
                insert into board_outbox (board_id, command_id, actor_id, actor_name, commands)
                values (:board, :command, :actor, :name, :commands::jsonb)""")
                .param("board", board.value())
                .param("command", submission.id())
                .param("actor", submission.by().person().value())
                .param("name", submission.by().name())
                .param("commands", BoardWriter.commands(submission.commands()))
                .update();
    }

    /// In the order of asking.
    List<Submission> list(Board.Id board) {
        return sql.sql("""
                select command_id, actor_id, actor_name, commands from board_outbox
                where board_id = :board order by position""")
                .param("board", board.value())
                .query((row, _) -> new Submission(
                        row.getObject("command_id", UUID.class),
                        new Actor(
                                new PersonId(row.getObject("actor_id", UUID.class)),
                                row.getString("actor_name"),
                                Actor.Kind.PERSON),
                        FromBrowser.commands(row.getString("commands"))))
                .list();
    }

    /// They are answered: done or refused.
    void take(Collection<UUID> commands) {
        sql.sql("delete from board_outbox where command_id = any(:commands::uuid[])")
                .param("commands", texts(commands))
                .update();
    }

    /// Those of these that still wait.
    Set<UUID> waiting(Collection<UUID> commands) {
        return sql
                .sql("select command_id from board_outbox where command_id = any(:commands::uuid[])")
                .param("commands", texts(commands))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
