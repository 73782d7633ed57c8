package nl.samenspel.document;

import java.math.BigDecimal;
import java.util.List;
import nl.samenspel.platform.Language;

/// How values of a list look in the cells of a file.
final class TableValues {
    /// What a spreadsheet can hold in one cell.
    static final int LONGEST_TEXT = 32_767;

    /// At some six points on A4.
    private static final int LETTERS_ACROSS = 200;

    private static final String GUARD = "'";

    private TableValues() {}

    static String plain(Number number, Language language) {
        var text = decimal(number).toPlainString();
        return language == Language.NL ? text.replace('.', ',') : text;
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    static String yesNo(boolean yes, Language language) {
        return switch (language) {
            case NL -> yes ? "ja" : "nee";
            case EN -> yes ? "yes" : "no";
        };
    }

    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\0".indexOf(text.charAt(0)) >= 0;
    }

    /// A spreadsheet takes a cell of a CSV that starts like this for a formula and computes it; the
    /// sign in front makes it text. Whoever saves that CSV as a spreadsheet takes the sign along, so
    /// readers drop it from any kind of file, and a text that has it of its own gets one more.
    static String guarded(String text) {
        return startsLikeFormula(withoutSigns(text)) ? GUARD + text : text;
    }

    /// For cells in which nothing is computed: only a text that readers would take for guarded.
    static String keptAsIs(String text) {
        return text.startsWith(GUARD) ? guarded(text) : text;
    }

    static String unguarded(String text) {
        return text.startsWith(GUARD) && startsLikeFormula(withoutSigns(text)) ? text.substring(1) : text;
    }

    private static String withoutSigns(String text) {
        int start = 0;
        while (text.startsWith(GUARD, start)) {
            start++;
        }
        return text.substring(start);
    }

    /// The text without what XML cannot hold, and no longer than a spreadsheet can.
    static String forXml(String text) {
        var fits = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        if (fits.chars().allMatch(letter -> letter >= ' ' && letter < 0xD800 || letter == '\n' || letter == '\t')) {
            return fits;
        }
        var result = new StringBuilder(fits.length());
        fits.codePoints().filter(TableValues::allowedInXml).forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean allowedInXml(int letter) {
        return letter == '\n'
                || letter == '\t'
                || letter >= ' ' && letter < 0xD800
                || letter >= 0xE000 && letter < 0xFFFE
                || letter > 0xFFFF;
    }

    /// Of a column, in letters: room for its head with the arrow of the filter behind it.
    static int width(Table.Column column) {
        return Math.clamp(column.label().length() + 4, column.kind() == Table.Kind.TEXT ? 24 : 12, 60);
    }

    /// How many sheets of paper, on their sides, a line takes with letters that can be read.
    static int pagesWide(List<Table.Column> columns) {
        return Math.ceilDiv(
                Math.max(1, columns.stream().mapToInt(TableValues::width).sum()), LETTERS_ACROSS);
    }

    /// The title as a name for a sheet: 31 letters, without what spreadsheets forbid.
    static String sheetName(String title) {
        var name = forXml(title).replaceAll("[\\[\\]:*?/\\\\'\\n\\t]", " ").strip();
        var fits = name.substring(0, Math.min(31, name.length())).strip();
        return fits.isEmpty() ? "Samenspel" : fits;
    }
}
