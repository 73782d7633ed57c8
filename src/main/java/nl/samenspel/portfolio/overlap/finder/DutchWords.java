package nl.samenspel.portfolio.overlap.finder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.tartarus.snowball.ext.DutchStemmer;

/// Reads Dutch: drops the small words, brings word forms back to one, and takes compounds apart into words
/// that occur by themselves in the same texts (*zonnepanelenloket* beside *loket* and *zonnepaneel*). Not
/// for several threads.
final class DutchWords {
    private static final CharArraySet SMALL = DutchAnalyzer.getDefaultStopSet();
    private static final int SHORTEST = 2;
    private static final int SHORTEST_COMPOUND = 10;
    private static final int SHORTEST_PART = 5;

    private final DutchStemmer stemmer = new DutchStemmer();
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, List<String>> apart = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /// Words of texts that are read later; compounds come apart into these.
    void learn(String text) {
        for (var word : split(text)) {
            if (word.length() >= SHORTEST_PART && known.add(stem(word))) {
                apart.clear();
            }
        }
    }

    /// The stems in the order of the text, each with the word as it stands there; of a compound those of
    /// its parts.
    Map<String, String> read(String text) {
        var read = new LinkedHashMap<String, String>();
        for (var word : split(text)) {
            apart.computeIfAbsent(word, this::takeApart).forEach(stem -> read.putIfAbsent(stem, word));
        }
        return read;
    }

    private List<String> takeApart(String word) {
        for (int at = SHORTEST_PART; word.length() >= SHORTEST_COMPOUND && at <= word.length() - SHORTEST_PART; at++) {
            var right = stem(word.substring(at));
            var left = knownLeft(word.substring(0, at));
            if (!left.isEmpty() && known.contains(right)) {
                return List.of(left, right);
            }
        }
        return List.of(stem(word));
    }

    /// With or without the s that ties two words together; empty when it is no word here.
    private String knownLeft(String part) {
        var whole = stem(part);
        if (known.contains(whole)) {
            return whole;
        }
        var untied = part.endsWith("s") ? stem(part.substring(0, part.length() - 1)) : whole;
        return known.contains(untied) ? untied : "";
    }

    private String stem(String word) {
        return stems.computeIfAbsent(word, each -> {
            stemmer.setCurrent(each);
            stemmer.stem();
            return stemmer.getCurrent();
        });
    }

    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        for (var word : key(text).split("[^\\p{L}\\d]+")) {
            if (word.length() >= SHORTEST && !SMALL.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /// As texts are compared: without capitals and accents.
    static String key(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
