package nl.samenspel.sketch.paper;

import static nl.samenspel.document.Typesetting.MM;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.document.Typesetting;
import nl.samenspel.document.Typesetting.Box;
import nl.samenspel.document.Typesetting.Fitted;

/// Conversation cards of A5, two on each side of a sheet of A4 that stands up. A back stands straight behind its front
/// when the sheet is turned over its long edge.
public final class CardSheets {
    private static final double COLUMN = 90 * MM;
    private static final double WHOLE = 186 * MM;
    private static final double COLUMNS_HIGH = 79 * MM;
    private static final double FOOT_HIGH = 32 * MM;
    private static final Box TITLE = new Box(118 * MM, 30 * MM, 40, 20, 1.05);
    private static final Box QUESTION = new Box(184 * MM, 64 * MM, 34, 16, 1.18);
    private static final double LARGEST = 15;
    private static final double SMALLEST = 11;
    private static final double STEP = 0.5;
    private static final double LEADING = 1.25;
    private static final double BULLET = 5 * MM;
    private static final double BETWEEN = 1.3 * MM;

    private CardSheets() {}

    /// What one card says.
    ///
    /// @param mark its number, or a sign for the first and the last
    /// @param left a list under its name
    /// @param foot sentences across both columns
    public record Card(
            String mark, String title, String question, String minutes, Block left, Block right, List<Said> foot) {
        public Card {
            foot = List.copyOf(foot);
        }

        private List<ExtraSheets.Paragraph> paragraphs() {
            var all = new ArrayList<ExtraSheets.Paragraph>();
            all.add(new ExtraSheets.Paragraph(true, mark + " " + title));
            all.add(new ExtraSheets.Paragraph(false, question));
            for (var block : List.of(left, right)) {
                all.add(new ExtraSheets.Paragraph(true, block.name()));
                block.lines().forEach(line -> all.add(new ExtraSheets.Paragraph(false, line)));
            }
            foot.forEach(said -> all.add(new ExtraSheets.Paragraph(false, said.name() + " " + said.sentence())));
            return all;
        }
    }

    public record Block(String name, List<String> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    public record Said(String name, String sentence) {}

    /// A card in its place.
    ///
    /// @param size of the letters on the back, in points
    /// @param more whether a part of the card stands on a sheet of its own
    public record Placed(Card card, Fitted title, Fitted question, double size, Block left, Block right, boolean more) {
        /// How far down the title begins, so that it stands in the middle of its place; in millimetres.
        public double titleTop() {
            return 13 + above(title, TITLE);
        }

        /// As [#titleTop].
        public double questionTop() {
            return 53 + above(question, QUESTION);
        }

        private static double above(Fitted text, Box box) {
            var used = text.lines().size() * text.size() * box.leading();
            return Math.max(0, (box.height() - used) / 2) / MM;
        }
    }

    /// Two cards, front and back.
    public record Sheet(List<Placed> cards) {}

    public record Layout(List<Sheet> sheets) {
        /// Cards of which a part had no room, in whole, sheet by sheet.
        public List<List<ExtraSheets.Paragraph>> extra() {
            return ExtraSheets.of(sheets.stream()
                    .flatMap(sheet -> sheet.cards().stream())
                    .filter(Placed::more)
                    .flatMap(placed -> placed.card().paragraphs().stream())
                    .toList());
        }
    }

    public static Layout of(List<Card> cards) {
        var sheets = new ArrayList<Sheet>();
        for (int from = 0; from < cards.size(); from += 2) {
            sheets.add(new Sheet(cards.subList(from, Math.min(from + 2, cards.size())).stream()
                    .map(CardSheets::place)
                    .toList()));
        }
        return new Layout(List.copyOf(sheets));
    }

    private static Placed place(Card card) {
        var title = Typesetting.BOLD.fit(card.title(), TITLE);
        var question = Typesetting.SEMIBOLD.fit(card.question(), QUESTION);
        for (var size = LARGEST; size >= SMALLEST; size -= STEP) {
            if (isRoomy(card, card.left(), card.right(), size)) {
                return new Placed(
                        card, title, question, size, card.left(), card.right(), !title.whole() || !question.whole());
            }
        }
        return new Placed(card, title, question, SMALLEST, shortened(card.left()), shortened(card.right()), true);
    }

    private static boolean isRoomy(Card card, Block left, Block right, double size) {
        return high(left, size) <= COLUMNS_HIGH
                && high(right, size) <= COLUMNS_HIGH
                && footHigh(card, size) <= FOOT_HIGH;
    }

    /// The first lines, as many as there is room for; the rest stands on a sheet of its own.
    private static Block shortened(Block block) {
        var kept = new ArrayList<>(block.lines());
        while (kept.size() > 1 && high(new Block(block.name(), kept), SMALLEST) > COLUMNS_HIGH) {
            kept.removeLast();
        }
        return new Block(block.name(), kept);
    }

    private static double high(Block block, double size) {
        var high = 6 * MM;
        for (var line : block.lines()) {
            high += Typesetting.REGULAR.wrap(line, size, COLUMN - BULLET).size() * size * LEADING + BETWEEN;
        }
        return high;
    }

    private static double footHigh(Card card, double size) {
        var high = 0.0;
        for (var said : card.foot()) {
            high += Typesetting.SEMIBOLD
                                    .wrap(said.name() + " " + said.sentence(), size, WHOLE)
                                    .size()
                            * size
                            * LEADING
                    + BETWEEN;
        }
        return high;
    }
}
