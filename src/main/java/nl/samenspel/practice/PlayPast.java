package nl.samenspel.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardPast;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What happened in a play, moment by moment, told from the log as the reader was told it or would have been (rule
/// B47). So what another team chose is told at the moment it lay open, not when it was chosen.
@Service
public class PlayPast {
    private final BoardPast past;

    PlayPast(BoardPast past) {
        this.past = past;
    }

    public enum Kind {
        SEATED,
        BEGAN,
        CHOSE,
        THOUGHT,
        TAKEN_BACK,
        /// Another team has chosen; what is not told yet.
        TEAM_CHOSE,
        TEAM_TOOK_BACK,
        OPENED,
        /// A choice or thought of another team, that lies open from now on.
        SHOWN,
        STOPPED,
        RUNS,
        MORE_TIME,
        ENDED
    }

    /// @param who whose seat, choice or thought; null when that was not told
    /// @param option of the part's options, from 0; null: own words
    /// @param role for a seat: a name of [PracticeRole]; else empty
    public record Moment(
            long number,
            Instant at,
            Kind kind,
            @Nullable PersonId who,
            int part,
            int team,
            @Nullable Integer option,
            String words,
            String role) {}

    /// In order. Whether the reader may look was asked before.
    public List<Moment> list(Play.Id id, Actor reader) {
        var board = PlayBoard.of(id);
        var told = new Teller();
        var _ = past.tell(board, reader.person(), 0, past.lastNumber(board), told);
        return List.copyOf(told.moments);
    }

    /// Hears the log, and keeps what is worth telling.
    private static final class Teller implements BoardPast.Listener {
        private final List<Moment> moments = new ArrayList<>();

        @Override
        public void hear(Board before, BoardChange change, Board after) {
            var turns = change.edits().stream().anyMatch(Teller::isTurn);
            var hasMove =
                    change.edits().stream().anyMatch(edit -> edit instanceof Edit.Put || edit instanceof Edit.Drop);
            for (var edit : change.edits()) {
                switch (edit) {
                    case Edit.SetState(var key, var value)
                    when key.startsWith(PlayBoard.CHOSEN) -> {
                        if (!hasMove) {
                            var kind = value == null ? Kind.TEAM_TOOK_BACK : Kind.TEAM_CHOSE;
                            int team = Integer.parseInt(key.substring(PlayBoard.CHOSEN.length()));
                            add(change, kind, null, PlayBoard.part(after), team, "");
                        }
                    }
                    case Edit.SetState(var key, var value)
                    when value != null -> fact(before, change, key, value, turns, after);
                    case Edit.Put(var element)
                    when !element.kind().equals(PlayBoard.CARD) ->
                        move(change, element, isShown(change, edit, turns) ? Kind.SHOWN : kind(element));
                    case Edit.Drop(var gone) ->
                        before.findElement(gone).ifPresent(element -> move(change, element, Kind.TAKEN_BACK));
                    case Edit.Put _, Edit.SetState _, Edit.Move _, Edit.Resize _, Edit.Write _ -> {}
                    case Edit.SetFields _, Edit.Reconnect _ -> {}
                }
            }
        }

        private static boolean isTurn(Edit edit) {
            return edit instanceof Edit.SetState set
                    && (set.key().equals(PlayBoard.PART)
                            || set.key().equals(PlayBoard.ENDED)
                            || set.key().startsWith(PlayBoard.OPEN));
        }

        /// What a turn lays open comes after what caused the turn.
        private static boolean isShown(BoardChange change, Edit put, boolean turns) {
            return turns && put != change.edits().getFirst();
        }

        private static Kind kind(Element element) {
            return element.kind().equals(PlayBoard.CHOICE) ? Kind.CHOSE : Kind.THOUGHT;
        }

        private void fact(Board before, BoardChange change, String key, String value, boolean turns, Board after) {
            int part = PlayBoard.part(after);
            if (key.equals(PlayBoard.PART)) {
                add(change, Kind.BEGAN, null, part, 0, "");
            } else if (key.equals(PlayBoard.ENDED)) {
                add(change, Kind.ENDED, null, part, 0, "");
            } else if (key.startsWith(PlayBoard.OPEN)) {
                add(change, Kind.OPENED, null, part, 0, "");
            } else if (key.startsWith(PlayBoard.SEAT)) {
                var seat = PlayBoard.Seat.read(value);
                var who = new PersonId(UUID.fromString(key.substring(PlayBoard.SEAT.length())));
                add(change, Kind.SEATED, who, part, seat.team(), seat.role().name());
            } else if (key.equals(PlayBoard.TIMER) && !turns) {
                add(change, clock(before, value), null, part, 0, "");
            }
        }

        private static Kind clock(Board before, String value) {
            if (value.startsWith("paused")) {
                return isPaused(before) ? Kind.MORE_TIME : Kind.STOPPED;
            }
            return isPaused(before) ? Kind.RUNS : Kind.MORE_TIME;
        }

        private static boolean isPaused(Board board) {
            return board.findFact(PlayBoard.TIMER)
                    .filter(value -> value.startsWith("paused"))
                    .isPresent();
        }

        private void move(BoardChange change, Element element, Kind kind) {
            moments.add(new Moment(
                    change.number(),
                    change.at(),
                    kind,
                    element.by(),
                    PlayBoard.number(element, PlayBoard.PART),
                    PlayBoard.number(element, PlayBoard.TEAM),
                    element.findField(PlayBoard.OPTION).map(Integer::valueOf).orElse(null),
                    element.text(),
                    ""));
        }

        private void add(BoardChange change, Kind kind, @Nullable PersonId who, int part, int team, String role) {
            moments.add(new Moment(change.number(), change.at(), kind, who, part, team, null, "", role));
        }
    }
}
