package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void readsALineForEachThing() {
        var text = new Text(Map.of(Part.ITEMS, "Eerst dit\r\n\r\nDan dat  \r\n"));

        assertThat(text.lines(Part.ITEMS)).containsExactly("Eerst dit", "Dan dat");
    }

    @Test
    void readsTheFirstLineOfABlockAsItsHeading() {
        var text = new Text(Map.of(Part.STEPS, "Kijk\nWat hangt er al?\n\n\nVraag\nWie mist er?"));

        assertThat(text.passages(Part.STEPS))
                .containsExactly(new Passage("Kijk", "Wat hangt er al?"), new Passage("Vraag", "Wie mist er?"));
    }

    @Test
    void readsABlockOfOneLineWithoutHeading() {
        assertThat(new Text(Map.of(Part.STEPS, "Kijk rond")).passages(Part.STEPS))
                .containsExactly(new Passage("", "Kijk rond"));
    }

    @Test
    void leavesOutPartsThatSayNothing() {
        assertThat(new Text(Map.of(Part.TITLE, " \r\n ")).parts()).isEmpty();
    }

    @Test
    void isTheSameTextWhateverTheBrowserDoesToLineEnds() {
        assertThat(new Text(Map.of(Part.BODY, "a\r\nb "))).isEqualTo(new Text(Map.of(Part.BODY, "a\nb")));
    }
}
