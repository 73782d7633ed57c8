package nl.samenspel.document;

import static nl.samenspel.document.FileRefusal.FILE_NOT_A_TABLE;
import static nl.samenspel.document.FileRefusal.FILE_TOO_MANY_COLUMNS;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// The lines of the first sheet of an XLSX, read as they come by.
///
/// Our own, because the readers we know believe the addresses of cells, and one wild address fills the memory.
final class XlsxLines {
    private static final int LAST_DAY = 2_958_465; // 31 December 9999

    private final TableReader reader;
    private XlsxBook book;

    XlsxLines(TableReader reader) {
        this.reader = reader;
        this.book = XlsxBook.EMPTY;
    }

    TableReader.Found read(byte[] file) {
        try (var zip = Packed.open(file)) {
            book = XlsxBook.of(zip, reader.limits());
            try (var sheet = Packed.find(zip, book.firstSheet()).orElseThrow(() -> new Refused(FILE_NOT_A_TABLE))) {
                var xml = SafeXml.reader(sheet);
                int number = 0;
                while (!reader.hasEnough() && SafeXml.find(xml, XlsxBook.MAIN, "row", "sheetData")) {
                    number = SafeXml.count(xml.getAttributeValue(null, "r"), number + 1);
                    reader.line(number, cells(xml));
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw reader.broken();
        }
        return new TableReader.Found(TableFormat.XLSX, ' ', false);
    }

    private List<Line.Cell> cells(XMLStreamReader xml) throws XMLStreamException {
        var cells = new ArrayList<Line.Cell>();
        int column = -1;
        while (SafeXml.nextChild(xml, "row")) {
            column = column(xml.getAttributeValue(null, "r"), column + 1);
            var cell = cell(xml);
            if (cell.isEmpty() || column < cells.size()) {
                continue;
            }
            if (column >= reader.limits().columns()) {
                throw TableReader.refused(
                        FILE_TOO_MANY_COLUMNS, Map.of("columns", reader.limits().columns()));
            }
            cells.addAll(Collections.nCopies(column - cells.size(), Line.Cell.EMPTY));
            cells.add(cell);
        }
        return cells;
    }

    /// `AB12` is column 27, counted from 0; without an address the one after the last.
    private static int column(@Nullable String address, int next) {
        if (address == null || !address.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /// The value its maker's program left in the cell; the formula beside it is never looked at.
    private Line.Cell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = SafeXml.count(xml.getAttributeValue(null, "s"), 0);
        var value = "";
        while (SafeXml.nextChild(xml, "c")) {
            switch (xml.getLocalName()) {
                case "v" -> value = SafeXml.text(xml, reader.limits().letters());
                case "is" -> value = XlsxBook.text(xml, reader.limits().letters());
                default -> SafeXml.skip(xml);
            }
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Line.Cell.text(book.sharedText(SafeXml.count(value, -1)));
            case "b" -> new Line.Cell(String.valueOf(value.equals("1")), Line.Cell.Kind.YES_NO);
            case "n" -> number(value.strip(), style);
            case "d" -> Line.Cell.text(value);
            case "e" -> Line.Cell.EMPTY;
            default -> Line.Cell.text(value);
        };
    }

    private Line.Cell number(String stored, int style) {
        var number = Notation.findOwnNumber(stored);
        if (number.isEmpty()) {
            return Line.Cell.text(stored);
        }
        var value = new BigDecimal(number.get());
        if (book.showsDay(style) && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
            return new Line.Cell(book.day(value).toString(), Line.Cell.Kind.DATE);
        }
        return new Line.Cell(number.get(), Line.Cell.Kind.NUMBER);
    }
}
