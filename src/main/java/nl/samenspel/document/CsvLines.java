package nl.samenspel.document;

import static nl.samenspel.document.FileRefusal.FILE_NOT_A_TABLE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspel.platform.Refused;

/// The lines of a CSV: which letters and which separator it uses is found out.
final class CsvLines {
    private static final int LINES_TO_LOOK_AT = 50;
    private static final Pattern SEPARATOR_SAID = Pattern.compile("sep=(.)\\r?\\n");
    private static final Pattern SOMETHING_ELSE =
            Pattern.compile("\\s*(<[!?a-zA-Z]|\\{\\s*[\"}]|\\[\\s*[\\[{\"]|%PDF-|BEGIN:V).*", Pattern.DOTALL);

    private final TableReader reader;

    CsvLines(TableReader reader) {
        this.reader = reader;
    }

    TableReader.Found read(byte[] file) {
        var letters = FileLetters.of(file);
        var text = letters.text();
        if (SOMETHING_ELSE
                .matcher(text.substring(0, Math.min(1000, text.length())))
                .matches()) {
            throw new Refused(FILE_NOT_A_TABLE);
        }
        var said = SEPARATOR_SAID.matcher(text);
        var saysSeparator = said.lookingAt();
        var separator = saysSeparator ? said.group(1).charAt(0) : separator(text);
        try (var csv = csv(separator).ofCsvRecord(text)) {
            for (var each : csv) {
                var about = saysSeparator && each.getStartingLineNumber() == 1;
                if (!about && !reader.line((int) each.getStartingLineNumber(), cells(each))) {
                    break;
                }
            }
        } catch (CsvParseException | IllegalArgumentException | IOException e) {
            throw reader.broken();
        }
        return new TableReader.Found(TableFormat.CSV, separator, letters.old());
    }

    private static List<Line.Cell> cells(CsvRecord each) {
        return each.getFields().stream().map(Line.Cell::text).toList();
    }

    /// The one that gives the first lines the most cells of equal number.
    private static char separator(String text) {
        var start = text.substring(0, Math.min(1 << 17, text.length()));
        return Stream.of(';', ',', '\t', '|')
                .max(Comparator.comparingLong((Character each) -> evenCells(start, each))
                        .thenComparing(each -> each == ';'))
                .orElseThrow();
    }

    private static long evenCells(String text, char separator) {
        try (var csv = csv(separator).ofCsvRecord(text)) {
            var widths = csv.stream()
                    .limit(LINES_TO_LOOK_AT)
                    .map(CsvRecord::getFieldCount)
                    .toList();
            if (widths.isEmpty() || widths.getFirst() == 1) {
                return 0;
            }
            var first = widths.getFirst();
            var even = widths.stream().filter(first::equals).count();
            return even * 1000 / widths.size() * 1000 + first;
        } catch (CsvParseException | IllegalArgumentException | IOException e) {
            return 0;
        }
    }

    private static CsvReader.CsvReaderBuilder csv(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }
}
