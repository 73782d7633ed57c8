package nl.samenspel.sketch.magnet;

import static nl.samenspel.sketch.SketchRefusal.FACILITATOR_ONLY;
import static nl.samenspel.sketch.SketchRefusal.KIND_UNKNOWN;
import static nl.samenspel.sketch.SketchRefusal.LOCKED;
import static nl.samenspel.sketch.SketchRefusal.NOT_YOUR_CORNER;
import static nl.samenspel.sketch.SketchRefusal.RECORD_REFUSED;
import static nl.samenspel.sketch.SketchRefusal.RULES_OF_THE_CARD;
import static nl.samenspel.sketch.SketchRefusal.SESSION_OVER;
import static nl.samenspel.sketch.SketchRefusal.SESSION_PAUSED;
import static nl.samenspel.sketch.SketchRefusal.TAKE_OVER_UNANNOUNCED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Refused;

/// Who may do what at the table (docs/board-elements.md §3). The timer never stops anybody.
final class TableRules {
    /// Facts that only who leads sets: the facilitator and who leads along.
    private static final Set<String> LEADING = Set.of(
            "card", "timer", "started", "ended", "locked", "paused", "elapsed", "resumed", "follow", "voting", "room",
            "scribe");

    /// What is in the register can be put on the board by its id: a client unit and an assignment.
    private static final Map<String, String> FROM_REGISTER =
            Map.of(Magnet.CLIENT, ClientMagnets.ID, Magnet.ASSIGNMENT, AssignmentMagnets.ID);

    private TableRules() {}

    /// Refuses: SESSION_OVER, SESSION_PAUSED, LOCKED, FACILITATOR_ONLY, NOT_YOUR_VOTE, NOT_YOUR_CORNER, NOT_YOUR_SEAT,
    /// SEAT_TAKEN, TAKE_OVER_UNANNOUNCED, KIND_UNKNOWN, VOTES_SPENT, RULES_OF_THE_CARD, RECORD_REFUSED.
    static void require(Board board, BoardCommand command, Admission by) {
        var leads = leads(by);
        var commands = command instanceof BoardCommand.Together together ? together.commands() : List.of(command);
        for (var each : commands) {
            requireOne(board, each, by, leads);
        }
    }

    /// The facilitator, and who leads along.
    static boolean leads(Admission by) {
        return by.fields().containsKey("facilitator") || by.fields().containsKey("co");
    }

    private static void requireOne(Board board, BoardCommand command, Admission by, boolean leads) {
        if (command instanceof BoardCommand.SetState set) {
            requireFact(board, set, by, leads);
        }
        if (board.findFact("ended").isPresent() && !isBack(command, leads, "ended")) {
            throw new Refused(SESSION_OVER);
        }
        if (board.findFact("paused").isPresent() && !isBack(command, leads, "paused")) {
            throw new Refused(SESSION_PAUSED);
        }
        if (board.findFact("locked").isPresent() && !leads) {
            throw new Refused(LOCKED);
        }
        switch (command) {
            case BoardCommand.Place(var element) -> {
                requireKind(element, false);
                SeatRules.requireField(board, element.fields().get(SeatRules.SEAT), by);
            }
            case BoardCommand.Connect(var line) -> {
                requireKind(line, true);
                SeatRules.requireField(board, line.fields().get(SeatRules.SEAT), by);
            }
            case BoardCommand.SetFields(var _, var fields) -> {
                requireOwnFields(fields.keySet(), "");
                SeatRules.requireField(board, fields.get(SeatRules.SEAT), by);
            }
            case BoardCommand.Move _,
                    BoardCommand.Resize _,
                    BoardCommand.Write _,
                    BoardCommand.Reconnect _,
                    BoardCommand.Remove _,
                    BoardCommand.Restore _,
                    BoardCommand.SetState _,
                    BoardCommand.Together _,
                    BoardCommand.Arrange _,
                    BoardCommand.Undo _,
                    BoardCommand.Redo _ -> {}
        }
    }

    private static void requireKind(Element element, boolean line) {
        if (!Magnet.KINDS.contains(element.kind()) || element.kind().equals(Magnet.LINE) != line) {
            throw new Refused(KIND_UNKNOWN);
        }
        requireOwnFields(element.fields().keySet(), FROM_REGISTER.getOrDefault(element.kind(), ""));
    }

    /// Which record a magnet stands for, and how that stands, is not for a browser to say.
    ///
    /// @param but the one id that says what of the register is put on the board; empty for none
    private static void requireOwnFields(Set<String> names, String but) {
        if (names.stream().anyMatch(name -> name.endsWith("Id") && !name.equals(but) || name.equals("status"))) {
            throw new Refused(RECORD_REFUSED);
        }
    }

    private static void requireFact(Board board, BoardCommand.SetState set, Admission by, boolean leads) {
        var isLeading = LEADING.contains(set.key()) || set.key().startsWith("reveal.");
        if (isLeading && !leads) {
            throw new Refused(FACILITATOR_ONLY);
        }
        if (CardFacts.isRules(set.key())) {
            throw new Refused(RULES_OF_THE_CARD);
        }
        if (Areas.isFact(set.key())) {
            throw new Refused(RECORD_REFUSED);
        }
        if (VoteRules.isVote(set.key())) {
            VoteRules.require(board, set, by, leads);
        }
        if (TableSeat.isKey(set.key())) {
            SeatRules.require(board, set, by, leads);
        }
        if (set.key().equals("facilitator") || set.key().equals("takeover")) {
            requireLead(board, set, by, leads);
        }
        if (set.key().startsWith("confirm.")
                && !leads
                && !TableSeat.isScribe(board, by.actor().person())
                && !set.key().equals("confirm." + by.fields().get("corner"))) {
            throw new Refused(NOT_YOUR_CORNER);
        }
    }

    /// The facilitator hands over. When the facilitator is lost, who leads along or sits in no corner announces to take
    /// over, for themselves; whether that was long enough ago the session says ([SessionCourse]).
    private static void requireLead(Board board, BoardCommand.SetState set, Admission by, boolean leads) {
        var own = by.actor().person().value().toString();
        var mayTakeOver = by.fields().containsKey("co")
                || !by.fields().containsKey("corner") && !by.fields().containsKey("guest");
        if (set.key().equals("takeover")) {
            var isAnnouncing = set.value() != null && set.value().equals(own) && mayTakeOver;
            if (!isAnnouncing && !(set.value() == null && (leads || mayTakeOver))) {
                throw new Refused(FACILITATOR_ONLY);
            }
        } else if (!by.fields().containsKey("facilitator")) {
            if (!mayTakeOver || !own.equals(set.value())) {
                throw new Refused(FACILITATOR_ONLY);
            }
            if (board.findFact("takeover").filter(own::equals).isEmpty()) {
                throw new Refused(TAKE_OVER_UNANNOUNCED);
            }
        }
    }

    private static boolean isBack(BoardCommand command, boolean leads, String key) {
        return leads
                && command instanceof BoardCommand.SetState set
                && set.key().equals(key);
    }
}
