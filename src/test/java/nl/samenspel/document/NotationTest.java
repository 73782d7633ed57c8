package nl.samenspel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import nl.samenspel.document.Line.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "159,5|159.5",
                "1.234,5|1234.5",
                "818,556|818.556",
                "-3|-3",
                "1.000|1000",
                "€ 12,50|12.50",
                "1 234,5|1234.5",
                "12|12"
            })
    void readsDutchNumbers(String text, BigDecimal number) {
        assertThat(Notation.DUTCH.findNumber(cell(text))).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"159.5|159.5", "1,234.5|1234.5", "818,556|818556", "-0.1|-0.1"})
    void readsEnglishNumbers(String text, BigDecimal number) {
        assertThat(Notation.ENGLISH.findNumber(cell(text))).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1,2,3", "1.23,4", "drie", "1e9", "12,", "0x1", "1234567890123456789012345678901"})
    void otherTextIsNoNumber(String text) {
        assertThat(Notation.DUTCH.findNumber(cell(text))).isEmpty();
    }

    @Test
    void theWholeColumnTellsWhichNotationItIs() {
        assertThat(of("818,556", "1.234", "159,5")).isEqualTo(Notation.DUTCH);
        assertThat(of("818,556", "1,234.5", "159.5")).isEqualTo(Notation.ENGLISH);
        assertThat(of("12", "n.v.t.")).isEqualTo(Notation.DUTCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "22-11-2026", "22/11/2026", "22.11.2026", "2026-11-22T00:00:00", "46348"})
    void readsDates(String text) {
        assertThat(Notation.findDate(cell(text))).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void aYearAloneIsItsFirstDay() {
        assertThat(Notation.findDate(cell("2009"))).contains(LocalDate.of(2009, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30-02-2026", "2026-13-01", "morgen", "1-1-26", "22-11", "9"})
    void otherTextIsNoDate(String text) {
        assertThat(Notation.findDate(cell(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "03-2026", "3/2026", "maart 2026", "mrt 2026", "Mar 2026", "2026-03-09"})
    void readsMonths(String text) {
        assertThat(Notation.findMonth(cell(text))).contains(YearMonth.of(2026, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026", "foo 2026"})
    void otherTextIsNoMonth(String text) {
        assertThat(Notation.findMonth(cell(text))).isEmpty();
    }

    @Test
    void readsYesAndNo() {
        assertThat(Notation.findYesNo(cell("Ja"))).contains(true);
        assertThat(Notation.findYesNo(cell("no"))).contains(false);
        assertThat(Notation.findYesNo(cell("misschien"))).isEmpty();
    }

    private static Notation of(String... column) {
        return Notation.of(Stream.of(column).map(NotationTest::cell).toList());
    }

    private static Cell cell(String text) {
        return Cell.text(text);
    }
}
