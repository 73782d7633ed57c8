package nl.samenspel.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspel.board.wire.BoardReader;
import nl.samenspel.board.wire.BoardWriter;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The log of all boards and their snapshots.
@Repository
class BoardStore {
    private static final String COLUMNS =
            "number, command_id, actor_id, actor_name, at, edits, undo, undoes, redoes," + " from_outside";

    private final JdbcClient sql;

    BoardStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// In one statement, whatever their number, which says itself that Samenspel writes: it may be a transaction of its
    /// own. Fails with `DuplicateKeyException` when a number or command is there.
    void append(Board.Id id, List<LoggedChange> changes) {
        append(changes, Collections.nCopies(changes.size(), id));
    }

    /// The same for several boards at once.
    void append(List<CommonLog.Page> pages) {
        append(
                pages.stream().flatMap(page -> page.changes().stream()).toList(),
                pages.stream()
                        .flatMap(page -> Collections.nCopies(page.changes().size(), page.board()).stream())
                        .toList());
    }

    private void append(List<LoggedChange> changes, List<Board.Id> boards) {
        sql.sql("""
                insert into board_log (board_id, number, command_id, actor_id, actor_name, at, edits, undo, undoes,
                    redoes, from_outside)
                select board_id, number, command_id, actor_id, actor_name, at, edits, undo, undoes, redoes, from_outside
                from unnest(:boards::uuid[], :numbers::bigint[], :commands::uuid[], :actors::uuid[], :names::text[],
                    :ats::timestamptz[], :edits::jsonb[], :undos::jsonb[], :undoes::bigint[], :redoes::bigint[],
                    :outside::boolean[])
                    as new (board_id, number, command_id, actor_id, actor_name, at, edits, undo, undoes, redoes,
                        from_outside)
                where set_config('app.person', :writer, true) is not null""")
                .param("writer", Actor.SYSTEM.person().value().toString())
                .param(
                        "boards",
                        boards.stream().map(each -> each.value().toString()).toArray(String[]::new))
                .param("numbers", texts(changes, each -> each.change().number()))
                .param("commands", texts(changes, each -> each.change().commandId()))
                .param("actors", texts(changes, BoardStore::actor))
                .param("names", texts(changes, each -> each.change().byName()))
                .param("ats", texts(changes, each -> each.change().at()))
                .param(
                        "edits",
                        texts(changes, each -> BoardWriter.edits(each.change().edits())))
                .param("undos", texts(changes, each -> BoardWriter.edits(each.undo())))
                .param("undoes", texts(changes, LoggedChange::undoes))
                .param("redoes", texts(changes, LoggedChange::redoes))
                .param("outside", texts(changes, LoggedChange::fromOutside))
                .update();
    }

    /// The board and its remembered past, from the newest snapshot and what came after it.
    BoardLedger ledger(Board.Id id) {
        var snapshot = findSnapshot(id).orElse(Board.EMPTY);
        long from = Math.min(snapshot.number(), lastNumber(id) - BoardLedger.REMEMBERED);
        var ledger = BoardLedger.of(snapshot);
        for (var logged : listAfter(id, from, Integer.MAX_VALUE)) {
            ledger = logged.change().number() <= snapshot.number() ? ledger.remembering(logged) : ledger.with(logged);
        }
        return ledger;
    }

    /// The board alone: for who only looks at it, and for less work.
    Board board(Board.Id id) {
        var board = findSnapshot(id).orElse(Board.EMPTY);
        for (var change : listChanges(id, board.number(), Integer.MAX_VALUE)) {
            board = board.after(change);
        }
        return board;
    }

    /// In the order of their numbers.
    List<LoggedChange> listAfter(Board.Id id, long number, int most) {
        return sql.sql("select " + COLUMNS + """
                 from board_log
                where board_id = :board and number > :number order by number limit :most""")
                .param("board", id.value())
                .param("number", number)
                .param("most", most)
                .query(BoardStore::logged)
                .list();
    }

    /// Without what would take them back, in the order of their numbers.
    List<BoardChange> listChanges(Board.Id id, long number, int most) {
        return sql.sql("""
                select number, command_id, actor_id, actor_name, at, edits from board_log
                where board_id = :board and number > :number order by number limit :most""")
                .param("board", id.value())
                .param("number", number)
                .param("most", most)
                .query((row, _) -> change(row))
                .list();
    }

    /// Each time a fact was set, in the order of their numbers.
    List<BoardPast.Turn> listTurns(Board.Id id, String key) {
        return sql.sql("""
                with turns as materialized (
                    select number, at, edits from board_log where board_id = :board and edits @> :wanted::jsonb)
                select number, edit ->> 'value' as value, at
                from turns cross join lateral jsonb_array_elements(edits) as edit
                where edit ->> 'type' = 'state' and edit ->> 'key' = :key and edit ->> 'value' is not null
                order by number""")
                .param("board", id.value())
                .param("wanted", "[{\"type\":\"state\",\"key\":\"" + key + "\"}]") // a key needs no escaping: rule B6
                .param("key", key)
                .query((row, _) -> new BoardPast.Turn(
                        row.getLong("number"),
                        row.getString("value"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// Stretches of at least this long in which nothing was changed, in order.
    List<BoardPast.Pause> listPauses(Board.Id id, Duration least) {
        return sql.sql("""
                select before, at from (
                    select number, at, lag(at) over (order by number) as before from board_log where board_id = :board) log
                where at - before >= :least * interval '1 second' order by number""")
                .param("board", id.value())
                .param("least", least.toSeconds())
                .query((row, _) -> new BoardPast.Pause(
                        row.getTimestamp("before").toInstant(),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// The changes 1, `every` + 1, twice `every` + 1, …
    List<BoardPast.Mark> listMarks(Board.Id id, int every) {
        return sql.sql("""
                select number, at from board_log
                where board_id = :board and number % :every = 1 order by number""")
                .param("board", id.value())
                .param("every", every)
                .query((row, _) -> new BoardPast.Mark(
                        row.getLong("number"), row.getTimestamp("at").toInstant()))
                .list();
    }

    /// All values of one fact of the board, in the order of their numbers.
    List<BoardViews.FactWas> listValues(Board.Id id, String key) {
        return sql.sql("""
                select at, edit ->> 'value' as value
                from board_log, jsonb_array_elements(edits) with ordinality as parts (edit, place)
                where board_id = :board and edit ->> 'type' = 'state' and edit ->> 'key' = :key
                order by number, place""")
                .param("board", id.value())
                .param("key", key)
                .query((row, _) -> new BoardViews.FactWas(row.getTimestamp("at").toInstant(), row.getString("value")))
                .list();
    }

    /// Those of these commands that were carried out before, in the order of their numbers.
    List<LoggedChange> listByCommand(Board.Id id, Collection<UUID> commands) {
        return sql.sql("select " + COLUMNS + """
                 from board_log
                where board_id = :board and command_id = any(:commands::uuid[]) order by number""")
                .param("board", id.value())
                .param("commands", commands.stream().map(UUID::toString).toArray(String[]::new))
                .query(BoardStore::logged)
                .list();
    }

    /// Keeps the two newest, so that a broken last one costs time, not the board.
    void keepSnapshot(Board.Id id, Board board, Instant at) {
        sql.sql("""
                insert into board_snapshot (board_id, number, board, at) values (:board, :number, :content::jsonb, :at)
                on conflict do nothing""")
                .param("board", id.value())
                .param("number", board.number())
                .param("content", BoardWriter.snapshot(board))
                .param("at", Timestamp.from(at))
                .update();
        sql.sql("""
                delete from board_snapshot where board_id = :board and number < (
                    select min(number) from (
                        select number from board_snapshot where board_id = :board order by number desc limit 2) newest)""").param("board", id.value()).update();
    }

    /// The newest that can be read.
    Optional<Board> findSnapshot(Board.Id id) {
        return sql.sql("select board::text from board_snapshot where board_id = :board order by number desc limit 1")
                .param("board", id.value())
                .query(String.class)
                .optional()
                .map(BoardReader::board);
    }

    long lastNumber(Board.Id id) {
        return sql.sql("select coalesce(max(number), 0) from board_log where board_id = :board")
                .param("board", id.value())
                .query(Long.class)
                .single();
    }

    private static LoggedChange logged(ResultSet row, int index) throws SQLException {
        return new LoggedChange(
                change(row),
                BoardReader.edits(row.getString("undo")),
                row.getLong("undoes"),
                row.getLong("redoes"),
                row.getBoolean("from_outside"));
    }

    private static BoardChange change(ResultSet row) throws SQLException {
        return new BoardChange(
                row.getLong("number"),
                row.getObject("command_id", UUID.class),
                new PersonId(row.getObject("actor_id", UUID.class)),
                row.getString("actor_name"),
                row.getTimestamp("at").toInstant(),
                BoardReader.edits(row.getString("edits")));
    }

    private static Object actor(LoggedChange logged) {
        var by = logged.change().by();
        if (by == null) {
            throw new IllegalArgumentException("the log always knows who");
        }
        return by.value();
    }

    /// Arrays go over as text: the driver knows no arrays of these types, the statement casts them.
    private static String[] texts(List<LoggedChange> changes, Function<LoggedChange, Object> value) {
        return changes.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
