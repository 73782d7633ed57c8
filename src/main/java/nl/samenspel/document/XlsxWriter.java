package nl.samenspel.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.samenspel.platform.Language;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// XLSX with a head that stays in view, a filter on it, and numbers and dates a spreadsheet can count with.
final class XlsxWriter {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int POINTS_PER_LINE = 15;
    private static final int MOST_LINES_SHOWN = 6;

    private XlsxWriter() {}

    static void write(Table table, Language language, OutputStream out) throws IOException {
        var book = new Workbook(out, "Samenspel", "1.0");
        var sheet = book.newWorksheet(TableValues.sheetName(table.title()));
        paper(sheet, table.columns());
        head(sheet, table.columns());
        int line = 1;
        for (var row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                value(sheet, line, column, table.columns().get(column).kind(), row.get(column), language);
            }
            height(sheet, line, row);
            if (line++ % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        if (!table.columns().isEmpty()) {
            sheet.setAutoFilter(0, 0, line - 1, table.columns().size() - 1);
        }
        book.finish();
    }

    private static void paper(Worksheet sheet, List<Table.Column> columns) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) TableValues.pagesWide(columns));
        sheet.fitToHeight((short) 0); // as many as it takes
        sheet.repeatRows(0);
    }

    private static void head(Worksheet sheet, List<Table.Column> columns) {
        for (int column = 0; column < columns.size(); column++) {
            var label = columns.get(column).label();
            sheet.value(0, column, TableValues.forXml(label));
            sheet.style(0, column).bold().set();
            sheet.width(column, TableValues.width(columns.get(column)));
        }
        sheet.freezePane(0, 1);
    }

    /// Nobody else makes room for more lines in a cell: programs take the height as it is written.
    private static void height(Worksheet sheet, int line, List<?> row) {
        int lines = row.stream()
                .mapToInt(value ->
                        value instanceof String text ? (int) text.lines().count() : 1)
                .max()
                .orElse(1);
        if (lines > 1) {
            sheet.rowHeight(line, Math.min(lines, MOST_LINES_SHOWN) * POINTS_PER_LINE);
        }
    }

    private static void value(Worksheet sheet, int line, int column, Table.Kind kind, Object value, Language language) {
        switch (value) {
            case Number number -> {
                sheet.value(line, column, TableValues.decimal(number));
                if (kind == Table.Kind.MONEY) {
                    sheet.style(line, column).format("#,##0.00").set();
                }
            }
            case LocalDate date -> {
                sheet.value(line, column, date);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case YearMonth month -> {
                sheet.value(line, column, month.atDay(1));
                sheet.style(line, column).format("yyyy-mm").set();
            }
            case Boolean yes -> sheet.value(line, column, TableValues.yesNo(yes, language));
            default -> text(sheet, line, column, value.toString());
        }
    }

    private static void text(Worksheet sheet, int line, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(line, column, TableValues.forXml(TableValues.keptAsIs(text)));
            if (text.indexOf('\n') >= 0) {
                sheet.style(line, column).wrapText(true).set();
            }
        }
    }
}
