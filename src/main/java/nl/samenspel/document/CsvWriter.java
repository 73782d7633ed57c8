package nl.samenspel.document;

import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import nl.samenspel.platform.Language;

/// CSV as Dutch spreadsheets open it: `;` between cells, all cells quoted, a byte order mark, CRLF.
final class CsvWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvWriter() {}

    static void write(Table table, Language language, OutputStream out) throws IOException {
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        letters.write(BYTE_ORDER_MARK);
        var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .fieldSeparator(';')
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(letters);
        csv.writeRecord(table.columns().stream()
                .map(column -> TableValues.guarded(column.label()))
                .toList());
        for (var row : table.rows()) {
            var cells = new ArrayList<String>(row.size());
            for (var value : row) {
                cells.add(cell(value, language));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
        letters.flush();
    }

    private static String cell(Object value, Language language) {
        return switch (value) {
            case Number number -> TableValues.plain(number, language);
            case Boolean yes -> TableValues.yesNo(yes, language);
            case String text -> TableValues.guarded(text);
            default -> value.toString();
        };
    }
}
