package nl.samenspel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.samenspel.document.Line.Cell;
import nl.samenspel.document.Table.Column;
import nl.samenspel.document.Table.Kind;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final Path REAL_FILES = Path.of("../shared/data");

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t', '|'})
    void findsTheSeparator(char separator) {
        var text = "naam;fte;plaats\n\"Jansen; De Vries, Co|x\";\"3,5\";Ede\nb;4;\"\"\"x\"\"\"\n";
        var file = text.replace("m;f", "m" + separator + "f")
                .replace("e;p", "e" + separator + "p")
                .replace("\";\"", "\"" + separator + "\"")
                .replace("\";E", "\"" + separator + "E")
                .replace("b;4;", "b" + separator + "4" + separator);
        var lines = new ArrayList<Line>();

        var found = TableReader.read(utf8(file), FileLimits.USUAL, lines::add);

        assertThat(found).isEqualTo(new TableReader.Found(TableFormat.CSV, separator, false));
        assertThat(texts(lines))
                .containsExactly(
                        List.of("naam", "fte", "plaats"),
                        List.of("Jansen; De Vries, Co|x", "3,5", "Ede"),
                        List.of("b", "4", "\"x\""));
    }

    @Test
    void countsLinesAsPeopleSeeThem() {
        var lines = read(utf8("\n\na;b\n\n\"een\ntwee\";x\ny;z"));

        assertThat(lines).extracting(Line::number).containsExactly(3, 5, 7);
    }

    @Test
    void readsMoreAndFewerCellsAsTheyAre() {
        assertThat(texts(read(utf8("a;b\n1;2;3\n4\n"))))
                .containsExactly(List.of("a", "b"), List.of("1", "2", "3"), List.of("4"));
    }

    @Test
    void saysWhenTheLettersAreThoseOfOldWindowsPrograms() {
        var lines = new ArrayList<Line>();

        var found = TableReader.read(
                "naam;plaats\nCafé;Curaçao €".getBytes(Charset.forName("windows-1252")), FileLimits.USUAL, lines::add);

        assertThat(found.oldLetters()).isTrue();
        assertThat(lines.getLast().cells()).extracting(Cell::text).containsExactly("Café", "Curaçao €");
    }

    @Test
    void readsWhatSpreadsheetsCallUnicodeText() {
        assertThat(texts(read("\uFEFFa\tb\r\né\t2\r\n".getBytes(StandardCharsets.UTF_16LE))))
                .last()
                .isEqualTo(List.of("é", "2"));
    }

    @Test
    void stopsWhenEnoughIsRead() {
        var lines = new ArrayList<Line>();

        TableReader.read(utf8("a\n1\n2\n3\n"), FileLimits.USUAL, line -> lines.add(line) && lines.size() < 2);

        assertThat(lines).hasSize(2);
    }

    @Test
    void refusesWhatIsTooMuch() throws IOException {
        var small = new FileLimits(1 << 20, 5 << 20, 2, 3, 10);

        assertThat(reason(new byte[(1 << 20) + 1], small)).isEqualTo(FileRefusal.FILE_TOO_LARGE);
        assertThat(reason(utf8("a\n1\n2\n"), small)).isEqualTo(FileRefusal.FILE_TOO_MANY_ROWS);
        assertThat(reason(utf8("a;b;c;d\n"), small)).isEqualTo(FileRefusal.FILE_TOO_MANY_COLUMNS);
        assertThat(reason(utf8("a\n12345678901\n"), small)).isEqualTo(FileRefusal.FILE_CELL_TOO_LONG);
        var fifty = new ByteArrayInputStream(new byte[50 << 20]);
        assertThat(catchThrowableOfType(Refused.class, () -> TableReader.bytes(fifty, FileLimits.USUAL))
                        .problems()
                        .getFirst())
                .isEqualTo(new Refused.Problem("", FileRefusal.FILE_TOO_LARGE, java.util.Map.of("megabytes", 20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html><p>x", "{\"a\": 1}", "%PDF-1.7 x", "[{\"a\":1}]", "a\0b;c", "BEGIN:VCALENDAR\n"})
    void refusesWhatIsNoTable(String text) {
        assertThat(reason(utf8(text))).isEqualTo(FileRefusal.FILE_NOT_A_TABLE);
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(reason(new byte[0])).isEqualTo(FileRefusal.FILE_EMPTY);
        assertThat(reason(utf8("\n ; ;\n"))).isEqualTo(FileRefusal.FILE_EMPTY);
    }

    @Test
    void refusesOldSpreadsheetsAndUnknownLetters() {
        assertThat(reason(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .isEqualTo(FileRefusal.FILE_OLD_SPREADSHEET);
        assertThat(reason(new byte[] {'a', ';', (byte) 0x81, '\n'})).isEqualTo(FileRefusal.FILE_UNKNOWN_LETTERS);
    }

    @Test
    void refusesAnotherKindOfZip() throws IOException {
        assertThat(reason(zip("word/document.xml", utf8("<x/>")))).isEqualTo(FileRefusal.FILE_NOT_A_TABLE);
        assertThat(reason(utf8("PK but no zip"))).isEqualTo(FileRefusal.FILE_NOT_A_TABLE);
    }

    @Test
    void refusesAFileThatUnpacksOutOfProportion() throws IOException {
        assertThat(reason(zip("xl/workbook.xml", new byte[60 << 20]))).isEqualTo(FileRefusal.FILE_UNPACKS_TOO_LARGE);
    }

    @Test
    void opensNoEntityFromASpreadsheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "mimetype", utf8(TableFormat.ODS.mediaType()));
            put(zip, "content.xml", utf8("""
                    <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">]>
                    <o:c xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><table:table>
                    <table:table-row><table:table-cell><text:p>x&e;y</text:p></table:table-cell></table:table-row>
                    </table:table></o:c>"""));
        }
        assertThat(reason(out.toByteArray())).isEqualTo(FileRefusal.FILE_BROKEN);
    }

    @Test
    void aMillionEmptyRowsAtTheEndAreNothing() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "mimetype", utf8(TableFormat.ODS.mediaType()));
            put(zip, "content.xml", utf8("""
                    <o:c xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><table:table>
                    <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>
                    <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                    <table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                    </table:table></o:c>"""));
        }
        assertThat(texts(read(out.toByteArray()))).containsExactly(List.of("x", "x"), List.of("x", "x"));
    }

    @Test
    void refusesASpreadsheetPackedInAWayWeDoNotCarry() throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = List.of(new Column("naam", Kind.TEXT));
        TableFormat.XLSX.write(new Table("x", columns, List.of(List.of("Zoë"))), Language.NL, out);
        var file = out.toByteArray();
        for (int i = 0; i + 12 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                file[i + 10] = 93; // zstd, in the directory at the end of the zip
            }
        }
        assertThatThrownBy(() -> TableReader.read(file, FileLimits.USUAL, _ -> true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(FileRefusal.FILE_NOT_A_TABLE));
    }

    /// Whatever arrives: lines or a refusal, nothing else.
    @ParameterizedTest
    @EnumSource
    void damagedFilesGiveLinesOrARefusal(TableFormat format) throws IOException {
        var seed = 7L;
        var random = new Random(seed);
        var out = new ByteArrayOutputStream();
        var columns = List.of(new Column("naam", Kind.TEXT), new Column("fte", Kind.NUMBER));
        format.write(new Table("x", columns, List.of(List.of("Zoë;\"x\"", 3), List.of("b", 4.5))), Language.NL, out);
        var reasons = new HashSet<Refusal>();
        for (int i = 0; i < 3_000; i++) {
            var file = damaged(out.toByteArray(), random);
            try {
                TableReader.read(file, FileLimits.USUAL, _ -> true);
            } catch (Refused refused) {
                reasons.add(refused.reason());
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", file " + i, e);
            }
        }
        assertThat(reasons).isNotEmpty().allMatch(FileRefusal.class::isInstance);
    }

    @Test
    void wildCellAddressesCannotEatTheMemory() throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = List.of(new Column("naam", Kind.TEXT));
        TableFormat.XLSX.write(new Table("x", columns, List.of(List.of("b"))), Language.NL, out);
        for (var address : List.of("ZZZZZZ2", "ZZZZZZZZZ2", "XFD2", "A99999999999", "2", "ABCDEF", "-A2")) {
            var file = replaced(out.toByteArray(), "xl/worksheets/sheet1.xml", "\"A2\"", "\"" + address + "\"");
            try {
                TableReader.read(file, FileLimits.USUAL, _ -> true);
            } catch (Refused refused) {
                assertThat(refused.reason()).isInstanceOf(FileRefusal.class);
            }
        }
    }

    @Test
    void theAgenciesAreReadAsTheyAre() throws IOException {
        var lines = read(real("agencies-2009-2015.csv"));

        assertThat(lines)
                .hasSize(284)
                .allSatisfy(line -> assertThat(line.cells()).hasSize(45));
        assertThat(lines.get(1).cells().get(8)).isEqualTo(new Cell("159,5", Cell.Kind.TEXT));
        var fte = lines.stream().skip(1).map(line -> line.cells().get(8)).toList();
        assertThat(Notation.of(fte)).isEqualTo(Notation.DUTCH);
    }

    @Test
    void theJointArrangementsAreReadAsTheyAre() throws IOException {
        var lines = read(real("joint-arrangements.csv"));

        assertThat(lines)
                .hasSize(3753)
                .allSatisfy(line -> assertThat(line.cells()).hasSize(5));
    }

    private static byte[] real(String name) throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL_FILES.resolve(name)), "the real files are not here");
        return Files.readAllBytes(REAL_FILES.resolve(name));
    }

    private static byte[] damaged(byte[] file, Random random) {
        var copy = file.clone();
        int wounds = 1 + random.nextInt(6);
        for (int i = 0; i < wounds; i++) {
            copy[random.nextInt(copy.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "\"<>;&\0PK-9".charAt(random.nextInt(10)));
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(copy, random.nextInt(copy.length)) : copy;
    }

    private static byte[] replaced(byte[] file, String name, String from, String to) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var old = Packed.open(file)) {
            for (var entry : java.util.Collections.list(old.getEntries())) {
                var bytes = old.getInputStream(entry).readAllBytes();
                var text = new String(bytes, StandardCharsets.UTF_8);
                put(zip, entry.getName(), entry.getName().equals(name) ? utf8(text.replace(from, to)) : bytes);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, name, content);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static List<Line> read(byte[] file) {
        var lines = new ArrayList<Line>();
        TableReader.read(file, FileLimits.USUAL, lines::add);
        return lines;
    }

    private static List<List<String>> texts(List<Line> lines) {
        return lines.stream()
                .map(line -> line.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static Refusal reason(byte[] file) {
        return reason(file, FileLimits.USUAL);
    }

    private static Refusal reason(byte[] file, FileLimits limits) {
        return catchThrowableOfType(Refused.class, () -> TableReader.read(file, limits, _ -> true))
                .reason();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
