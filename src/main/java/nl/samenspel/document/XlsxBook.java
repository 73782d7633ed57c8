package nl.samenspel.document;

import static nl.samenspel.document.FileRefusal.FILE_NOT_A_TABLE;
import static nl.samenspel.document.FileRefusal.FILE_UNPACKS_TOO_LARGE;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.samenspel.platform.Refused;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// What the sheets of an XLSX refer to: where the first one is, the texts they share, and which styles show a day.
///
/// @param dayStyles  per style number
/// @param from1904   whether days are counted from 1904, as old Macs did
record XlsxBook(String firstSheet, List<String> texts, List<Boolean> dayStyles, boolean from1904) {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final XlsxBook EMPTY = new XlsxBook("", List.of(), List.of(), false);
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int DAYS_UNTIL_1904 = 1462;
    private static final int MOST_SHARED_LETTERS = 60_000_000;
    /// Parts of a format that are shown as they are: quoted, coloured, escaped, padded.
    private static final Pattern SHOWN_AS_IS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    static XlsxBook of(ZipFile zip, FileLimits limits) throws IOException, XMLStreamException {
        var relation = "";
        var from1904 = false;
        try (var in = Packed.find(zip, "xl/workbook.xml").orElseThrow(() -> new Refused(FILE_NOT_A_TABLE))) {
            for (var xml = SafeXml.reader(in); relation.isEmpty() && SafeXml.next(xml); ) {
                switch (xml.getLocalName()) {
                    case "workbookPr" ->
                        from1904 = SafeXml.attribute(xml, "", "date1904").matches("1|true");
                    case "sheet" -> relation = SafeXml.attribute(xml, OFFICE, "id");
                    default -> {}
                }
            }
        }
        return new XlsxBook(sheet(zip, relation), texts(zip, limits), dayStyles(zip), from1904);
    }

    String sharedText(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : "";
    }

    boolean showsDay(int style) {
        return style < dayStyles.size() && dayStyles.get(style);
    }

    LocalDate day(BigDecimal number) {
        return Notation.day(number).plusDays(from1904 ? DAYS_UNTIL_1904 : 0);
    }

    /// The text of a shared or inline string: its runs, without the reading aids of East Asian texts.
    static String text(XMLStreamReader xml, int most) throws XMLStreamException {
        var end = xml.getLocalName();
        var text = new StringBuilder();
        while (SafeXml.nextChild(xml, end)) {
            switch (xml.getLocalName()) {
                case "t" -> text.append(SafeXml.text(xml, most));
                case "r" -> text.append(text(xml, most));
                default -> SafeXml.skip(xml);
            }
            if (text.length() > most) {
                text.setLength(most + 1);
            }
        }
        return text.toString();
    }

    private static String sheet(ZipFile zip, String relation) throws IOException, XMLStreamException {
        var relations = Packed.find(zip, "xl/_rels/workbook.xml.rels").orElseThrow(() -> new Refused(FILE_NOT_A_TABLE));
        try (relations) {
            var xml = SafeXml.reader(relations);
            while (SafeXml.find(xml, RELATIONS, "Relationship")) {
                if (SafeXml.attribute(xml, "", "Id").equals(relation)) {
                    var target = SafeXml.attribute(xml, "", "Target");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        throw new Refused(FILE_NOT_A_TABLE);
    }

    private static List<String> texts(ZipFile zip, FileLimits limits) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        var in = Packed.find(zip, "xl/sharedStrings.xml");
        if (in.isEmpty()) {
            return texts;
        }
        try (var shared = in.get()) {
            long letters = 0;
            for (var xml = SafeXml.reader(shared); SafeXml.find(xml, MAIN, "si"); ) {
                var text = text(xml, limits.letters());
                texts.add(text);
                letters += text.length() + 50; // 50 for the object itself
                if (letters > MOST_SHARED_LETTERS) {
                    throw new Refused(FILE_UNPACKS_TOO_LARGE);
                }
            }
        }
        return texts;
    }

    private static List<Boolean> dayStyles(ZipFile zip) throws IOException, XMLStreamException {
        var styles = new ArrayList<Boolean>();
        var in = Packed.find(zip, "xl/styles.xml");
        if (in.isEmpty()) {
            return styles;
        }
        Map<Integer, String> formats = new HashMap<>();
        try (var content = in.get()) {
            var inCells = false;
            for (var xml = SafeXml.reader(content); SafeXml.next(xml); ) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(
                                SafeXml.count(SafeXml.attribute(xml, "", "numFmtId"), -1),
                                SafeXml.attribute(xml, "", "formatCode"));
                    case "cellXfs" -> inCells = true;
                    case "cellStyles", "dxfs" -> inCells = false;
                    case "xf" -> {
                        if (inCells) {
                            styles.add(showsDay(SafeXml.count(SafeXml.attribute(xml, "", "numFmtId"), 0), formats));
                        }
                    }
                    default -> {}
                }
            }
        }
        return styles;
    }

    /// 14 to 17, 22 and some Asian ones are the days among the formats that need no description.
    private static boolean showsDay(int format, Map<Integer, String> formats) {
        var described = formats.get(format);
        if (described == null) {
            return format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 36;
        }
        var letters = SHOWN_AS_IS.matcher(described).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.contains("d") || letters.contains("y") || letters.contains("j");
    }
}
