package nl.samenspel.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name as it is compared: without capitals, accents, spaces and punctuation. Two spellings with one key are taken
/// for one name (`Sint-Oedenrode`, `Sint Oedenrode`).
public record NameKey(String value) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static NameKey of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var key = NO_LETTER_OR_DIGIT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return new NameKey(key.isEmpty() ? name.strip() : key);
    }
}
