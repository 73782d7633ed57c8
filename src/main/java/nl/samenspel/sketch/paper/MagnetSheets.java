package nl.samenspel.sketch.paper;

import static nl.samenspel.document.Typesetting.MM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspel.document.Typesetting;
import nl.samenspel.document.Typesetting.Box;
import nl.samenspel.document.Typesetting.Fitted;

/// Magnets laid out on sheets of A4 that stand up, kind by kind, with the lines along which to cut. Millimetres.
public final class MagnetSheets {
    private static final double LEFT = 10;
    private static final double WIDTH = 190;
    private static final double TOP = 17;
    private static final double BOTTOM = 284;
    private static final double LABEL = 6.5;
    /// Between the cut and the edge of the magnet.
    private static final double AIR = 1.6;
    private static final double INSIDE = 3;
    private static final double ROUND_INSIDE = 8;
    private static final double FRAME = 0.6;
    private static final double CAPTION = 6;
    private static final double LINE = 5.4;
    private static final double LARGEST = 16;
    private static final double SMALLEST = 9;
    private static final double SMALL_PRINT = 9;
    private static final double LEADING = 1.16;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Longer> longer = new ArrayList<>();
    private final Map<MagnetKind, String> captions;
    private List<Label> labels = new ArrayList<>();
    private List<Placed> placed = new ArrayList<>();
    private List<Cut> cuts = new ArrayList<>();
    private double y = TOP;

    private MagnetSheets(Map<MagnetKind, String> captions) {
        this.captions = new EnumMap<>(captions);
    }

    /// @param longer what did not fit on its magnet, by its number
    public record Layout(List<Sheet> sheets, List<Longer> longer) {
        /// The list of what did not fit, sheet by sheet.
        public List<List<ExtraSheets.Paragraph>> extra() {
            return ExtraSheets.of(longer.stream()
                    .flatMap(each -> Stream.concat(
                            Stream.of(new ExtraSheets.Paragraph(true, each.number() + ". " + each.caption())),
                            each.words().stream().map(words -> new ExtraSheets.Paragraph(false, words))))
                    .toList());
        }
    }

    public record Sheet(List<Label> labels, List<Placed> magnets, List<Cut> cuts) {}

    /// The name of a kind above its magnets.
    ///
    /// @param again on a next sheet
    public record Label(MagnetKind kind, String text, boolean again, double y) {}

    /// A magnet in its place.
    ///
    /// @param number 0 when everything is on it; else where the rest stands in the list
    public record Placed(
            PaperMagnet magnet,
            double x,
            double y,
            double width,
            double height,
            Fitted text,
            List<Foot> feet,
            int number) {
        /// What the frame of the magnet leaves, as a style sheet counts it.
        public double innerWidth() {
            return width - 2 * FRAME;
        }

        public double innerHeight() {
            return height - 2 * FRAME;
        }

        /// Where the text begins, within the magnet.
        public double textTop() {
            return CAPTION + 0.6;
        }
    }

    /// @param value empty when it is to be written
    public record Foot(MagnetKind.Line line, double x, double y, double width, String value) {}

    /// A line to cut along.
    public record Cut(double x, double y, double width, double height) {}

    public record Longer(int number, String caption, List<String> words) {}

    /// @param magnets those that are filled in; blank ones are added
    /// @param captions what each kind is called
    public static Layout of(List<PaperMagnet> magnets, Map<MagnetKind, String> captions) {
        var layout = new MagnetSheets(captions);
        for (var kind : MagnetKind.values()) {
            var ofKind = new ArrayList<>(
                    magnets.stream().filter(each -> each.kind() == kind).toList());
            layout.fillUp(ofKind, kind);
            layout.group(kind, ofKind);
        }
        layout.finish();
        return new Layout(List.copyOf(layout.sheets), List.copyOf(layout.longer));
    }

    /// Blank ones to the end of the row, so that no paper is wasted.
    private void fillUp(List<PaperMagnet> magnets, MagnetKind kind) {
        int wanted = kind.blanks() == 1 ? Math.max(1, magnets.size()) : magnets.size() + kind.blanks();
        while (magnets.size() < wanted || magnets.size() % kind.columns() != 0) {
            magnets.add(PaperMagnet.blank(kind, captions.getOrDefault(kind, "")));
        }
    }

    private void group(MagnetKind kind, List<PaperMagnet> magnets) {
        var again = false;
        for (int from = 0; from < magnets.size(); from += kind.columns()) {
            var isFirst = from == 0;
            if (y + (isFirst ? LABEL : 0) + kind.height() > BOTTOM) {
                finish();
                again = !isFirst;
            }
            if (isFirst || again) {
                labels.add(new Label(kind, captions.getOrDefault(kind, ""), again, y + 1));
                y += LABEL;
                again = false;
            }
            row(magnets.subList(from, from + kind.columns()));
        }
        y += 1;
    }

    private void row(List<PaperMagnet> magnets) {
        var kind = magnets.getFirst().kind();
        var width = WIDTH / kind.columns();
        for (int column = 0; column < magnets.size(); column++) {
            placed.add(place(magnets.get(column), LEFT + column * width + AIR, y + AIR, width - 2 * AIR));
        }
        cuts.add(new Cut(LEFT - 4, y, WIDTH + 8, 0));
        cuts.add(new Cut(LEFT - 4, y + kind.height(), WIDTH + 8, 0));
        for (int column = 0; column <= kind.columns(); column++) {
            cuts.add(new Cut(LEFT + column * width, y, 0, kind.height()));
        }
        y += kind.height();
    }

    private Placed place(PaperMagnet magnet, double x, double top, double width) {
        var kind = magnet.kind();
        var height = kind.height() - 2 * AIR;
        var feet = feet(magnet, width, height);
        var room = height - CAPTION - 1.4 - footRows(kind) * LINE;
        var box = new Box((width - 2 * inside(kind)) * MM, room * MM, LARGEST, SMALLEST, LEADING);
        var text = Typesetting.SEMIBOLD.fit(magnet.text(), box);
        var whole = text.whole() && feet.stream().allMatch(foot -> isWhole(magnet, foot));
        int number = 0;
        if (!whole) {
            number = longer.size() + 1;
            longer.add(new Longer(number, magnet.caption(), magnet.words()));
        }
        return new Placed(magnet, x, top, width, height, text, feet, number);
    }

    private static double inside(MagnetKind kind) {
        return kind.isRound() ? ROUND_INSIDE : INSIDE;
    }

    /// Two lines share a row where there is room.
    private static int footRows(MagnetKind kind) {
        return kind.columns() == 2
                ? (kind.lines().size() + 1) / 2
                : kind.lines().size();
    }

    private List<Foot> feet(PaperMagnet magnet, double width, double height) {
        var kind = magnet.kind();
        var feet = new ArrayList<Foot>();
        int perRow = kind.columns() == 2 && kind.lines().size() > 1 ? 2 : 1;
        var rows = footRows(kind);
        var room = (width - 2 * inside(kind)) / perRow;
        for (int i = 0; i < kind.lines().size(); i++) {
            var line = kind.lines().get(i);
            var isAlone = i == kind.lines().size() - 1 && i % perRow == 0;
            var wide = (isAlone ? room * perRow : room) - (perRow == 2 && !isAlone && i % 2 == 0 ? 2 : 0);
            feet.add(new Foot(
                    line,
                    inside(kind) + (i % perRow) * room,
                    height - (kind.isRound() ? 3.2 : 1.8) - (rows - i / perRow) * LINE,
                    wide,
                    firstLine(magnet.values().getOrDefault(line, ""), wide)));
        }
        return feet;
    }

    private static String firstLine(String value, double width) {
        return value.isBlank()
                ? ""
                : Typesetting.REGULAR
                        .wrap(value, SMALL_PRINT, valueWidth(width))
                        .getFirst();
    }

    /// What the word before it, such as "wanneer", leaves.
    private static double valueWidth(double width) {
        return (width - 15) * MM;
    }

    private static boolean isWhole(PaperMagnet magnet, Foot foot) {
        return foot.value()
                .equals(magnet.values().getOrDefault(foot.line(), "").strip().replaceAll("\\s+", " "));
    }

    private void finish() {
        if (!placed.isEmpty()) {
            sheets.add(new Sheet(List.copyOf(labels), List.copyOf(placed), List.copyOf(cuts)));
        }
        labels = new ArrayList<>();
        placed = new ArrayList<>();
        cuts = new ArrayList<>();
        y = TOP;
    }
}
