package nl.samenspel.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samenspel.document.Remark;

/// Names in one file that are probably meant to be the same.
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /// Comparing each with each: a million and a half comparisons, tens of milliseconds.
    private static final int MOST_NAMES = 1_800;
    /// In shorter names one letter makes another name (Laren, Haren).
    private static final int SHORTEST = 9;

    private Spelling() {}

    /// A text as it is compared: without capitals, accents, spaces and punctuation.
    static String key(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTER_OR_DIGIT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /// One hint for each later spelling that differs from an earlier one by signs, or by one letter in a long name.
    ///
    /// @param firstLines by name as written, the first line it stands on, in the order of the file
    static List<Remark> variants(String field, Map<String, Integer> firstLines) {
        var hints = new ArrayList<Remark>();
        var byKey = new LinkedHashMap<String, String>();
        for (var name : firstLines.keySet()) {
            var other = byKey.putIfAbsent(key(name), name);
            if (other != null) {
                hints.add(hint(field, name, other, firstLines));
            }
        }
        var names = List.copyOf(byKey.values());
        if (names.size() <= MOST_NAMES) {
            var keys = List.copyOf(byKey.keySet());
            for (int later = 1; later < names.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    if (oneLetterApart(keys.get(later), keys.get(earlier))) {
                        hints.add(hint(field, names.get(later), names.get(earlier), firstLines));
                    }
                }
            }
        }
        return hints;
    }

    private static Remark hint(String field, String name, String other, Map<String, Integer> firstLines) {
        return new Remark(
                firstLines.getOrDefault(name, 0),
                field,
                ExchangeRefusal.SPELLING_VARIANT,
                Map.of("text", name, "other", other, "line", firstLines.getOrDefault(other, 0)));
    }

    /// One letter more, less or different, digits aside: `Regio 1` and `Regio 2` are two.
    static boolean oneLetterApart(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        var apart = Math.max(one.length(), other.length()) - start - end <= 1;
        return apart && digits(one).equals(digits(other));
    }

    private static String digits(String key) {
        return DIGITS.matcher(key)
                .results()
                .map(match -> match.group())
                .toList()
                .toString();
    }
}
