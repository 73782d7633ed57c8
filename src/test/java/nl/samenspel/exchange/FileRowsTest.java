package nl.samenspel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.samenspel.document.FileRefusal;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.ImportField.Kind;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Line.Cell;
import nl.samenspel.document.Remark;
import org.junit.jupiter.api.Test;

class FileRowsTest {
    private static final List<ImportField> FIELDS = List.of(
            ImportField.required("name", "x", Kind.NAME, "naam, deelnemer"),
            ImportField.optional("size", "x", Kind.NUMBER, "fte"),
            ImportField.optional("from", "x", Kind.DATE, "vanaf"),
            ImportField.optional("firm", "x", Kind.YES_NO, "vast"));
    private static final Mapping MAPPING = new Mapping(Map.of("name", 0, "size", 1, "from", 2), Map.of("firm", "ja"));

    @Test
    void cellsComeInOneNotation() {
        assertThat(read("naam;fte;vanaf\nA;1.234,5;22-11-2026\nB;159,5;\n").rows())
                .containsExactly(
                        new ImportRow(2, Map.of("name", "A", "size", "1234.5", "from", "2026-11-22", "firm", "true")),
                        new ImportRow(3, Map.of("name", "B", "size", "159.5", "firm", "true")));
    }

    @Test
    void everyWrongCellIsNamedByLineAndField() {
        var rows = read("naam;fte;vanaf\n;drie;ooit\nB;2;2026-01-01\n");

        assertThat(rows.rows()).extracting(ImportRow::line).containsExactly(3);
        assertThat(rows.refused())
                .containsExactly(
                        Remark.of(2, "name", FileRefusal.CELL_EMPTY),
                        new Remark(2, "size", FileRefusal.CELL_NOT_A_NUMBER, Map.of("text", "drie")),
                        new Remark(2, "from", FileRefusal.CELL_NOT_A_DATE, Map.of("text", "ooit")));
    }

    @Test
    void aLineWithAnotherNumberOfCellsIsRefused() {
        var rows = read("naam;fte;vanaf\nA;1\nB;2;;9\nC;3;\n");

        assertThat(rows.rows()).extracting(ImportRow::line).containsExactly(4);
        assertThat(rows.refused())
                .containsExactly(
                        new Remark(2, "", FileRefusal.LINE_RAGGED, Map.of("cells", 2, "expected", 3)),
                        new Remark(3, "", FileRefusal.LINE_RAGGED, Map.of("cells", 4, "expected", 3)));
    }

    @Test
    void equalLinesAndSpellingsThatLookAlikeAreHinted() {
        var rows = read("naam;fte;vanaf\nSint-Oedenrode;1;\nSint Oedenrode;2;\nSint-Oedenrode;1;\n");

        assertThat(rows.rows()).hasSize(3);
        assertThat(rows.hints())
                .containsExactly(
                        new Remark(4, "", ExchangeRefusal.LINE_TWICE, Map.of("first", 2)),
                        new Remark(
                                3,
                                "name",
                                ExchangeRefusal.SPELLING_VARIANT,
                                Map.of("text", "Sint Oedenrode", "other", "Sint-Oedenrode", "line", 2)));
    }

    @Test
    void namesDifferByOneLetterOnlyWhenTheyAreLong() {
        assertThat(Spelling.oneLetterApart("afvalbeheer", "afvalbeeher")).isFalse();
        assertThat(Spelling.oneLetterApart("afvalbeheer", "afvalbehheer")).isTrue();
        assertThat(Spelling.oneLetterApart("milieudienst", "milieudiensd")).isTrue();
        assertThat(Spelling.oneLetterApart("laren", "haren")).isFalse();
        assertThat(Spelling.oneLetterApart("regiorijnmond1", "regiorijnmond2")).isFalse();
    }

    @Test
    void headsAreRecognisedAndHabitsGoFirst() {
        var heads = cells("Gemeenschappelijke regeling", "Deelnemer", "F.T.E.", "Anders");

        assertThat(Mapping.guess(FIELDS, heads, Map.of()).columns()).isEqualTo(Map.of("name", 1, "size", 2));
        assertThat(Mapping.guess(FIELDS, heads, Map.of("anders", "name")).columns())
                .isEqualTo(Map.of("name", 3, "size", 2));
    }

    private static FileRows read(String text) {
        return FileRows.of(text.getBytes(StandardCharsets.UTF_8), FIELDS, MAPPING);
    }

    private static List<Cell> cells(String... texts) {
        return List.of(texts).stream()
                .map(text -> new Cell(text, Cell.Kind.TEXT))
                .toList();
    }
}
