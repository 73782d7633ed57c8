package nl.samenspel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTextTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "-0.001, 0", "3, 3", "12.5, 12.5", "12.05, 12.05", "-0.25, -0.25", "1.999, 2", "-7.1, -7.1"})
    void writesAtMostTwoDecimals(double value, String written) {
        assertThat(SvgText.decimal(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e18})
    void refusesWhatIsNoPlace(double value) {
        assertThatThrownBy(() -> SvgText.decimal(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesOutWhatNoXmlMayHold() {
        assertThat(SvgText.escaped("a\u0000b\uFFFEc\uD800d\t\uD83D\uDE00")).isEqualTo("abcd\t\uD83D\uDE00");
    }

    @Test
    void keepsWordsApartFromTheDrawing() {
        assertThat(SvgText.escaped("<a href=\"x\">&")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
