package nl.samenspel.sketch.magnet;

import static nl.samenspel.sketch.SketchRefusal.FACILITATOR_ONLY;
import static nl.samenspel.sketch.SketchRefusal.LOCKED;
import static nl.samenspel.sketch.SketchRefusal.NOT_YOUR_CORNER;
import static nl.samenspel.sketch.SketchRefusal.NOT_YOUR_VOTE;
import static nl.samenspel.sketch.SketchRefusal.SESSION_OVER;

import java.util.List;
import java.util.Set;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.platform.Refused;

/// Who may do what at the table (docs/board-elements.md §3). The timer never stops anybody.
final class TableRules {
    /// Facts that only the facilitator sets.
    private static final Set<String> LEADING =
            Set.of("card", "timer", "started", "ended", "locked", "facilitator", "follow", "voting");

    private TableRules() {}

    /// Refuses: SESSION_OVER, LOCKED, FACILITATOR_ONLY, NOT_YOUR_VOTE, NOT_YOUR_CORNER, KIND_UNKNOWN.
    static void require(Board board, BoardCommand command, Admission by) {
        var leads = by.fields().containsKey("facilitator");
        var commands = command instanceof BoardCommand.Together together ? together.commands() : List.of(command);
        for (var each : commands) {
            requireOne(board, each, by, leads);
        }
    }

    private static void requireOne(Board board, BoardCommand command, Admission by, boolean leads) {
        if (command instanceof BoardCommand.SetState set) {
            requireFact(set, by, leads);
        }
        if (board.findFact("ended").isPresent() && !isReopening(command, leads)) {
            throw new Refused(SESSION_OVER);
        }
        if (board.findFact("locked").isPresent() && !leads) {
            throw new Refused(LOCKED);
        }
        if (command instanceof BoardCommand.Place place) {
            SketchMeaning.requireKind(place.element());
        }
    }

    private static void requireFact(BoardCommand.SetState set, Admission by, boolean leads) {
        var isLeading = LEADING.contains(set.key()) || set.key().startsWith("reveal.");
        if (isLeading && !leads) {
            throw new Refused(FACILITATOR_ONLY);
        }
        if (set.key().startsWith("vote.") && !by.fields().containsKey("scribe")) {
            requireOwnVote(set, by);
        }
        if (set.key().startsWith("confirm.")
                && !leads
                && !set.key().equals("confirm." + by.fields().get("corner"))) {
            throw new Refused(NOT_YOUR_CORNER);
        }
    }

    /// A vote has its number and the corner it counts for: `2 client`.
    private static void requireOwnVote(BoardCommand.SetState set, Admission by) {
        var value = set.value();
        var corner = by.fields().getOrDefault("corner", "");
        var isOwn = set.key().startsWith("vote." + by.actor().person().value() + ".");
        if (!isOwn || value != null && !value.matches("\\d{1,3} " + corner)) {
            throw new Refused(NOT_YOUR_VOTE);
        }
    }

    private static boolean isReopening(BoardCommand command, boolean leads) {
        return leads
                && command instanceof BoardCommand.SetState set
                && set.key().equals("ended");
    }
}
