package nl.samenspel.board;

import static nl.samenspel.board.BoardRefusal.ENDS_NOT_POSSIBLE;
import static nl.samenspel.board.BoardRefusal.FIELD_NOT_POSSIBLE;
import static nl.samenspel.board.BoardRefusal.OUT_OF_BOUNDS;
import static nl.samenspel.board.BoardRefusal.STATE_NOT_POSSIBLE;
import static nl.samenspel.board.BoardRefusal.TEXT_TOO_LONG;
import static nl.samenspel.board.BoardRefusal.TOO_MANY_FIELDS;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// The bounds of a board (rules B2 to B6 and B19), wide enough for ninety minutes of thirty people, small
/// enough to be drawn by a phone.
public final class BoardRules {
    public static final int MOST_ELEMENTS = 5_000;
    public static final int MOST_TEXT = 2_000;
    public static final int MOST_FIELDS = 30;
    static final int MOST_FIELD_VALUE = 500;
    static final int MOST_STATE_KEYS = 200;
    static final int MOST_STATE_VALUE = 2_000;
    /// In board units, to each side of the middle.
    static final double FARTHEST = 100_000;

    static final double SMALLEST = 1;
    static final double LARGEST = 10_000;
    /// How many removed elements can come back.
    static final int MOST_REMOVED = 1_000;

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern STATE_KEY = Pattern.compile("[a-z][A-Za-z0-9.-]{0,79}");

    private BoardRules() {}

    static void mayBe(Element element) {
        mayBeAt(element.position());
        var size = element.size();
        if (size != null) {
            mayMeasure(size);
        }
        maySay(element.text());
        mayHave(element.fields());
    }

    static void mayBeAt(Element.Position position) {
        if (!within(position.x(), -FARTHEST, FARTHEST) || !within(position.y(), -FARTHEST, FARTHEST)) {
            throw new Refused(OUT_OF_BOUNDS);
        }
    }

    static void mayMeasure(Element.Size size) {
        if (!within(size.width(), SMALLEST, LARGEST) || !within(size.height(), SMALLEST, LARGEST)) {
            throw new Refused(OUT_OF_BOUNDS);
        }
    }

    static void maySay(String text) {
        if (text.length() > MOST_TEXT) {
            throw new Refused(List.of(new Refused.Problem("", TEXT_TOO_LONG, Map.of("most", MOST_TEXT))));
        }
    }

    static void mayHave(Map<String, ? extends @Nullable String> fields) {
        if (fields.size() > MOST_FIELDS) {
            throw new Refused(TOO_MANY_FIELDS);
        }
        fields.forEach((name, value) -> {
            if (!FIELD_NAME.matcher(name).matches() || (value != null && value.length() > MOST_FIELD_VALUE)) {
                throw new Refused(FIELD_NOT_POSSIBLE);
            }
        });
    }

    static void mayStand(String key, @Nullable String value) {
        if (!STATE_KEY.matcher(key).matches() || (value != null && value.length() > MOST_STATE_VALUE)) {
            throw new Refused(STATE_NOT_POSSIBLE);
        }
    }

    static void mayJoin(Board board, Element.Ends ends) {
        var from = board.elements().get(ends.from());
        var to = board.elements().get(ends.to());
        if (from == null
                || to == null
                || from.isLine()
                || to.isLine()
                || ends.from().equals(ends.to())) {
            throw new Refused(ENDS_NOT_POSSIBLE);
        }
    }

    /// False for what is not a number as well.
    private static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
