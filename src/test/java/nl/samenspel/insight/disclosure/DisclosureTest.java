package nl.samenspel.insight.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspel.insight.disclosure.Publishing.Band;
import nl.samenspel.insight.disclosure.Publishing.Told;
import nl.samenspel.insight.disclosure.Publishing.Verdict;
import org.junit.jupiter.api.Test;

/// Nobody can be found out from what is told about groups.
class DisclosureTest {

    @Test
    void twoFiguresThatDifferInOnePersonExposeThatPerson() {
        var audit = new DisclosureAudit<Integer>();
        assertThat(audit.tell(List.of(1, 2, 3, 4, 5, 6))).isEmpty();
        assertThat(audit.tell(List.of(1, 2, 3, 4, 5))).contains(6);
        assertThat(audit.exposed()).as("what was not told exposes nobody").isEmpty();
    }

    @Test
    void threeFiguresCanExposeWhereNoTwoDo() {
        var audit = new DisclosureAudit<Integer>();
        assertThat(audit.tell(List.of(1, 2))).isEmpty();
        assertThat(audit.tell(List.of(2, 3))).isEmpty();
        assertThat(audit.tell(List.of(1, 3))).isPresent();
    }

    @Test
    void theAuditAgreesWithTryingAllCombinations() {
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            var rows = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(_ -> IntStream.range(0, 5)
                            .filter(_ -> random.nextBoolean())
                            .boxed()
                            .collect(Collectors.toSet()))
                    .toList();
            var audit = new DisclosureAudit<Integer>();
            rows.forEach(audit::add);
            assertThat(audit.exposed().isPresent()).as("%s", rows).isEqualTo(Fractions.spanHoldsOne(rows));
        }
    }

    @Test
    void smallUnitsAreJoinedUntilTenPeopleOfTwoUnits() {
        var people = new TreeMap<>(Map.of("a", 2, "b", 3, "c", 4, "d", 6, "e", 30, "f", 12));
        var partition = Partition.of(people);
        assertThat(partition.parts().stream().flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(people.keySet());
        assertThat(partition.parts()).allSatisfy(part -> {
            assertThat(part).hasSizeGreaterThanOrEqualTo(2);
            assertThat(part.stream().mapToInt(people::get).sum()).isGreaterThanOrEqualTo(10);
        });
    }

    @Test
    void aDivisionStaysWhenUnitsAreAdded() {
        var first = Partition.of(Map.of("a", 6, "b", 6, "c", 7, "d", 8));
        var later = first.with(Map.of("a", 6, "b", 6, "c", 7, "d", 8, "e", 40));
        for (int i = 0; i < first.parts().size(); i++) {
            assertThat(later.parts().get(i)).containsAll(first.parts().get(i));
        }
        assertThat(later.parts()).hasSameSizeAs(first.parts());
        assertThat(later.parts().stream().flatMap(Set::stream)).contains("e");
    }

    @Test
    void anOrganisationThatIsTooSmallTellsNothing() {
        var partition = Partition.of(Map.of("a", 2, "b", 2));
        var parts = Publishing.parts(partition, Map.of("a", Set.of(1, 2), "b", Set.of(3, 4)));
        assertThat(Publishing.judge(parts, List.of())).containsOnly(new Verdict.Nothing());
    }

    @Test
    void oneWhoJoinsLeavesTheFigureAsItWas() {
        var people = people(12);
        var told = List.of(new Told<>(0, "2026-1", people));
        var more = new HashSet<>(people);
        more.add(99);
        assertThat(Publishing.judge(List.of(new Publishing.Part<>(0, more, 2)), told))
                .containsExactly(new Verdict.AsBefore("2026-1", 12));
    }

    @Test
    void fiveOthersMakeANewFigure() {
        var people = people(12);
        var told = List.of(new Told<>(0, "2026-1", people));
        var others = new HashSet<>(people);
        others.remove(1);
        others.remove(2);
        others.addAll(Set.of(97, 98, 99));
        assertThat(Publishing.judge(List.of(new Publishing.Part<>(0, others, 2)), told))
                .containsExactly(new Verdict.Anew());
    }

    @Test
    void allOrNoneIsNotTold() {
        var people = people(10);
        assertThat(Publishing.band(people, List.of())).isEmpty();
        assertThat(Publishing.band(people, people)).isEmpty();
        assertThat(Publishing.band(people, List.of(1, 2))).contains(Band.LEAST);
        assertThat(Publishing.band(people, List.of(1, 2, 3))).contains(Band.LITTLE);
        assertThat(Publishing.band(people, people(9))).contains(Band.MOST);
    }

    /// Done-when 4 of issue 5: organisations at random, people who join, leave and move, four quarters
    /// each.
    @Test
    void nobodyIsExposedInTwoThousandOrganisationsOverFourQuarters() {
        int told = 0;
        int naively = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var story = new Organisation(seed);
            var outcome = story.fourQuarters();
            told += outcome.told();
            naively += outcome.naivelyExposed() ? 1 : 0;
        }
        assertThat(told).as("something is told").isGreaterThan(2_000);
        assertThat(naively)
                .as("organisations in which telling every unit of five people would expose somebody")
                .isGreaterThan(200);
    }

    private static Set<Integer> people(int number) {
        return IntStream.rangeClosed(1, number).boxed().collect(Collectors.toSet());
    }

    /// An organisation of a few units, some with one person.
    private static final class Organisation {
        private static final int FACTS = 1000;
        private final Random random;
        private final Map<String, Set<Integer>> people = new TreeMap<>();
        private int next;

        private record Outcome(int told, boolean naivelyExposed) {}

        private Organisation(int seed) {
            random = new Random(seed);
            int units = 1 + random.nextInt(9);
            for (int unit = 0; unit < units; unit++) {
                var here = new HashSet<Integer>();
                int size = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : random.nextInt(14);
                IntStream.range(0, size).forEach(_ -> here.add(next++));
                people.put("unit " + unit, here);
            }
        }

        private Outcome fourQuarters() {
            var partition = Partition.of(sizes());
            var told = new ArrayList<Told<Integer>>();
            var naive = new ArrayList<Set<Integer>>();
            for (int quarter = 1; quarter <= 4; quarter++) {
                partition = partition.with(sizes());
                var parts = new ArrayList<>(Publishing.parts(partition, people));
                parts.addAll(Publishing.partsOf(partition, people, carriers(), FACTS));
                var verdicts = Publishing.judge(parts, told);
                for (int i = 0; i < parts.size(); i++) {
                    if (verdicts.get(i) instanceof Verdict.Anew) {
                        told.add(new Told<>(
                                parts.get(i).number(),
                                "2026-" + quarter,
                                parts.get(i).people()));
                        requireMixed(parts.get(i));
                    }
                }
                people.values().stream()
                        .filter(each -> each.size() >= 5)
                        .map(Set::copyOf)
                        .forEach(naive::add);
                assertThat(told).allSatisfy(each -> assertThat(each.people()).hasSizeGreaterThanOrEqualTo(5));
                assertThat(Fractions.findOne(told.stream().map(Told::people).toList()))
                        .as("somebody is exposed")
                        .isEmpty();
                live();
            }
            return new Outcome(told.size(), Fractions.findOne(naive).isPresent());
        }

        /// About two in three carry a dossier, whatever else changes.
        private Set<Integer> carriers() {
            return IntStream.range(0, next).filter(each -> each % 3 > 0).boxed().collect(Collectors.toSet());
        }

        /// Questions that nobody, everybody or some answered: only of the last something is told.
        private void requireMixed(Publishing.Part<Integer> part) {
            var some =
                    part.people().stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
            var cells = Publishing.cells(part, Map.of("none", Set.of(), "all", part.people(), "some", some));
            boolean mixed = !some.isEmpty() && some.size() < part.people().size();
            assertThat(cells.keySet()).isEqualTo(mixed ? Set.of("some") : Set.of());
        }

        private void live() {
            var units = new ArrayList<>(people.keySet());
            int moves = random.nextInt(14);
            for (int i = 0; i < moves; i++) {
                var from = people.get(units.get(random.nextInt(units.size())));
                var to = people.get(units.get(random.nextInt(units.size())));
                switch (random.nextInt(3)) {
                    case 0 -> to.add(next++);
                    case 1 -> from.stream().findFirst().ifPresent(from::remove);
                    default ->
                        from.stream().findAny().ifPresent(each -> {
                            from.remove(each);
                            to.add(each);
                        });
                }
            }
            if (random.nextInt(4) == 0) {
                people.put("unit " + (units.size() + 1), new HashSet<>(Set.of(next++)));
            }
        }

        private Map<String, Integer> sizes() {
            var sizes = new HashMap<String, Integer>();
            people.forEach((unit, here) -> sizes.put(unit, here.size()));
            return sizes;
        }
    }
}
