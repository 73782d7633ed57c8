package nl.samenspel.sketch.magnet;

import java.util.Locale;
import java.util.Optional;
import nl.samenspel.board.Board;
import nl.samenspel.knowledge.CardRules;

/// A card's rules for looking and for names as facts of the board: written when the session first turns to the card,
/// and kept, so that a later edition of the card does not show what was promised to stay hidden.
final class CardFacts {
    private static final String RULES = "rules.";
    private static final String REVEAL = "reveal.";

    private CardFacts() {}

    /// The rules of one card.
    record Rules(boolean hides, CardRules.Naming naming) {
        static final Rules OPEN = new Rules(false, CardRules.Naming.NAMED);

        static Rules of(CardRules.Looking looking, CardRules.Naming naming) {
            return new Rules(looking == CardRules.Looking.HIDDEN_UNTIL_REVEAL, naming);
        }

        String text() {
            return (hides ? "hidden " : "open ") + naming.name().toLowerCase(Locale.ROOT);
        }

        static Rules read(String text) {
            var words = text.split(" ");
            return new Rules(words[0].equals("hidden"), CardRules.Naming.valueOf(words[1].toUpperCase(Locale.ROOT)));
        }
    }

    static boolean isRules(String key) {
        return key.startsWith(RULES);
    }

    static String rulesOf(String card) {
        return RULES + card;
    }

    static String cardOf(String rulesKey) {
        return rulesKey.substring(RULES.length());
    }

    static boolean isReveal(String key) {
        return key.startsWith(REVEAL);
    }

    /// Where the session is.
    static Optional<String> findCard(Board board) {
        return board.findFact("card");
    }

    /// Whether everything placed at this card may be seen: it was shown, or the session is over.
    static boolean isRevealed(Board board, String card) {
        return board.findFact(REVEAL + card).isPresent()
                || board.findFact("ended").isPresent();
    }
}
