package nl.samenspel.knowledge;

import static nl.samenspel.knowledge.Piece.Fate.GONE;
import static nl.samenspel.knowledge.Piece.Fate.NEW;
import static nl.samenspel.knowledge.Piece.Fate.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PieceTest {

    @Test
    void marksTheWordThatChanged() {
        assertThat(Piece.between("Wie zit er in onze driehoek?", "Wie speelt er in onze driehoek?"))
                .containsExactly(
                        new Piece(SAME, "Wie "),
                        new Piece(GONE, "zit"),
                        new Piece(NEW, "speelt"),
                        new Piece(SAME, " er in onze driehoek?"));
    }

    @Test
    void marksWhatWasAddedAndWhatWasTakenAway() {
        assertThat(Piece.between("", "Nieuw")).containsExactly(new Piece(NEW, "Nieuw"));
        assertThat(Piece.between("Oud", "")).containsExactly(new Piece(GONE, "Oud"));
        assertThat(Piece.between("Gelijk", "Gelijk")).containsExactly(new Piece(SAME, "Gelijk"));
    }

    @Test
    void readsAsTheEarlierTextWithoutTheNewAndAsTheLaterWithoutTheGone() {
        var random = new Random(42);
        for (int round = 0; round < 200; round++) {
            var earlier = words(random);
            var later = words(random);
            var pieces = Piece.between(earlier, later);
            assertThat(joined(pieces, NEW)).isEqualTo(earlier);
            assertThat(joined(pieces, GONE)).isEqualTo(later);
        }
    }

    private static String joined(java.util.List<Piece> pieces, Piece.Fate leftOut) {
        return pieces.stream()
                .filter(piece -> piece.fate() != leftOut)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(each -> "abcd".charAt(each) + (each == 0 ? "\n" : " "))
                .collect(Collectors.joining());
    }
}
