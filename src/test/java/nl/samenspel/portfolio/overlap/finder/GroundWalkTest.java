package nl.samenspel.portfolio.overlap.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.samenspel.demo.ScaleRegister;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Edits at random: what is kept and brought up to date edit by edit says the same of every pair as what is
/// laid out anew, and what is looked at round an edit leaves no pair behind that says something else now.
class GroundWalkTest {
    private static final int SIZE = 120;
    private static final int EDITS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aKeptGroundSaysTheSameAsAFreshOne(long seed) {
        var random = new Random(seed);
        var register = ScaleRegister.planned(seed, SIZE);
        var kept = register.ground();
        Map<Pair, List<Reason>> known = new HashMap<>(Finders.all(kept, _ -> true));
        for (int edit = 0; edit < EDITS; edit++) {
            register.editAtRandom(random);
            var news = register.renew(kept);
            bringUpToDate(known, news, kept);
        }
        var fresh = register.ground();

        assertThat(kept.size()).isEqualTo(fresh.size());
        assertThat(kept.common()).isEqualTo(fresh.common());
        Finders.all(fresh, _ -> true)
                .forEach((pair, reasons) ->
                        assertThat(Finders.reasons(pair, kept)).isEqualTo(reasons));
        known.forEach((pair, reasons) ->
                assertThat(withoutWords(reasons)).as("%s", pair).isEqualTo(withoutWords(Finders.reasons(pair, fresh))));
    }

    /// As the table of suggestions is: pairs that stood there with what changed, and pairs found round it.
    private static void bringUpToDate(Map<Pair, List<Reason>> known, News news, Ground ground) {
        if (news.everywhere()) {
            known.clear();
            known.putAll(Finders.all(ground, _ -> true));
            return;
        }
        var pairs = new LinkedHashSet<>(Finders.around(news, ground));
        known.forEach((pair, reasons) -> {
            boolean near = news.changed().contains(pair.one()) || news.changed().contains(pair.other());
            if (near || reasons.stream().anyMatch(reason -> reason.rule() == Rule.SCARCE_TEAM)) {
                pairs.add(pair);
            }
        });
        pairs.forEach(pair -> known.put(pair, Finders.reasons(pair, ground)));
    }

    /// How rare a word is changes with every text; of others' likeness nothing is told anew.
    private static List<Reason> withoutWords(List<Reason> reasons) {
        return reasons.stream().filter(reason -> reason.rule() != Rule.ALIKE).toList();
    }
}
