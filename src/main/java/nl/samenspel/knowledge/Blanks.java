package nl.samenspel.knowledge;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places in a letter that a session fills in: `{triangle}`.
public final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

    private Blanks() {}

    /// For reading the letter itself: `[driehoek]`.
    ///
    /// @param words what a blank is called, by its name
    public static String named(String text, UnaryOperator<String> words) {
        return BLANK.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement("[" + words.apply(blank.group(1)) + "]"));
    }
}
