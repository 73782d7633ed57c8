package nl.samenspel.sketch.magnet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import nl.samenspel.board.Board;
import nl.samenspel.board.Element;
import nl.samenspel.board.Looking;
import nl.samenspel.board.Sight;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// Who sees what at the table: ideas, lines and bottlenecks follow the rules of the card at which they were placed,
/// votes those of the card at which they were given. Everything else is open and named.
///
/// @param rules by card; OPEN once it was revealed, as far as looking goes
/// @param seats in the room with who sees what is voted there: who holds it with a telephone, else the scribe
/// @param pseudonym of a person's key on this board, for votes whose voter is not told
record TableLooking(Map<String, CardFacts.Rules> rules, Map<UUID, PersonId> seats, BinaryOperator<String> pseudonym)
        implements Looking {
    static final String CARD = "card";
    static final String CORNER = "corner";
    private static final String VOTE = "vote.";
    private static final int WORDS_OF_VOTE = 3;
    private static final Set<String> KINDS = Set.of(Magnet.IDEA, Magnet.LINE, Magnet.BOTTLENECK);

    TableLooking {
        rules = Map.copyOf(rules);
        seats = Map.copyOf(seats);
    }

    static Looking on(Board board, BinaryOperator<String> pseudonym) {
        var rules = new TreeMap<String, CardFacts.Rules>();
        board.state().forEach((key, fact) -> {
            if (CardFacts.isRules(key)) {
                var card = CardFacts.cardOf(key);
                var of = CardFacts.Rules.read(fact.value());
                rules.put(card, CardFacts.isRevealed(board, card) ? new CardFacts.Rules(false, of.naming()) : of);
            }
        });
        return rules.isEmpty() ? Looking.OPEN : new TableLooking(rules, seats(board), pseudonym);
    }

    private static Map<UUID, PersonId> seats(Board board) {
        var seats = new TreeMap<UUID, PersonId>();
        var scribe = TableSeat.findScribe(board);
        for (var seat : TableSeat.listOn(board)) {
            Optional.ofNullable(seat.holder()).or(() -> scribe).ifPresent(who -> seats.put(seat.id(), who));
        }
        return seats;
    }

    /// Whether an element of this kind follows the rules of its card.
    static boolean follows(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public Sight sight(Element element) {
        if (!follows(element.kind())) {
            return Sight.WHOLE;
        }
        var of = rules.getOrDefault(element.findField(CARD).orElse(""), CardFacts.Rules.OPEN);
        if (of.hides()) {
            return Sight.HIDDEN;
        }
        return switch (of.naming()) {
            case NAMED -> Sight.WHOLE;
            case OWN_CORNER -> isOfSeat(element) ? Sight.UNSIGNED.without(SeatRules.SEAT) : Sight.UNSIGNED;
            case ANONYMOUS ->
                isOfSeat(element) ? Sight.UNSIGNED.without(CORNER, SeatRules.SEAT) : Sight.UNSIGNED.without(CORNER);
        };
    }

    @Override
    public OfFact sight(String key, String value) {
        var words = value.split(" ");
        if (!key.startsWith(VOTE) || words.length < WORDS_OF_VOTE) {
            return OfFact.open(key);
        }
        var of = rules.getOrDefault(words[2], CardFacts.Rules.OPEN);
        var voter = voter(key);
        if (voter == null || !of.hides() && of.naming() == nl.samenspel.knowledge.CardRules.Naming.NAMED) {
            return OfFact.open(key);
        }
        var element = key.substring(key.lastIndexOf('.') + 1);
        var othersKey = VOTE + pseudonym.apply(voter.value().toString(), element) + "." + element;
        return new OfFact(seats.getOrDefault(voter.value(), voter), of.hides() ? null : othersKey);
    }

    private static boolean isOfSeat(Element element) {
        return element.findField(SeatRules.SEAT).isPresent();
    }

    private static @Nullable PersonId voter(String key) {
        try {
            var parts = key.split("\\.");
            return parts.length == WORDS_OF_VOTE ? new PersonId(UUID.fromString(parts[1])) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// By the rules alone: where a pseudonym comes from does not change what is seen.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableLooking looking && rules.equals(looking.rules) && seats.equals(looking.seats);
    }

    @Override
    public int hashCode() {
        return 31 * rules.hashCode() + seats.hashCode();
    }
}
