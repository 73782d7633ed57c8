package nl.samenspel.portfolio.overlap;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Ids;
import nl.samenspel.portfolio.overlap.finder.Finders;
import nl.samenspel.portfolio.overlap.finder.Ground;
import nl.samenspel.portfolio.overlap.finder.News;
import nl.samenspel.portfolio.overlap.finder.Pair;
import nl.samenspel.portfolio.overlap.finder.Reason;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings what was found together with what people already answered.
@Service
class Searches {
    private final SuggestionStore store;
    private final Ids ids;
    private final InstantSource clock;

    Searches(SuggestionStore store, Ids ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// How far ahead is looked, in months.
    static final int AHEAD = 60;

    /// Looks again at the neighbourhood of what changed: all pairs of it, and pairs of others that share a
    /// scarce team, a chain or a rare attribute with it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void around(Triangle.Id triangle, News news, Ground ground) {
        store.lock(triangle);
        var pairs = new LinkedHashSet<Pair>(Finders.around(news, ground));
        pairs.addAll(store.listPairs(triangle, touched(news), Finders.alongChains(news, ground), news.teams()));
        var reasons = new LinkedHashMap<Pair, List<Reason>>();
        pairs.forEach(pair -> reasons.put(pair, Finders.reasons(pair, ground)));
        var ends = new LinkedHashSet<Assignment.Id>();
        pairs.forEach(pair -> ends.addAll(List.of(pair.one(), pair.other())));
        var read = ends.stream().map(ground::findRead).flatMap(Optional::stream).toList();
        merge(
                triangle,
                new Found(reasons, false, Found.ends(read), ground.common(), ground.size()),
                store.listOf(triangle, pairs));
    }

    private static Set<Assignment.Id> touched(News news) {
        var touched = new LinkedHashSet<>(news.changed());
        touched.addAll(news.moved());
        return touched;
    }

    /// Writes what a search of the whole triangle found.
    @Transactional(propagation = Propagation.MANDATORY)
    public void all(Triangle.Id triangle, Found found) {
        store.lock(triangle);
        var otherwise = new LinkedHashMap<>(found.reasons());
        var gone = new LinkedHashSet<Pair>();
        store.listOf(triangle).forEach(each -> {
            var now = otherwise.getOrDefault(each.pair(), List.of());
            if (now.equals(each.reasons()) && !now.isEmpty()) {
                otherwise.remove(each.pair());
            } else if (now.isEmpty() && found.all()) {
                gone.add(each.pair());
            }
        });
        gone.forEach(pair -> otherwise.put(pair, List.of()));
        merge(triangle, found.with(otherwise), store.listOf(triangle, otherwise.keySet()));
    }

    private void merge(Triangle.Id triangle, Found found, List<Suggestion> known) {
        var byPair = new HashMap<Pair, Suggestion>();
        known.forEach(each -> byPair.put(each.pair(), each));
        var saved = new ArrayList<Suggestion>();
        var gone = new ArrayList<Suggestion.Id>();
        found.reasons().forEach((pair, reasons) -> {
            var before = byPair.remove(pair);
            if (before == null) {
                if (!reasons.isEmpty()) {
                    saved.add(fresh(triangle, pair, reasons));
                }
            } else {
                weigh(before, reasons, saved, gone);
            }
        });
        store.save(saved, found, clock.instant());
        store.keepCommon(triangle, found);
        if (!gone.isEmpty()) {
            store.remove(gone);
        }
    }

    private static void weigh(
            Suggestion before, List<Reason> reasons, List<Suggestion> saved, List<Suggestion.Id> gone) {
        var now = before.found(reasons);
        if (reasons.isEmpty() && before.state() instanceof Suggestion.State.Open open && open.before() == null) {
            gone.add(before.id());
        } else if (!now.equals(before)) {
            saved.add(now);
        }
    }

    private Suggestion fresh(Triangle.Id triangle, Pair pair, List<Reason> reasons) {
        return new Suggestion(new Suggestion.Id(ids.next()), triangle, pair, reasons, new Suggestion.State.Open(null));
    }
}
