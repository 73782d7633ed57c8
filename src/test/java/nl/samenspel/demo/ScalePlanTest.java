package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ScalePlanTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final ScalePlan.Words WORDS = ScaleWorld.words(Item.file("scale", LocalDate.of(2026, 1, 1)));

    private final ScalePlan.Plan plan = ScalePlan.of(7, WORDS, FIRST, 2_000);

    @Test
    void isTheSameForTheSameSeedOnly() {
        assertThat(ScalePlan.of(7, WORDS, FIRST, 2_000)).isEqualTo(plan);
        assertThat(ScalePlan.of(8, WORDS, FIRST, 2_000)).isNotEqualTo(plan);
    }

    @Test
    void staysWithinSixtyMonths() {
        assertThat(plan.drafts()).hasSize(2_000).allSatisfy(draft -> {
            assertThat(draft.from()).isAfterOrEqualTo(FIRST);
            assertThat(draft.until()).isBetween(draft.from(), FIRST.plusMonths(ScalePlan.MONTHS - 1));
        });
    }

    @Test
    void plantsPairsThatTouchEachOtherInTime() {
        assertThat(plan.pairs())
                .filteredOn(ScalePlan.Pair::influence)
                .hasSize(360)
                .allSatisfy(pair -> {
                    var one = plan.drafts().get(pair.one());
                    var other = plan.drafts().get(pair.other());
                    assertThat(one.from()).isEqualTo(other.from());
                    assertThat(one.until()).isEqualTo(other.until());
                });
    }

    @Test
    void plantsPairsThatOnlyLookAlike() {
        assertThat(plan.pairs())
                .filteredOn(pair -> pair.why().equals("alike, years apart"))
                .hasSize(60)
                .allSatisfy(pair -> assertThat(plan.drafts().get(pair.one()).until())
                        .isBefore(plan.drafts().get(pair.other()).from()));
    }

    @Test
    void usesEachDraftInOnePairAtTheMost() {
        var seen = new HashSet<Integer>();
        assertThat(plan.pairs()).allSatisfy(pair -> {
            assertThat(seen.add(pair.one())).isTrue();
            assertThat(seen.add(pair.other())).isTrue();
        });
    }
}
