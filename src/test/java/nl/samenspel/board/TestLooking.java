package nl.samenspel.board;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.platform.PersonId;

/// Rules of a board on which something is concealed once the fact `guarded` is there: elements with the field `deck` =
/// `secret` are hidden until the fact `reveal` is there; those of the deck `masked` are unsigned and without corner;
/// facts `vote.person` are hidden until the reveal and unsigned after. Those of the deck `shared` are hidden from all
/// but
/// the circle, whoever placed them: people with a fact `circle.person`.
public record TestLooking(boolean revealed, Set<PersonId> circle) implements Looking {
    private static final String CIRCLE = "circle.";

    public static Looking on(Board board) {
        return board.findFact("guarded").isEmpty()
                ? Looking.OPEN
                : new TestLooking(board.findFact("reveal").isPresent(), circle(board));
    }

    private static Set<PersonId> circle(Board board) {
        return board.state().keySet().stream()
                .filter(key -> key.startsWith(CIRCLE))
                .map(key -> new PersonId(UUID.fromString(key.substring(CIRCLE.length()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> insiders(Element element) {
        return element.findField("deck").filter("shared"::equals).isPresent()
                ? circle
                : Looking.super.insiders(element);
    }

    @Override
    public Sight sight(Element element) {
        return switch (element.findField("deck").orElse("")) {
            case "shared" -> revealed ? Sight.WHOLE : Sight.HIDDEN;
            case "secret" -> revealed ? Sight.UNSIGNED : Sight.HIDDEN;
            case "masked" -> Sight.UNSIGNED.without("corner");
            default -> Sight.WHOLE;
        };
    }

    @Override
    public OfFact sight(String key, String value) {
        if (!key.startsWith("vote.")) {
            return OfFact.open(key);
        }
        var voter = new PersonId(UUID.fromString(key.substring("vote.".length())));
        var pseudonym = "vote.p" + Integer.toHexString(voter.hashCode());
        return new OfFact(voter, revealed ? pseudonym : null);
    }
}
