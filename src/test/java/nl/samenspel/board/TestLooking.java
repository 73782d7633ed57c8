package nl.samenspel.board;

import java.util.UUID;
import nl.samenspel.platform.PersonId;

/// Rules of a board on which something is concealed once the fact `guarded` is there: elements with the field `deck` =
/// `secret` are hidden until the fact `reveal` is there; those of the deck `masked` are unsigned and without corner;
/// facts `vote.person` are hidden until the reveal and unsigned after.
public record TestLooking(boolean revealed) implements Looking {

    public static Looking on(Board board) {
        return board.findFact("guarded").isEmpty()
                ? Looking.OPEN
                : new TestLooking(board.findFact("reveal").isPresent());
    }

    @Override
    public Sight sight(Element element) {
        return switch (element.findField("deck").orElse("")) {
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
