package nl.samenspel.portfolio.overlap.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who have an attribute, sorted by when they begin: an inverted index that is swept in time. Who say
/// nothing of time stand last.
final class Shared {
    /// An attribute that so few have says something by itself.
    private static final int FEW = 4;
    /// Of an attribute that more than this many have, and more than a third of all, sharing it says
    /// nothing.
    private static final int MANY = 6;

    private static final Comparator<Subject> IN_TIME = Comparator.comparingInt(Shared::first)
            .thenComparing(subject -> subject.id().value());

    private final Map<String, List<Subject>> byKey = new HashMap<>();

    private static int first(Subject subject) {
        return subject.months().map(Months::first).orElse(Integer.MAX_VALUE);
    }

    void put(Subject subject, Collection<String> keys) {
        for (var key : keys) {
            var list = byKey.computeIfAbsent(key, _ -> new ArrayList<>());
            int place = Collections.binarySearch(list, subject, IN_TIME);
            if (place < 0) {
                list.add(-place - 1, subject);
            }
        }
    }

    void take(Subject subject, Collection<String> keys) {
        for (var key : keys) {
            var list = byKey.getOrDefault(key, List.of());
            int place = Collections.binarySearch(list, subject, IN_TIME);
            if (place >= 0) {
                list.remove(place);
            }
            if (list.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    boolean isRare(String key) {
        return members(key).size() <= FEW;
    }

    /// Those of an attribute that is rare, or was before the last of them came.
    List<Subject> fewOf(String key) {
        var members = members(key);
        return members.size() <= FEW + 1 ? List.copyOf(members) : List.of();
    }

    /// What more than a third of all have, with how many.
    Map<String, Integer> common(int all) {
        return byKey.entrySet().stream()
                .filter(each -> isCommon(each.getValue().size(), all))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().size()));
    }

    boolean isCommon(String key, int all) {
        return isCommon(members(key).size(), all);
    }

    private static boolean isCommon(int members, int all) {
        return members > MANY && members * 3 > all;
    }

    List<Subject> members(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /// The nearest in time that have it too, itself left out: at most `most` to each side.
    List<Subject> near(Subject subject, String key, int most) {
        var list = members(key);
        int found = Collections.binarySearch(list, subject, IN_TIME);
        int place = found < 0 ? -found - 1 : found;
        var near = new ArrayList<Subject>();
        for (int at = Math.max(0, place - most); at < Math.min(list.size(), place + most + 1); at++) {
            if (!list.get(at).id().equals(subject.id())) {
                near.add(list.get(at));
            }
        }
        return near;
    }
}
