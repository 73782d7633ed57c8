package nl.samenspel.document;

import static nl.samenspel.document.FileRefusal.FILE_NOT_A_TABLE;
import static nl.samenspel.document.FileRefusal.FILE_TOO_MANY_COLUMNS;
import static nl.samenspel.document.FileRefusal.FILE_TOO_MANY_ROWS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// The lines of the first sheet of an ODS, read as they come by.
final class OdsLines {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final TableReader reader;
    private long number;

    OdsLines(TableReader reader) {
        this.reader = reader;
    }

    TableReader.Found read(byte[] file) {
        try (var zip = Packed.open(file);
                var content = Packed.find(zip, "content.xml").orElseThrow(() -> new Refused(FILE_NOT_A_TABLE))) {
            var xml = SafeXml.reader(content);
            if (!SafeXml.find(xml, TABLE, "table")) {
                throw new Refused(FILE_NOT_A_TABLE);
            }
            while (!reader.hasEnough() && SafeXml.find(xml, TABLE, "table-row", "table")) {
                row(xml);
            }
        } catch (IOException | XMLStreamException e) {
            throw reader.broken();
        }
        return new TableReader.Found(TableFormat.ODS, ' ', false);
    }

    /// Spreadsheets repeat the last, empty row a million times; such a row counts only when something follows.
    private void row(XMLStreamReader xml) throws XMLStreamException {
        var repeated = repeated(xml, "number-rows-repeated");
        var cells = cells(xml);
        if (cells.isEmpty()) {
            number += repeated;
            return;
        }
        for (long i = 0; i < repeated && !reader.hasEnough(); i++) {
            if (++number > Integer.MAX_VALUE) {
                throw TableReader.refused(
                        FILE_TOO_MANY_ROWS, Map.of("rows", reader.limits().rows()));
            }
            reader.line((int) number, cells);
        }
    }

    private List<Line.Cell> cells(XMLStreamReader xml) throws XMLStreamException {
        var cells = new ArrayList<Line.Cell>();
        long waiting = 0;
        while (SafeXml.nextChild(xml, "table-row")) {
            if (!xml.getLocalName().equals("table-cell") && !xml.getLocalName().equals("covered-table-cell")) {
                SafeXml.skip(xml);
                continue;
            }
            var repeated = repeated(xml, "number-columns-repeated");
            var cell = cell(xml);
            if (cell.isEmpty()) {
                waiting += repeated;
                continue;
            }
            if (cells.size() + waiting + repeated > reader.limits().columns()) {
                throw TableReader.refused(
                        FILE_TOO_MANY_COLUMNS, Map.of("columns", reader.limits().columns()));
            }
            for (; waiting > 0; waiting--) {
                cells.add(Line.Cell.EMPTY);
            }
            for (; repeated > 0; repeated--) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private Line.Cell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(OFFICE, "value-type");
        var value = xml.getAttributeValue(OFFICE, "value");
        var date = xml.getAttributeValue(OFFICE, "date-value");
        var yes = xml.getAttributeValue(OFFICE, "boolean-value");
        var text = text(xml);
        return switch (type == null ? "" : type) {
            case "float", "currency" -> number(value, text);
            case "percentage" -> number(value, text);
            case "date" ->
                date == null || date.length() < 10
                        ? Line.Cell.text(text)
                        : new Line.Cell(date.substring(0, 10), Line.Cell.Kind.DATE);
            case "boolean" -> new Line.Cell(String.valueOf("true".equals(yes)), Line.Cell.Kind.YES_NO);
            default -> Line.Cell.text(text);
        };
    }

    private static Line.Cell number(@Nullable String value, String text) {
        return Notation.findOwnNumber(value == null ? "" : value)
                .map(plain -> new Line.Cell(plain, Line.Cell.Kind.NUMBER))
                .orElseGet(() -> Line.Cell.text(text));
    }

    /// The paragraphs of the cell, without notes people hung on it.
    private String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("annotation")) {
                        SafeXml.skip(xml);
                    } else {
                        depth++;
                        opened(xml, text);
                    }
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (text.length() <= reader.limits().letters()) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private void opened(XMLStreamReader xml, StringBuilder text) {
        if (!TEXT.equals(xml.getNamespaceURI())) {
            return;
        }
        switch (xml.getLocalName()) {
            case "p" -> text.append(text.isEmpty() ? "" : "\n");
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "s" -> text.append(" ".repeat(Math.min(100, SafeXml.count(xml.getAttributeValue(TEXT, "c"), 1))));
            default -> {}
        }
    }

    private static long repeated(XMLStreamReader xml, String attribute) {
        return SafeXml.count(xml.getAttributeValue(TABLE, attribute), 1);
    }
}
