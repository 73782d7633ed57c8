package nl.samenspel.assignment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what could be the same assignment twice, within one triangle. Only a hint: people compare and decide.
///
/// Two are likely twins when they have the same reference, or titles that share most of their words; a shared client
/// makes half the words enough. The measure is ours.
final class Twins {
    private static final double MOST = 0.75;
    private static final double HALF = 0.5;
    private static final int SHORTEST_WORD = 3;

    private Twins() {}

    static List<Assignment> of(Assignment one, List<Assignment> others) {
        return others.stream()
                .filter(other -> !other.id().equals(one.id()))
                .filter(other -> areTwins(one.description(), other.description()))
                .toList();
    }

    static boolean areTwins(Description one, Description other) {
        var reference = one.text(Field.REFERENCE);
        if (!reference.isEmpty() && reference.equalsIgnoreCase(other.text(Field.REFERENCE))) {
            return true;
        }
        var alike = likeness(words(one.title()), words(other.title()));
        return alike >= MOST || alike >= HALF && shareAClient(one, other);
    }

    /// Words in both, as a part of all words in either.
    private static double likeness(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static boolean shareAClient(Description one, Description other) {
        var clients = one.clients().stream().map(Client::organisation).collect(Collectors.toSet());
        return other.clients().stream().map(Client::organisation).anyMatch(clients::contains);
    }

    private static Set<String> words(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\d]+"))
                .filter(word -> word.length() >= SHORTEST_WORD || word.matches("\\d+"))
                .collect(Collectors.toSet());
    }
}
