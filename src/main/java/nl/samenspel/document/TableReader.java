package nl.samenspel.document;

import static nl.samenspel.document.FileRefusal.FILE_CELL_TOO_LONG;
import static nl.samenspel.document.FileRefusal.FILE_EMPTY;
import static nl.samenspel.document.FileRefusal.FILE_NOT_A_TABLE;
import static nl.samenspel.document.FileRefusal.FILE_OLD_SPREADSHEET;
import static nl.samenspel.document.FileRefusal.FILE_TOO_LARGE;
import static nl.samenspel.document.FileRefusal.FILE_TOO_MANY_COLUMNS;
import static nl.samenspel.document.FileRefusal.FILE_TOO_MANY_ROWS;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;

/// Reads a table that somebody brings, whatever its name says: the content tells what it is.
///
/// Refuses with a [FileRefusal]; never evaluates a formula, opens a link or unpacks more than the limits allow.
public final class TableReader {

    /// What the content turned out to be.
    ///
    /// @param separator   what stands between the cells of a CSV, else a space
    /// @param oldLetters  whether the letters were those of old Windows programs instead of UTF-8: worth a look
    public record Found(TableFormat format, char separator, boolean oldLetters) {}

    private final FileLimits limits;
    private final Predicate<Line> each;
    private int lines;
    private int lastLine;
    private boolean enough;

    private TableReader(FileLimits limits, Predicate<Line> each) {
        this.limits = limits;
        this.each = each;
    }

    /// All bytes of what is sent to us, but never more than the limit.
    public static byte[] bytes(InputStream in, FileLimits limits) throws IOException {
        var bytes = in.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw refused(FILE_TOO_LARGE, Map.of("megabytes", limits.megabytes()));
        }
        return bytes;
    }

    /// Gives the lines of the first sheet one by one, blank ones left out, until `each` answers false.
    public static Found read(byte[] file, FileLimits limits, Predicate<Line> each) {
        if (file.length > limits.bytes()) {
            throw refused(FILE_TOO_LARGE, Map.of("megabytes", limits.megabytes()));
        }
        var reader = new TableReader(limits, each);
        var found = reader.byContent(file);
        if (reader.lines == 0) {
            throw new Refused(FILE_EMPTY);
        }
        return found;
    }

    private Found byContent(byte[] file) {
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused(FILE_OLD_SPREADSHEET);
        }
        if (!startsWith(file, 'P', 'K')) {
            return new CsvLines(this).read(file);
        }
        return switch (Packed.format(file, limits)) {
            case XLSX -> new XlsxLines(this).read(file);
            case ODS -> new OdsLines(this).read(file);
            case CSV -> throw new Refused(FILE_NOT_A_TABLE);
        };
    }

    /// Hands on one line, when it holds anything. Answers whether more are wanted.
    boolean line(int number, List<Line.Cell> cells) {
        lastLine = number;
        if (cells.size() > limits.columns()) {
            throw refused(FILE_TOO_MANY_COLUMNS, Map.of("columns", limits.columns()));
        }
        for (var cell : cells) {
            if (cell.text().length() > limits.letters()) {
                throw refused(FILE_CELL_TOO_LONG, Map.of("line", number, "letters", limits.letters()));
            }
        }
        var line = new Line(number, cells);
        if (line.isBlank()) {
            return true;
        }
        if (++lines > limits.rows()) {
            throw refused(FILE_TOO_MANY_ROWS, Map.of("rows", limits.rows()));
        }
        enough = !each.test(line);
        return !enough;
    }

    boolean hasEnough() {
        return enough;
    }

    FileLimits limits() {
        return limits;
    }

    Refused broken() {
        return refused(FileRefusal.FILE_BROKEN, Map.of("line", lastLine));
    }

    static Refused refused(Refusal reason, Map<String, Object> args) {
        return new Refused(List.of(new Refused.Problem("", reason, args)));
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
