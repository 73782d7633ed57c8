package nl.samenspel.portfolio;

import static nl.samenspel.portfolio.LoadTest.FIRST;
import static nl.samenspel.portfolio.LoadTest.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Demand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectTest {
    @Test
    void fitsAsAskedWhereThereIsRoom() {
        var effect = effect(running(12, "8", asked(0, 2, "6")), asked(0, 2, "2"));

        assertThat(effect.misfits()).isEmpty();
        assertThat(effect.fit()).isEqualTo(new Effect.Fit.AsAsked());
    }

    @Test
    void saysWhereItDoesNotFitAndWhenItWould() {
        var effect = effect(running(12, "8", asked(1, 3, "6")), asked(0, 1, "3"));

        assertThat(effect.misfits()).singleElement().satisfies(misfit -> {
            assertThat(misfit.before().month()).isEqualTo(FIRST.plusMonths(1));
            assertThat(misfit.over()).isEqualTo(100);
            assertThat(misfit.before().causes()).hasSize(1);
        });
        assertThat(effect.fit()).isEqualTo(new Effect.Fit.From(FIRST.plusMonths(4), 4));
    }

    @Test
    void whatNeverFitsIsSaid() {
        assertThat(effect(running(12, "2"), asked(0, 1, "3")).fit())
                .isEqualTo(new Effect.Fit.Nowhere(FIRST.plusMonths(11)));
        assertThat(effect(running(12, "0"), asked(0, 0, "0.01")).fit()).isInstanceOf(Effect.Fit.Nowhere.class);
    }

    @Test
    void unknownCapacityIsNamedAndNotInTheWay() {
        var portfolio = LoadTest.portfolio(12, List.of(), Map.of(), Map.of());

        var effect = effect(portfolio, asked(0, 1, "3"));

        assertThat(effect.unknown()).containsExactly(TEAM);
        assertThat(effect.misfits()).isEmpty();
    }

    @Test
    void doesNotStandInItsOwnWay() {
        var itself = LoadTest.assignment(1, List.of(), List.of(asked(0, 1, "6")));
        var portfolio = LoadTest.portfolio(12, List.of(itself), LoadTest.capacity("8"), Map.of());

        assertThat(Effect.of(portfolio, itself.description().demand(), itself.id(), FIRST)
                        .misfits())
                .isEmpty();
    }

    @Test
    void neverProposesThePast() {
        var portfolio = running(24, "8", asked(0, 0, "6"));

        assertThat(Effect.of(portfolio, List.of(asked(0, 0, "3")), null, FIRST.plusMonths(6))
                        .fit())
                .isEqualTo(new Effect.Fit.From(FIRST.plusMonths(6), 6));
    }

    /// A hole of sixty months between two blocks moves as a whole.
    @Test
    void holesMoveAlong() {
        var portfolio = running(100, "8", asked(0, 0, "6"), asked(63, 63, "6"));

        assertThat(Effect.of(portfolio, List.of(asked(0, 0, "3"), asked(61, 61, "3")), null, FIRST)
                        .fit())
                .isEqualTo(new Effect.Fit.From(FIRST.plusMonths(1), 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTryingEveryStart(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var blocks = new ArrayList<Demand>();
            for (int i = 0; i < random.nextInt(12); i++) {
                var from = random.nextInt(30);
                blocks.add(asked(from, from + random.nextInt(6), String.valueOf(random.nextInt(5))));
            }
            var portfolio = running(36, String.valueOf(random.nextInt(12)), blocks.toArray(Demand[]::new));
            var request = asked(0, random.nextInt(4), String.valueOf(1 + random.nextInt(6)));
            assertThat(effect(portfolio, request).fit())
                    .as("seed %s round %s", seed, round)
                    .isEqualTo(naively(portfolio, request));
        }
    }

    private static Effect.Fit naively(Portfolio portfolio, Demand request) {
        var asked = Load.accepted(portfolio).asked(TEAM);
        var capacity = Load.accepted(portfolio).capacity(TEAM, FIRST);
        var length = portfolio.index(request.until()) + 1;
        for (int start = 0; start + length <= portfolio.months(); start++) {
            var fits = true;
            for (int i = start; i < start + length; i++) {
                fits &= asked[i] + Hundredths.of(request.fte()) <= (capacity == null ? 0 : capacity);
            }
            if (fits) {
                return start == 0 ? new Effect.Fit.AsAsked() : new Effect.Fit.From(FIRST.plusMonths(start), start);
            }
        }
        return new Effect.Fit.Nowhere(portfolio.last());
    }

    private static Effect effect(Portfolio portfolio, Demand request) {
        return Effect.of(portfolio, List.of(request), null, FIRST);
    }

    private static Demand asked(int from, int until, String fte) {
        return new Demand(TEAM, FIRST.plusMonths(from), FIRST.plusMonths(until), new BigDecimal(fte));
    }

    private static Portfolio running(int months, String capacity, Demand... blocks) {
        var assignments = new ArrayList<Assignment>();
        for (var block : blocks) {
            assignments.add(LoadTest.assignment(assignments.size(), List.of(), List.of(block)));
        }
        return LoadTest.portfolio(
                months,
                assignments,
                Map.of(
                        TEAM,
                        new Capacity(
                                TEAM, new TreeMap<YearMonth, BigDecimal>(Map.of(FIRST, new BigDecimal(capacity))))),
                Map.of());
    }
}
