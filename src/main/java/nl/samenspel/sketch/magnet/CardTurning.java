package nl.samenspel.sketch.magnet;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.board.Looking;
import nl.samenspel.knowledge.KnowledgeViews;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.ServerKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the card at which the session is means for what is placed, for votes, and for who sees them.
@Component
class CardTurning {
    private static final int PSEUDONYM_BYTES = 8;

    private final KnowledgeViews knowledge;
    private final ServerKey key;

    CardTurning(KnowledgeViews knowledge, ServerKey key) {
        this.knowledge = knowledge;
        this.key = key;
    }

    Looking looking(Board board) {
        return TableLooking.on(board, this::pseudonym);
    }

    /// The first time at this card: its rules become facts of the board, unless they hide nothing.
    List<BoardCommand.Direct> turned(Board before, String card) {
        var known = before.findFact(CardFacts.rulesOf(card)).isPresent();
        return known
                ? List.of()
                : knowledge.listCards(Language.NL).stream()
                        .filter(each -> each.key().equals(card))
                        .map(each -> CardFacts.Rules.of(each.looking(), each.naming()))
                        .filter(rules -> !rules.equals(CardFacts.Rules.OPEN))
                        .<BoardCommand.Direct>map(
                                rules -> new BoardCommand.SetState(CardFacts.rulesOf(card), rules.text()))
                        .toList();
    }

    /// With card and corner filled in; the card of what stands there cannot be changed.
    static BoardCommand complete(Board board, BoardCommand command, Admission by) {
        return switch (command) {
            case BoardCommand.Together(var commands) ->
                new BoardCommand.Together(commands.stream()
                        .map(each -> (BoardCommand.Direct) complete(board, each, by))
                        .toList());
            case BoardCommand.Place(var element) -> new BoardCommand.Place(completed(board, element, by));
            case BoardCommand.Connect(var line) -> new BoardCommand.Connect(completed(board, line, by));
            case BoardCommand.SetFields(var id, var fields) -> {
                Map<String, @Nullable String> kept = new HashMap<>(fields);
                kept.remove(TableLooking.CARD);
                yield new BoardCommand.SetFields(id, kept);
            }
            case BoardCommand.SetState(var fact, var value) ->
                value != null && fact.startsWith("vote.")
                        ? new BoardCommand.SetState(fact, value + " " + card(board))
                        : command;
            default -> command;
        };
    }

    private static Element completed(Board board, Element element, Admission by) {
        var fields = new HashMap<>(element.fields());
        fields.put(TableLooking.CARD, card(board));
        var corner = by.fields().get(TableLooking.CORNER);
        if (corner != null && TableLooking.follows(element.kind())) {
            fields.putIfAbsent(TableLooking.CORNER, corner);
        }
        return element.saying(fields);
    }

    private static String card(Board board) {
        return CardFacts.findCard(board).orElse("start");
    }

    /// The same for one person and one element, and nobody can tell whose it is.
    private String pseudonym(String person, String element) {
        var seal = key.seal("vote", (person + " " + element).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(seal, 0, PSEUDONYM_BYTES);
    }
}
