package nl.samenspel.triangle.web;

import java.util.List;

/// A drawing made of boxes with lines of text and of strokes between them, in units of one pixel of its own size.
///
/// @param css the classes of a box or text: all looks stand in `triangle/picture.css`
public record Picture(int width, int height, List<Box> boxes, List<Stroke> strokes) {

    /// @param title the whole text, where the lines had to be shortened
    public record Box(String css, int x, int y, int width, int height, List<Text> lines, String title) {
        public Box {
            lines = List.copyOf(lines);
        }

        int bottom() {
            return y + height;
        }

        int middle() {
            return x + width / 2;
        }
    }

    public record Text(String css, int x, int y, String text) {}

    public record Stroke(int fromX, int fromY, int toX, int toY) {}

    public Picture {
        boxes = List.copyOf(boxes);
        strokes = List.copyOf(strokes);
    }
}
