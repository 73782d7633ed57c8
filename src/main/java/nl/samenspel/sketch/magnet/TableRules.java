package nl.samenspel.sketch.magnet;

import static nl.samenspel.sketch.SketchRefusal.FACILITATOR_ONLY;
import static nl.samenspel.sketch.SketchRefusal.KIND_UNKNOWN;
import static nl.samenspel.sketch.SketchRefusal.LOCKED;
import static nl.samenspel.sketch.SketchRefusal.NOT_YOUR_CORNER;
import static nl.samenspel.sketch.SketchRefusal.NOT_YOUR_VOTE;
import static nl.samenspel.sketch.SketchRefusal.RECORD_REFUSED;
import static nl.samenspel.sketch.SketchRefusal.RULES_OF_THE_CARD;
import static nl.samenspel.sketch.SketchRefusal.SESSION_OVER;
import static nl.samenspel.sketch.SketchRefusal.VOTES_SPENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// Who may do what at the table (docs/board-elements.md §3). The timer never stops anybody.
final class TableRules {
    /// Facts that only the facilitator sets.
    private static final Set<String> LEADING =
            Set.of("card", "timer", "started", "ended", "locked", "facilitator", "follow", "voting");

    /// What is in the register can be put on the board by its id: a client unit and an assignment.
    private static final Map<String, String> FROM_REGISTER =
            Map.of(Magnet.CLIENT, ClientMagnets.ID, Magnet.ASSIGNMENT, AssignmentMagnets.ID);

    private TableRules() {}

    /// Refuses: SESSION_OVER, LOCKED, FACILITATOR_ONLY, NOT_YOUR_VOTE, NOT_YOUR_CORNER, KIND_UNKNOWN,
    /// VOTES_SPENT, RULES_OF_THE_CARD, RECORD_REFUSED.
    static void require(Board board, BoardCommand command, Admission by) {
        var leads = by.fields().containsKey("facilitator");
        var commands = command instanceof BoardCommand.Together together ? together.commands() : List.of(command);
        for (var each : commands) {
            requireOne(board, each, by, leads);
        }
    }

    private static void requireOne(Board board, BoardCommand command, Admission by, boolean leads) {
        if (command instanceof BoardCommand.SetState set) {
            requireFact(board, set, by, leads);
        }
        if (board.findFact("ended").isPresent() && !isReopening(command, leads)) {
            throw new Refused(SESSION_OVER);
        }
        if (board.findFact("locked").isPresent() && !leads) {
            throw new Refused(LOCKED);
        }
        switch (command) {
            case BoardCommand.Place(var element) -> requireKind(element, false);
            case BoardCommand.Connect(var line) -> requireKind(line, true);
            case BoardCommand.SetFields(var _, var fields) -> requireOwnFields(fields.keySet(), "");
            case BoardCommand.Move _,
                    BoardCommand.Resize _,
                    BoardCommand.Write _,
                    BoardCommand.Reconnect _,
                    BoardCommand.Remove _,
                    BoardCommand.Restore _,
                    BoardCommand.SetState _,
                    BoardCommand.Together _,
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
        var isClearing = leads && set.value() == null; // voting anew begins with nothing
        if (set.key().startsWith("vote.") && !by.fields().containsKey("scribe") && !isClearing) {
            requireOwnVote(set, by);
        }
        if (set.key().startsWith("vote.") && set.value() != null) {
            requireVotesLeft(board, set);
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
        var corner = by.fields().getOrDefault("corner", "facilitator");
        var isOwn = set.key().startsWith("vote." + by.actor().person().value() + ".");
        if (!isOwn || value != null && !value.matches("\\d{1,3} " + corner)) {
            throw new Refused(NOT_YOUR_VOTE);
        }
    }

    /// As many as the facilitator said; taking back is always possible.
    private static void requireVotesLeft(Board board, BoardCommand.SetState set) {
        var own = set.key().substring(0, set.key().lastIndexOf('.') + 1);
        var given = board.state().entrySet().stream()
                .filter(each -> each.getKey().startsWith(own) && !each.getKey().equals(set.key()))
                .mapToInt(each -> votes(each.getValue().value()))
                .sum();
        var before = board.findFact(set.key()).map(TableRules::votes).orElse(0);
        var wanted = votes(set.value());
        var most = board.findFact("voting").map(TableRules::votes).orElse(0);
        if (wanted > before && given + wanted > most) {
            throw new Refused(VOTES_SPENT);
        }
    }

    private static int votes(@Nullable String value) {
        var digits = value == null ? "" : value.split(" ")[0];
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    }

    private static boolean isReopening(BoardCommand command, boolean leads) {
        return leads
                && command instanceof BoardCommand.SetState set
                && set.key().equals("ended");
    }
}
