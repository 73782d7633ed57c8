package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.assignment.Assignment;

/// How alike texts are: by the words they share, a rare word counting more than a common one (the cosine
/// between two texts, as information retrieval has it). Texts that share two of their rarest words find
/// each other.
final class Likeness {
    private static final int RAREST = 5;
    /// Of those who share two rare words: how many to each side in time are looked at.
    private static final int MOST_OF_ONE_KEY = 30;

    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Shared byWords = new Shared();
    /// The keys under which each stands; they were its rarest words when it came.
    private final Map<Assignment.Id, List<String>> keys = new HashMap<>();

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Assignment.Id, Vector> vectors = new HashMap<>();
    private int size;

    /// The words of one text in order, each with what it weighs.
    private record Vector(String[] words, double[] weights, double length) {}

    /// Counts its words, before any that came with it is put.
    void count(Subject subject) {
        size++;
        subject.words().keySet().forEach(word -> occurrences.merge(word, 1, Integer::sum));
        weights.clear();
        vectors.clear();
    }

    void put(Subject subject) {
        var rarest = keysOf(subject);
        keys.put(subject.id(), rarest);
        byWords.put(subject, rarest);
    }

    void take(Subject subject) {
        byWords.take(subject, Objects.requireNonNullElse(keys.remove(subject.id()), List.of()));
        subject.words().keySet().forEach(word -> occurrences.computeIfPresent(word, (_, n) -> n > 1 ? n - 1 : null));
        size--;
        weights.clear();
        vectors.clear();
    }

    /// Whoever shares two of their rarest words; of many, those next to it in time.
    List<Subject> near(Subject subject) {
        var near = new LinkedHashSet<Subject>();
        for (var key : Objects.requireNonNullElse(keys.get(subject.id()), List.<String>of())) {
            near.addAll(byWords.near(subject, key, MOST_OF_ONE_KEY));
        }
        return List.copyOf(near);
    }

    /// `0`: no word in common, `1`: the same words.
    double between(Subject one, Subject other) {
        var here = vector(one);
        var there = vector(other);
        double together = 0;
        int left = 0;
        int right = 0;
        while (left < here.words.length && right < there.words.length) {
            int order = here.words[left].compareTo(there.words[right]);
            if (order == 0) {
                together += here.weights[left] * there.weights[right];
            }
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        double lengths = here.length * there.length;
        return lengths == 0 ? 0 : together / lengths;
    }

    /// Words of both, the most telling first.
    List<String> shared(Subject one, Subject other, int most) {
        return one.words().keySet().stream()
                .filter(other.words()::containsKey)
                .sorted(Comparator.comparingDouble((String word) -> -weight(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private List<String> keysOf(Subject subject) {
        var rarest = subject.words().keySet().stream()
                .sorted(Comparator.comparingDouble(
                                (String word) -> -weight(word) * subject.words().getOrDefault(word, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(RAREST)
                .sorted()
                .toList();
        var keys = new ArrayList<String>();
        for (int one = 0; one < rarest.size(); one++) {
            for (int other = one + 1; other < rarest.size(); other++) {
                keys.add(rarest.get(one) + " " + rarest.get(other));
            }
        }
        if (rarest.size() == 1) {
            keys.add(rarest.getFirst());
        }
        return keys;
    }

    private Vector vector(Subject subject) {
        return vectors.computeIfAbsent(subject.id(), _ -> {
            var words = subject.words().keySet().toArray(String[]::new);
            var weights = new double[words.length];
            double sum = 0;
            for (int place = 0; place < words.length; place++) {
                weights[place] = subject.words().getOrDefault(words[place], 0.0) * weight(words[place]);
                sum += weights[place] * weights[place];
            }
            return new Vector(words, weights, Math.sqrt(sum));
        });
    }

    /// A word that all have weighs nearly nothing.
    private double weight(String word) {
        return weights.computeIfAbsent(
                word, each -> Math.log(1 + size / (double) occurrences.getOrDefault(each, size)));
    }
}
