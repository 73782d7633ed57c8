package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How alike texts are: by the words they share, a rare word counting more than a common one (the cosine
/// between two texts, as information retrieval has it). Texts that share two of their rarest words find each
/// other.
final class Likeness {
    private static final int RAREST = 5;
    private static final int MOST_OF_ONE_KEY = 60;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, List<Subject>> byWords = new HashMap<>();
    private final Map<Subject, Double> lengths = new HashMap<>();

    /// A word that all have weighs nearly nothing.
    private Likeness(Map<String, Integer> occurrences, int size) {
        occurrences.forEach((word, times) -> weights.put(word, Math.log(1 + size / (double) times)));
    }

    static Likeness of(List<Subject> subjects) {
        var occurrences = new HashMap<String, Integer>();
        subjects.forEach(subject -> subject.words().keySet().forEach(word -> occurrences.merge(word, 1, Integer::sum)));
        var likeness = new Likeness(occurrences, subjects.size());
        for (var subject : subjects) {
            likeness.keys(subject)
                    .forEach(key -> likeness.byWords
                            .computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(subject));
            likeness.lengths.put(subject, likeness.length(subject));
        }
        return likeness;
    }

    /// Whoever shares two of their rarest words; of many, those next to it in the list.
    List<Subject> near(Subject subject) {
        var near = new ArrayList<Subject>();
        for (var key : keys(subject)) {
            var list = byWords.getOrDefault(key, List.of());
            int place = list.size() <= MOST_OF_ONE_KEY ? 0 : Math.max(0, list.indexOf(subject) - MOST_OF_ONE_KEY / 2);
            near.addAll(list.subList(place, Math.min(list.size(), place + MOST_OF_ONE_KEY)));
        }
        return near.stream()
                .distinct()
                .filter(other -> !other.id().equals(subject.id()))
                .toList();
    }

    /// `0`: no word in common, `1`: the same words.
    double between(Subject one, Subject other) {
        double together = 0;
        for (var word : one.words().entrySet()) {
            var there = other.words().get(word.getKey());
            if (there != null) {
                double weight = weight(word.getKey());
                together += word.getValue() * there * weight * weight;
            }
        }
        double lengths = known(one) * known(other);
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

    private List<String> keys(Subject subject) {
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

    private double known(Subject subject) {
        var length = lengths.get(subject);
        return length == null ? length(subject) : length;
    }

    private double length(Subject subject) {
        double sum = 0;
        for (var word : subject.words().entrySet()) {
            double weight = word.getValue() * weight(word.getKey());
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    private double weight(String word) {
        return weights.getOrDefault(word, 0.0);
    }
}
