package nl.samenspel.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.dossier.steering.SteeringFacts;
import nl.samenspel.dossier.steering.SteeringFacts.Fact;
import nl.samenspel.insight.disclosure.Partition;
import nl.samenspel.insight.disclosure.Publishing;
import nl.samenspel.insight.disclosure.Publishing.Part;
import nl.samenspel.insight.disclosure.Publishing.Told;
import nl.samenspel.insight.disclosure.Publishing.Verdict;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Page;
import nl.samenspel.signal.Counting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Freezes the figures of a quarter when it is over: once, for good. What the audit does not pass is not
/// told; when the audit itself fails, nothing is.
@Service
class Freezing {
    private final InsightStore store;
    private final People people;
    private final Counting counting;
    private final SteeringFacts facts;
    private final InstantSource clock;

    Freezing(InsightStore store, People people, Counting counting, SteeringFacts facts, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.counting = counting;
        this.facts = facts;
        this.clock = clock;
    }

    /// The last quarter that is over, unless that was done. Asked as Samenspel itself.
    ///
    /// @return whether anything was frozen
    @Transactional
    public boolean freeze() {
        store.alone();
        var today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        var quarter = Quarter.before(today);
        if (store.isFrozen(quarter.period())) {
            return false;
        }
        var questions = new Questions(
                counting.noticed(quarter.begin(Page.ZONE), quarter.end(Page.ZONE)),
                facts.assignees(),
                facts.of(quarter.firstDay(), quarter.firstDay().plusMonths(3)));
        people.byRoot(today).forEach((root, units) -> freeze(root, units, quarter.period(), questions));
        return store.isFrozen(quarter.period());
    }

    /// What is asked of everybody, and what only of who carries a dossier.
    private record Questions(
            Map<String, Set<PersonId>> noticed, Set<PersonId> assignees, Map<Fact, Set<PersonId>> facts) {
        private Map<String, Set<PersonId>> of(Part<PersonId> part) {
            if (part.number() < InsightStore.FACTS) {
                return noticed;
            }
            var named = new HashMap<String, Set<PersonId>>();
            facts.forEach((fact, who) -> named.put(fact.name(), who));
            return named;
        }
    }

    private void freeze(UUID root, Map<UUID, Set<PersonId>> units, String period, Questions questions) {
        var partition = divided(root, units);
        var parts = new ArrayList<>(Publishing.parts(partition, units));
        parts.addAll(Publishing.partsOf(partition, units, questions.assignees(), InsightStore.FACTS));
        var verdicts = Publishing.judge(parts, store.told(root));
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            int number = part.number();
            var listed = List.copyOf(partition.parts().get(number % InsightStore.FACTS));
            switch (verdicts.get(i)) {
                case Verdict.Anew _ -> {
                    store.tell(root, new Told<>(number, period, part.people()), clock.instant());
                    store.add(frozen(root, number, listed, part.people().size(), period), period);
                    Publishing.cells(part, questions.of(part))
                            .forEach((key, band) -> store.add(new InsightStore.Cell(root, number, period, key, band)));
                }
                case Verdict.AsBefore before ->
                    store.add(frozen(root, number, listed, before.people(), before.period()), period);
                case Verdict.Nothing _ -> store.add(frozen(root, number, listed, null, null), period);
            }
        }
    }

    private Partition<UUID> divided(UUID root, Map<UUID, Set<PersonId>> units) {
        var sizes = new HashMap<UUID, Integer>();
        units.forEach((unit, here) -> sizes.put(unit, here.size()));
        var partition = store.partition(root).with(sizes);
        store.save(root, partition);
        return partition;
    }

    private InsightStore.Part frozen(
            UUID root,
            int number,
            List<UUID> units,
            @org.jspecify.annotations.Nullable Integer people,
            @org.jspecify.annotations.Nullable String figuresOf) {
        return new InsightStore.Part(root, number, units, people, figuresOf, clock.instant());
    }
}
