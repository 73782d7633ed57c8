package nl.samenspel.triangle.web;

import java.util.ArrayList;
import java.util.List;

/// Lines of text that are put into a box one under another. A drawing does not break lines by itself: a line holds as
/// many letters as fit at the width of an average letter, and what does not fit ends in "…".
final class BoxText {
    /// Average width of a letter, as part of its size; measured on names in Source Sans, rounded up.
    private static final double LETTER = 0.53;

    private static final int PAD = 14;

    private final int width;
    private final List<Picture.Text> lines = new ArrayList<>();
    private int bottom = PAD - 4;

    BoxText(int width) {
        this.width = width;
    }

    /// @param size of the letters, as the class sets it
    /// @param most lines at the most
    BoxText add(String css, String text, int size, int most) {
        for (var line : broken(text, (int) ((width - 2 * PAD) / (size * LETTER)), most)) {
            bottom += (int) Math.round(size * 1.3);
            lines.add(new Picture.Text(css, PAD, bottom - (int) Math.round(size * 0.3), line));
        }
        return this;
    }

    BoxText space(int height) {
        bottom += height;
        return this;
    }

    int height() {
        return bottom + PAD - 2;
    }

    Picture.Box at(String css, int x, int y, int height, String title) {
        var placed = lines.stream()
                .map(line -> new Picture.Text(line.css(), x + line.x(), y + line.y(), line.text()))
                .toList();
        return new Picture.Box(css, x, y, width, height, placed, title);
    }

    /// Breaks between words; a word longer than a line is cut.
    static List<String> broken(String text, int letters, int most) {
        var broken = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                broken.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        broken.add(line.toString());
        if (broken.size() > most) {
            var last = broken.get(most - 1) + " …";
            broken.subList(most - 1, broken.size()).clear();
            broken.add(last);
        }
        return broken.stream().map(each -> cut(each, letters)).toList();
    }

    private static String cut(String line, int letters) {
        return line.length() <= letters
                ? line
                : line.substring(0, Math.max(1, letters - 1)).strip() + "…";
    }
}
