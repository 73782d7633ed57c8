package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Who have an attribute, sorted by when they begin: an inverted index that is swept in time.
record Shared(Map<String, List<Subject>> byKey, int size) {
    /// An attribute that so few have says something by itself.
    private static final int FEW = 4;

    static Shared of(List<Subject> subjects, Function<Subject, Map<String, String>> attributes) {
        var byKey = new HashMap<String, List<Subject>>();
        for (var subject : subjects) {
            if (subject.months().isPresent()) {
                attributes
                        .apply(subject)
                        .keySet()
                        .forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(subject));
            }
        }
        byKey.values()
                .forEach(list -> list.sort(Comparator.comparingInt(Shared::first)
                        .thenComparing(subject -> subject.id().value())));
        return new Shared(byKey, subjects.size());
    }

    private static int first(Subject subject) {
        return subject.months().orElseThrow().first();
    }

    boolean isRare(String key) {
        return byKey.getOrDefault(key, List.of()).size() <= FEW;
    }

    /// The nearest in time that have it too, itself left out: at most `most` to each side.
    List<Subject> near(Subject subject, String key, int most) {
        var list = byKey.getOrDefault(key, List.of());
        int place = place(list, subject);
        var near = new ArrayList<Subject>();
        for (int at = Math.max(0, place - most); at < Math.min(list.size(), place + most + 1); at++) {
            if (!list.get(at).id().equals(subject.id())) {
                near.add(list.get(at));
            }
        }
        return near;
    }

    private static int place(List<Subject> list, Subject subject) {
        if (subject.months().isEmpty()) {
            return 0;
        }
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first(list.get(middle)) < first(subject)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
