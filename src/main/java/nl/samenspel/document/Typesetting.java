package nl.samenspel.document;

import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// How words fall on paper, measured with the typeface that documents carry. Lengths in points, 72 to an inch.
///
/// For what must fit a box that is cut out: [Pdf] draws each line as it was measured here.
public enum Typesetting {
    REGULAR(Font.REGULAR),
    SEMIBOLD(Font.SEMIBOLD),
    BOLD(Font.BOLD);

    /// Points in a millimetre.
    public static final double MM = 72 / 25.4;

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);
    private static final float MEASURED_AT = 100;
    private static final double STEP = 0.5;

    private final java.awt.Font face;

    Typesetting(Font font) {
        face = face(font).deriveFont(MEASURED_AT);
    }

    /// A box for text.
    ///
    /// @param largest  the size of letters to begin with
    /// @param smallest the size below which letters never go
    /// @param leading  the height of a line, in sizes of its letters
    public record Box(double width, double height, double largest, double smallest, double leading) {
        int lines(double size) {
            return (int) ((height + 0.01) / (size * leading));
        }
    }

    /// Text in a box: the size of its letters and its lines.
    ///
    /// @param whole whether all of the text is in it
    public record Fitted(double size, List<String> lines, boolean whole) {
        public Fitted {
            lines = List.copyOf(lines);
        }
    }

    public double width(String text, double size) {
        var printed = Letters.printable(text);
        return face.getStringBounds(printed, EXACT).getWidth() / MEASURED_AT * size;
    }

    /// Lines no wider than this. A word that is wider by itself is broken, with a hyphen.
    public List<String> wrap(String text, double size, double width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.strip().split("\\R")) {
            var line = new StringBuilder();
            for (var word : paragraph.strip().split("\\s+")) {
                append(lines, line, word, size, width);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /// The whole text when it is no wider than this, else its beginning and an ellipsis.
    public String cut(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int low = 0;
        int high = text.codePointCount(0, text.length());
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(start(text, middle), size) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return start(text, low);
    }

    private static String start(String text, int letters) {
        return text.substring(0, text.offsetByCodePoints(0, letters)).stripTrailing() + "…";
    }

    /// First smaller letters, then broken words, and only then less than the whole text.
    public Fitted fit(String text, Box box) {
        for (var size = box.largest(); size >= box.smallest(); size -= STEP) {
            var lines = wrap(text, size, box.width());
            if (lines.size() <= box.lines(size) && isUnbroken(text, size, box.width())) {
                return new Fitted(size, lines, true);
            }
        }
        var lines = wrap(text, box.smallest(), box.width());
        var room = Math.max(1, box.lines(box.smallest()));
        return new Fitted(box.smallest(), lines.subList(0, Math.min(room, lines.size())), lines.size() <= room);
    }

    private boolean isUnbroken(String text, double size, double width) {
        for (var word : text.strip().split("\\s+")) {
            if (width(word, size) > width) {
                return false;
            }
        }
        return true;
    }

    private void append(List<String> lines, StringBuilder line, String word, double size, double width) {
        var longer = line.isEmpty() ? word : line + " " + word;
        if (width(longer, size) <= width) {
            line.append(line.isEmpty() ? "" : " ").append(word);
            return;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
        var rest = word;
        while (width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
            var part = longestStart(rest, size, width);
            lines.add(part + "-");
            rest = rest.substring(part.length());
        }
        line.append(rest);
    }

    /// At least one letter, so that there is always an end to it.
    private String longestStart(String word, double size, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next) + "-", size) > width) {
                break;
            }
            end = next;
        }
        return end == word.length() ? word.substring(0, word.offsetByCodePoints(end, -1)) : word.substring(0, end);
    }

    private static java.awt.Font face(Font font) {
        try {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(font.bytes()));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the typeface cannot be read", e);
        }
    }
}
