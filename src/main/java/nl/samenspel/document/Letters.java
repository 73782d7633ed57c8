package nl.samenspel.document;

import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Which characters the typeface can draw.
final class Letters {
    private static final int REPLACEMENT = '□';
    private static final java.awt.Font FACE = face();

    private Letters() {}

    /// The text with a box for each character that cannot be drawn; emoji joiners and controls vanish.
    static String printable(String text) {
        if (text.codePoints().allMatch(Letters::plain)) {
            return text;
        }
        var result = new StringBuilder(text.length());
        text.codePoints().filter(Letters::visible).map(Letters::drawable).forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean plain(int letter) {
        return letter == '\n' || letter == '\t' || letter >= ' ' && letter < 0x7F;
    }

    private static boolean visible(int letter) {
        return plain(letter)
                || letter == '\r'
                || switch (Character.getType(letter)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
                    default -> letter < 0xFE00 || letter > 0xFE0F;
                };
    }

    private static int drawable(int letter) {
        return plain(letter) || Character.isWhitespace(letter) || FACE.canDisplay(letter) ? letter : REPLACEMENT;
    }

    private static java.awt.Font face() {
        try {
            return java.awt.Font.createFont(
                    java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(Font.REGULAR.bytes()));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the typeface cannot be read", e);
        }
    }
}
