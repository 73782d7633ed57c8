package nl.samenspel.document;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.samenspel.platform.Language;

/// The sheet itself inside an ODS file.
final class OdsContent {
    private static final String NAMESPACES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final List<String> PREFIXES = List.of("office", "table", "text", "style", "number");
    private static final String COMPATIBLE = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    private static final int MILLIMETRES_PER_LETTER = 2;

    private final XMLStreamWriter xml;
    private final Language language;

    OdsContent(OutputStream out, Language language) throws XMLStreamException {
        // it writes letter by letter; a zip wants them by the thousand
        var letters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(letters);
        this.language = language;
    }

    void write(Table table) throws XMLStreamException {
        var sheet = TableValues.sheetName(table.title());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office:document-content");
        for (var prefix : PREFIXES) {
            var name = prefix.equals("number") ? "datastyle" : prefix;
            xml.writeAttribute("xmlns:" + prefix, NAMESPACES + name + ":1.0");
        }
        xml.writeAttribute("xmlns:fo", COMPATIBLE);
        xml.writeAttribute("office:version", "1.3");
        styles(table.columns());
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:spreadsheet");
        xml.writeStartElement("table:table");
        xml.writeAttribute("table:name", sheet);
        for (var column : table.columns()) {
            empty("table:table-column", "table:style-name", "wide" + TableValues.width(column));
        }
        if (table.columns().isEmpty()) {
            xml.writeEmptyElement("table:table-column");
        }
        int lines = rows(table);
        xml.writeEndElement();
        filter(sheet, lines, table.columns().size());
        xml.writeEndDocument();
        xml.flush();
    }

    private int rows(Table table) throws XMLStreamException {
        xml.writeStartElement("table:table-header-rows");
        xml.writeStartElement("table:table-row");
        for (var column : table.columns()) {
            text(column.label(), "head");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        int lines = 1;
        for (var row : table.rows()) {
            xml.writeStartElement("table:table-row");
            for (int column = 0; column < row.size(); column++) {
                cell(row.get(column), table.columns().get(column).kind());
            }
            xml.writeEndElement();
            lines++;
        }
        return lines;
    }

    private void cell(Object value, Table.Kind kind) throws XMLStreamException {
        switch (value) {
            case Number number -> {
                var text = TableValues.decimal(number).toPlainString();
                typed("float", "office:value", text, kind == Table.Kind.MONEY ? "money" : "", text);
            }
            case LocalDate date -> typed("date", "office:date-value", date.toString(), "date", date.toString());
            case YearMonth month ->
                typed("date", "office:date-value", month.atDay(1).toString(), "month", month.toString());
            case Boolean yes -> text(TableValues.yesNo(yes, language), "");
            default -> text(value.toString(), "");
        }
    }

    private void typed(String type, String attribute, String value, String style, String shown)
            throws XMLStreamException {
        start(style);
        xml.writeAttribute("office:value-type", type);
        xml.writeAttribute(attribute, value);
        paragraph(shown);
        xml.writeEndElement();
    }

    private void text(String text, String style) throws XMLStreamException {
        if (text.isEmpty()) {
            empty("table:table-cell", "office:value-type", "string");
            return;
        }
        start(style);
        xml.writeAttribute("office:value-type", "string");
        for (var line : TableValues.forXml(TableValues.keptAsIs(text)).split("\n", -1)) {
            paragraph(line);
        }
        xml.writeEndElement();
    }

    private void start(String style) throws XMLStreamException {
        xml.writeStartElement("table:table-cell");
        if (!style.isEmpty()) {
            xml.writeAttribute("table:style-name", style);
        }
    }

    /// Two spaces in a row, a space at an end and tabs have elements of their own, or they would shrink to one space.
    private void paragraph(String line) throws XMLStreamException {
        xml.writeStartElement("text:p");
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            var lonelySpace = letter == ' ' && at > 0 && at < line.length() - 1 && line.charAt(at - 1) != ' ';
            if (letter == '\t' || letter == ' ' && !lonelySpace) {
                xml.writeCharacters(line.substring(from, at));
                xml.writeEmptyElement(letter == '\t' ? "text:tab" : "text:s");
                from = at + 1;
            }
        }
        xml.writeCharacters(line.substring(from));
        xml.writeEndElement();
    }

    private void styles(List<Table.Column> columns) throws XMLStreamException {
        xml.writeStartElement("office:automatic-styles");
        xml.writeStartElement("number:number-style");
        xml.writeAttribute("style:name", "amount");
        xml.writeEmptyElement("number:number");
        xml.writeAttribute("number:decimal-places", "2");
        xml.writeAttribute("number:min-integer-digits", "1");
        xml.writeAttribute("number:grouping", "true");
        xml.writeEndElement();
        dateStyle("day", "number:year", "number:month", "number:day");
        dateStyle("year-month", "number:year", "number:month");
        cellStyle("money", "amount");
        cellStyle("date", "day");
        cellStyle("month", "year-month");
        xml.writeStartElement("style:style");
        xml.writeAttribute("style:name", "head");
        xml.writeAttribute("style:family", "table-cell");
        empty("style:text-properties", "fo:font-weight", "bold");
        xml.writeEndElement();
        for (var letters : columns.stream().map(TableValues::width).distinct().toList()) {
            columnStyle(letters);
        }
        xml.writeEndElement();
    }

    private void dateStyle(String name, String... parts) throws XMLStreamException {
        xml.writeStartElement("number:date-style");
        xml.writeAttribute("style:name", name);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                xml.writeStartElement("number:text");
                xml.writeCharacters("-");
                xml.writeEndElement();
            }
            empty(parts[i], "number:style", "long");
        }
        xml.writeEndElement();
    }

    private void columnStyle(int letters) throws XMLStreamException {
        xml.writeStartElement("style:style");
        xml.writeAttribute("style:name", "wide" + letters);
        xml.writeAttribute("style:family", "table-column");
        empty("style:table-column-properties", "style:column-width", letters * MILLIMETRES_PER_LETTER + "mm");
        xml.writeEndElement();
    }

    private void cellStyle(String name, String dataStyle) throws XMLStreamException {
        xml.writeEmptyElement("style:style");
        xml.writeAttribute("style:name", name);
        xml.writeAttribute("style:family", "table-cell");
        xml.writeAttribute("style:data-style-name", dataStyle);
    }

    private void filter(String sheet, int lines, int columns) throws XMLStreamException {
        if (columns == 0) {
            return;
        }
        var range = "$'%s'.$A$1:$%s$%d".formatted(sheet, letters(columns), lines);
        xml.writeStartElement("table:database-ranges");
        xml.writeEmptyElement("table:database-range");
        xml.writeAttribute("table:name", "list");
        xml.writeAttribute("table:target-range-address", range);
        xml.writeAttribute("table:display-filter-buttons", "true");
        xml.writeEndElement();
    }

    /// 1 is A, 27 is AA.
    private static String letters(int column) {
        var rest = column - 1;
        var last = String.valueOf((char) ('A' + rest % 26));
        return rest < 26 ? last : letters(rest / 26) + last;
    }

    private void empty(String element, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute(attribute, value);
    }
}
