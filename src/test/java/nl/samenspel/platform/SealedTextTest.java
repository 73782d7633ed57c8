package nl.samenspel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedTextTest {
    private static final UUID ROW = new UUID(1, 1);
    private static final PersonId AUTHOR = new PersonId(new UUID(2, 2));

    private final SealedText seal = of("one");

    private static SealedText of(String purpose) {
        return new SealedText(new ServerKey(new byte[32]), new Random(1), purpose) {};
    }

    @Test
    void opensWhereItWasHidden() {
        assertThat(seal.reveal(seal.hide("Niet pluis ✓", ROW, AUTHOR), ROW, AUTHOR))
                .isEqualTo("Niet pluis ✓");
    }

    @Test
    void showsNothingOfTheWordsAndLittleOfTheirLength() {
        var hidden = seal.hide("kanarie", ROW, AUTHOR);

        assertThat(new String(hidden, StandardCharsets.ISO_8859_1)).doesNotContain("kanarie");
        assertThat(hidden).hasSameSizeAs(seal.hide("een heel ander verhaal dat langer is", ROW, AUTHOR));
    }

    @Test
    void doesNotOpenInAnotherRowNorForAnotherAuthorNorWhenChanged() {
        var hidden = seal.hide("kanarie", ROW, AUTHOR);
        var changed = hidden.clone();
        changed[20] ^= 1;

        assertThatThrownBy(() -> seal.reveal(hidden, new UUID(1, 2), AUTHOR)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.reveal(hidden, ROW, new PersonId(new UUID(2, 3))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.reveal(changed, ROW, AUTHOR)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenInAnotherRoom() {
        var hidden = seal.hide("kanarie", ROW, AUTHOR);

        assertThatThrownBy(() -> of("another").reveal(hidden, ROW, AUTHOR)).isInstanceOf(IllegalStateException.class);
    }
}
