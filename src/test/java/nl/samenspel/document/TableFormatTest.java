package nl.samenspel.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.samenspel.document.Line.Cell;
import nl.samenspel.document.Table.Column;
import nl.samenspel.document.Table.Kind;
import nl.samenspel.platform.Language;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFormatTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("Titel", Kind.TEXT),
            new Column("Omvang (fte)", Kind.NUMBER),
            new Column("Budget", Kind.MONEY),
            new Column("Start", Kind.DATE),
            new Column("Maand", Kind.MONTH),
            new Column("Vast", Kind.YES_NO));
    private static final List<Object> FULL = List.of(
            "=HYPERLINK(\"x\"); \"é\" ✓\nregel 2",
            new BigDecimal("-3.25"),
            new BigDecimal("1234.50"),
            LocalDate.of(2026, 11, 22),
            YearMonth.of(2026, 12),
            true);
    private static final List<Object> BARE = List.of("b", "", 7, "", "", false);
    private static final Table TABLE = new Table("Opdrachten: alles/nu", COLUMNS, List.of(FULL, BARE));

    @Test
    void csvOpensInADutchSpreadsheet() throws IOException {
        var csv = new String(write(TableFormat.CSV, Language.NL), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFF\"Titel\";\"Omvang (fte)\";\"Budget\";\"Start\";\"Maand\";\"Vast\"\r\n")
                .endsWith("""
                        "'=HYPERLINK(""x""); ""é"" ✓
                        regel 2";"-3,25";"1234,50";"2026-11-22";"2026-12";"ja"\r
                        "b";"";"7";"";"";"nee"\r
                        """);
    }

    @Test
    void englishCsvHasADecimalPoint() throws IOException {
        assertThat(new String(write(TableFormat.CSV, Language.EN), StandardCharsets.UTF_8))
                .contains("\"-3.25\";\"1234.50\"")
                .contains("\"yes\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    void numbersAndDatesStayNumbersAndDates(TableFormat format) throws IOException {
        assertThat(read(write(format, Language.NL))).last().isEqualTo(cells("b", "", 7, "", "", "nee"));
        assertThat(read(write(format, Language.NL)).get(1))
                .isEqualTo(List.of(
                        new Cell("=HYPERLINK(\"x\"); \"é\" ✓\nregel 2", Cell.Kind.TEXT),
                        new Cell("-3.25", Cell.Kind.NUMBER),
                        new Cell("1234.5", Cell.Kind.NUMBER),
                        new Cell("2026-11-22", Cell.Kind.DATE),
                        new Cell("2026-12-01", Cell.Kind.DATE),
                        new Cell("ja", Cell.Kind.TEXT)));
    }

    @Test
    void otherReadersOfSpreadsheetsSeeTheSame() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(write(TableFormat.XLSX, Language.NL)))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("-3.25"));
            assertThat(rows.get(1).getCellAsDate(3))
                    .contains(LocalDate.of(2026, 11, 22).atStartOfDay());
        }
        var sheet = new SpreadSheet(new ByteArrayInputStream(write(TableFormat.ODS, Language.NL))).getSheet(0);
        assertThat(sheet.getName()).isEqualTo("Opdrachten  alles nu");
        assertThat(sheet.getDataRange().getValues()[1])
                .startsWith("=HYPERLINK(\"x\"); \"é\" ✓\nregel 2", -3.25, 1234.5);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(TableFormat format) throws IOException {
        var random = new Random(20261122);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 2000; i++) {
            rows.add(List.of("r" + i, word(random), word(random)));
        }
        var columns = List.of(new Column("a", Kind.TEXT), new Column("b", Kind.TEXT), new Column("c", Kind.TEXT));
        var out = new ByteArrayOutputStream();

        format.write(new Table("x", columns, rows), Language.NL, out);

        var read = read(out.toByteArray());
        assertThat(read).hasSize(2001);
        for (int i = 0; i < rows.size(); i++) {
            var cells = new ArrayList<>(read.get(i + 1).stream().map(Cell::text).toList());
            while (cells.size() < 3) {
                cells.add("");
            }
            assertThat(cells).isEqualTo(rows.get(i));
        }
    }

    /// ASVS 1.2.10: nothing that a spreadsheet would compute.
    @Test
    void noCellOfCsvStartsAFormula() throws IOException {
        var random = new Random(42);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(List.of("=+-@\t\r\0".charAt(random.nextInt(7)) + word(random)));
        }
        var out = new ByteArrayOutputStream();

        TableFormat.CSV.write(new Table("x", List.of(new Column("=a", Kind.TEXT)), rows), Language.NL, out);

        assertThat(out.toString(StandardCharsets.UTF_8).substring(1).split("\r\n\""))
                .hasSize(10_001)
                .allSatisfy(line -> assertThat(line.replaceFirst("^\"", "")).startsWith("'"));
    }

    private static String word(Random random) {
        var letters = "aé<&>\"';,=+-@ \t\n€✓😀\u00a0漢x'0";
        var word = random.ints(random.nextInt(12), 0, letters.codePointCount(0, letters.length()))
                .mapToObj(i -> Character.toString(letters.codePointAt(letters.offsetByCodePoints(0, i))))
                .collect(Collectors.joining());
        return word.strip().replaceAll("^'+(?=[=+@\t\r\n-])", "").strip();
    }

    private static byte[] write(TableFormat format, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(TABLE, language, out);
        return out.toByteArray();
    }

    private static List<List<Cell>> read(byte[] file) {
        var lines = new ArrayList<List<Cell>>();
        TableReader.read(file, FileLimits.USUAL, line -> lines.add(line.cells()));
        return lines;
    }

    private static List<Cell> cells(Object... values) {
        var cells = new ArrayList<Cell>();
        for (var value : values) {
            cells.add(
                    value instanceof Number
                            ? new Cell(value.toString(), Cell.Kind.NUMBER)
                            : new Cell(value.toString(), Cell.Kind.TEXT));
        }
        return cells;
    }
}
