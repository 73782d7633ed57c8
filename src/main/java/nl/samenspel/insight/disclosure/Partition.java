package nl.samenspel.insight.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The one way in which an organisation is divided for counting, for good: two ways could be subtracted
/// from each other. Security.md section 6.5.
///
/// @param <U> names a unit, in a lasting order
/// @param parts each unit is in exactly one of them
public record Partition<U extends Comparable<U>>(List<Set<U>> parts) {
    /// Fewer people make no part of their own.
    public static final int LEAST_PEOPLE = 10;
    /// A part of one unit would tell about that unit alone.
    public static final int LEAST_UNITS = 2;

    public Partition {
        parts = parts.stream()
                .map(part -> (Set<U>) Collections.unmodifiableSortedSet(new TreeSet<>(part)))
                .toList();
    }

    /// Joins the smallest with the next smallest until each part has ten people and two units; what cannot
    /// reach that is one part, of which nothing will be told.
    ///
    /// @param people how many there are in each unit
    public static <U extends Comparable<U>> Partition<U> of(Map<U, Integer> people) {
        var parts = new ArrayList<Part<U>>();
        people.forEach((unit, number) -> parts.add(new Part<>(new TreeSet<>(Set.of(unit)), number)));
        parts.sort(Part.smallestFirst());
        while (parts.size() > 1 && parts.stream().anyMatch(Part::isTooSmall)) {
            var small = parts.stream().filter(Part::isTooSmall).findFirst().orElseThrow();
            parts.remove(small);
            parts.set(0, parts.getFirst().and(small));
            parts.sort(Part.smallestFirst());
        }
        return new Partition<>(parts.stream().map(part -> (Set<U>) part.units()).toList());
    }

    /// The same with units that came later, each in the part that has the fewest people now. What was
    /// divided stays so.
    public Partition<U> with(Map<U, Integer> people) {
        NavigableMap<U, Integer> later = new TreeMap<>(people);
        parts.forEach(part -> later.keySet().removeAll(part));
        var grown = new ArrayList<Part<U>>();
        parts.forEach(part -> grown.add(new Part<>(
                new TreeSet<>(part),
                part.stream().mapToInt(unit -> people.getOrDefault(unit, 0)).sum())));
        if (grown.isEmpty()) {
            return of(people);
        }
        later.forEach((unit, number) -> {
            var least = grown.stream().min(Part.smallestFirst()).orElseThrow();
            grown.set(grown.indexOf(least), least.and(new Part<>(new TreeSet<>(Set.of(unit)), number)));
        });
        return new Partition<>(grown.stream().map(part -> (Set<U>) part.units()).toList());
    }

    private record Part<U extends Comparable<U>>(TreeSet<U> units, int people) {
        private boolean isTooSmall() {
            return people < LEAST_PEOPLE || units.size() < LEAST_UNITS;
        }

        private Part<U> and(Part<U> other) {
            var all = new TreeSet<>(units);
            all.addAll(other.units);
            return new Part<>(all, people + other.people);
        }

        private static <U extends Comparable<U>> Comparator<Part<U>> smallestFirst() {
            return Comparator.comparingInt((Part<U> part) -> part.people())
                    .thenComparing(part -> part.units().first());
        }
    }
}
