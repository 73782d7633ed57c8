package nl.samenspel.sketch.paper;

import static nl.samenspel.document.Typesetting.MM;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.document.Typesetting;

/// Text that found no room on a card or magnet, over as many sheets as it needs: nothing is cut off.
public final class ExtraSheets {
    /// In points; the style sheet says the same.
    private static final double SIZE = 12;
    private static final double LEADING = 1.35;
    private static final double BETWEEN = 1.5 * MM;
    private static final double WIDTH = 170 * MM;
    private static final double HEIGHT = 245 * MM;

    private ExtraSheets() {}

    /// @param strong begins something new
    public record Paragraph(boolean strong, String text) {}

    /// In the same order, each list on one sheet.
    public static List<List<Paragraph>> of(List<Paragraph> paragraphs) {
        var sheets = new ArrayList<List<Paragraph>>();
        var sheet = new ArrayList<Paragraph>();
        var used = 0.0;
        for (var paragraph : paragraphs) {
            var rest = Typesetting.SEMIBOLD.wrap(paragraph.text(), SIZE, WIDTH);
            while (!rest.isEmpty()) {
                int room = (int) ((HEIGHT - used - BETWEEN) / (SIZE * LEADING));
                int most = paragraph.strong() ? room - 2 : room; // a beginning does not stand alone at the foot
                if (most < 1 || (paragraph.strong() && rest.size() > most && !sheet.isEmpty())) {
                    sheets.add(List.copyOf(sheet));
                    sheet.clear();
                    used = 0;
                    continue;
                }
                var part = rest.subList(0, Math.min(most, rest.size()));
                sheet.add(new Paragraph(paragraph.strong(), String.join(" ", part)));
                used += part.size() * SIZE * LEADING + BETWEEN;
                rest = rest.subList(part.size(), rest.size());
            }
        }
        if (!sheet.isEmpty()) {
            sheets.add(List.copyOf(sheet));
        }
        return List.copyOf(sheets);
    }
}
