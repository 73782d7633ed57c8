package nl.samenspel.document;

/// How numbers and words are written inside a drawing. A drawing has thousands of them, so this costs little.
public final class SvgText {
    private static final double FARTHEST = 1e12;

    private SvgText() {}

    /// With at most two decimals and a point: `12.5`, `-0.25`, `3`. Refuses what is no number or very far.
    public static String decimal(double value) {
        if (!(Math.abs(value) < FARTHEST)) {
            throw new IllegalArgumentException("not a place in a drawing: " + value);
        }
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        var whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        if (rest == 0) {
            return whole;
        }
        return whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
    }

    /// Safe as text and as the value of an attribute; what no XML may hold is left out.
    public static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().filter(SvgText::isInXml).forEach(each -> {
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(each);
            }
        });
        return out.toString();
    }

    private static boolean isInXml(int each) {
        return each >= 0x20 && each <= 0xD7FF
                || each == '\t'
                || each == '\n'
                || each >= 0xE000 && each <= 0xFFFD
                || each >= 0x10000;
    }
}
