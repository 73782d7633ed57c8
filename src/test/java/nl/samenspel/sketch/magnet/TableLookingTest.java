package nl.samenspel.sketch.magnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardChange;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Edit;
import nl.samenspel.board.Element;
import nl.samenspel.board.Looking;
import nl.samenspel.board.Sight;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import org.junit.jupiter.api.Test;

class TableLookingTest {
    private static final PersonId FARIDA = new PersonId(new UUID(1, 1));
    private static final Admission CLIENT =
            new Admission(new Actor(FARIDA, "Farida", Actor.Kind.PERSON), true, Map.of("corner", "client"));
    private static final Element.Id IDEA = new Element.Id(new UUID(2, 1));
    private static final String VOTE = "vote." + FARIDA.value() + "." + IDEA.value();

    private static Board board(String... facts) {
        var edits = new java.util.ArrayList<Edit>();
        for (int i = 0; i < facts.length; i += 2) {
            edits.add(new Edit.SetState(facts[i], facts[i + 1]));
        }
        return Board.EMPTY.after(new BoardChange(1, new UUID(3, 1), null, "", Instant.EPOCH, edits));
    }

    private static Looking looking(Board board) {
        return TableLooking.on(board, (person, element) -> Integer.toHexString((person + element).hashCode()));
    }

    private static Element placedAt(String card, String kind) {
        return Element.placed(IDEA, kind, Element.Position.ORIGIN, "", Map.of("card", card, "corner", "client"));
    }

    @Test
    void isOpenAsLongAsNoCardWithRulesWasTurned() {
        assertThat(looking(board("card", "players"))).isSameAs(Looking.OPEN);
    }

    @Test
    void hidesIdeasOfAHiddenCardUntilItIsRevealed() {
        var idea = placedAt("improvements", Magnet.IDEA);
        var hidden = board("rules.improvements", "hidden anonymous");
        assertThat(looking(hidden).sight(idea)).isEqualTo(Sight.HIDDEN);
        var revealed = board("rules.improvements", "hidden anonymous", "reveal.improvements", "yes");
        assertThat(looking(revealed).sight(idea)).isEqualTo(Sight.UNSIGNED.without("corner"));
        var ended = board("rules.improvements", "hidden anonymous", "ended", "yes");
        assertThat(looking(ended).sight(idea).hidden()).isFalse();
    }

    @Test
    void tellsOnlyTheCornerWhereTheCardSaysSo() {
        var shown = board("rules.coherence", "open own_corner");
        assertThat(looking(shown).sight(placedAt("coherence", Magnet.LINE))).isEqualTo(Sight.UNSIGNED);
    }

    @Test
    void leavesOtherCardsAndOtherKindsOpen() {
        var board = board("rules.improvements", "hidden anonymous");
        assertThat(looking(board).sight(placedAt("players", Magnet.IDEA))).isEqualTo(Sight.WHOLE);
        assertThat(looking(board).sight(placedAt("improvements", Magnet.IMPROVEMENT)))
                .isEqualTo(Sight.WHOLE);
    }

    @Test
    void countsVotesAfterTheRevealAndNeverTellsWhoGaveThemWhereNamesAreHidden() {
        var hidden = looking(board("rules.improvements", "hidden anonymous"));
        assertThat(hidden.sight(VOTE, "2 client improvements")).isEqualTo(new Looking.OfFact(FARIDA, null));
        var shown = looking(board("rules.improvements", "open anonymous"));
        var othersKey = shown.sight(VOTE, "2 client improvements").othersKey();
        assertThat(othersKey)
                .startsWith("vote.")
                .endsWith("." + IDEA.value())
                .doesNotContain(FARIDA.value().toString());
        assertThat(shown.sight(VOTE, "2 client players")).isEqualTo(Looking.OfFact.open(VOTE));
    }

    @Test
    void writesOnWhatIsPlacedAtWhichCardAndFromWhichCorner() {
        var bare = Element.placed(IDEA, Magnet.IDEA, Element.Position.ORIGIN, "", Map.of("card", "players"));
        var command = CardTurning.complete(board("card", "improvements"), new BoardCommand.Place(bare), CLIENT);
        assertThat(((BoardCommand.Place) command).element().fields())
                .isEqualTo(Map.of("card", "improvements", "corner", "client"));
    }

    @Test
    void doesNotLetAnyoneMoveAnIdeaToACardWithOtherRules() {
        var fields = new HashMap<String, String>(Map.of("card", "players", "note", "x"));
        var together = new BoardCommand.Together(List.of(new BoardCommand.SetFields(IDEA, new HashMap<>(fields))));
        assertThat(CardTurning.complete(Board.EMPTY, together, CLIENT))
                .isEqualTo(new BoardCommand.Together(
                        List.of(new BoardCommand.SetFields(IDEA, new HashMap<>(Map.of("note", "x"))))));
    }

    @Test
    void remembersAtWhichCardAVoteWasGiven() {
        assertThat(CardTurning.complete(
                        board("card", "improvements"), new BoardCommand.SetState(VOTE, "2 client"), CLIENT))
                .isEqualTo(new BoardCommand.SetState(VOTE, "2 client improvements"));
    }
}
