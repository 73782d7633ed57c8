package nl.samenspel.portfolio;

import static nl.samenspel.portfolio.PortfolioRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WithApplication
class CapacitiesTest {
    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Autowired
    Capacities capacities;

    @Autowired
    PortfolioViews views;

    @Autowired
    JournalViews journal;

    @Autowired
    ApplicationContext application;

    Steered world;

    @BeforeEach
    void aTriangle() {
        world = new Steered(application);
    }

    @Test
    void holdsFromItsMonthUntilTheNextStep() {
        set(world.piet, MARCH, "8", null);
        set(world.piet, MARCH.plusMonths(3), "0", null);

        var capacity = capacityFor(world.carla);
        assertThat(capacity.in(MARCH.minusMonths(1))).isEmpty();
        assertThat(capacity.in(MARCH.plusMonths(2))).contains(new BigDecimal("8"));
        assertThat(capacity.in(MARCH.plusMonths(40))).contains(BigDecimal.ZERO);
    }

    @Test
    void everyCornerReadsWhoSetIt() {
        set(world.piet, MARCH, "8.256", null);

        var lines = world.as(world.carla, () -> journal.history("portfolio", world.triangle.value(), 10, world.carla));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.verb()).isEqualTo("CAPACITY_SET");
            assertThat(line.details()).containsEntry("fte", "8.26");
        });
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        set(world.piet, MARCH, "8", null);
        set(world.steef, MARCH, "8", null);

        assertThat(world.as(world.carla, () -> journal.history("portfolio", world.triangle.value(), 10, world.carla)))
                .hasSize(1);
    }

    @Test
    void refusesWhatNoTeamHas() {
        assertRefused(CAPACITY_OUT_OF_RANGE, () -> set(world.piet, MARCH, "-0.01", null));
        assertRefused(CAPACITY_OUT_OF_RANGE, () -> set(world.piet, MARCH, "10000.01", null));
        assertRefused(CAPACITY_OUT_OF_RANGE, () -> set(world.piet, MARCH, null, null));
        assertRefused(CAPACITY_MONTH_MISSING, () -> set(world.piet, null, "3", null));
        assertRefused(CAPACITY_MONTH_FAR, () -> set(world.piet, YearMonth.of(9999, 1), "3", null));
        assertRefused(
                CAPACITY_STEP_UNKNOWN,
                () -> Identity.run(world.piet, () -> capacities.remove(world.team, MARCH, world.piet)));
    }

    @Test
    void refusesTeamsOfOthers() {
        assertRefused(CAPACITY_TEAM_UNKNOWN, () -> set(world.carla, MARCH, "3", null));
        assertRefused(CAPACITY_TEAM_UNKNOWN, () -> set(world.vera, MARCH, "3", null));
        assertRefused(
                CAPACITY_TEAM_UNKNOWN,
                () -> Identity.run(
                        world.piet,
                        () -> capacities.set(
                                new Team.Id(new java.util.UUID(4, 4)), MARCH, BigDecimal.ONE, null, world.piet)));
    }

    @Test
    void ofTwoAtOnceTheSecondIsTold() {
        set(world.piet, MARCH, "8", null);

        assertThatThrownBy(() -> set(world.steef, MARCH, "9", null)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(CAPACITY_CHANGED_MEANWHILE);
            assertThat(refused.problems().getFirst().args()).containsEntry("now", "8");
        });
        set(world.steef, MARCH, "9", "8");
        assertRefused(CAPACITY_CHANGED_MEANWHILE, () -> set(world.piet, MARCH, "7", "8"));
        assertThat(capacityFor(world.piet).in(MARCH)).contains(new BigDecimal("9"));
    }

    @Test
    void aStepThatWasTakenAwayMeanwhileIsToldToo() {
        set(world.piet, MARCH, "8", null);
        Identity.run(world.piet, () -> capacities.remove(world.team, MARCH, world.piet));

        assertRefused(CAPACITY_CHANGED_MEANWHILE, () -> set(world.steef, MARCH, "9", "8"));
    }

    @Test
    void otherTrianglesCountAsSumsWithoutNames() {
        var other = world.triangleOf(world.vera, world.agency);
        world.acceptedElsewhere(other, world.asking("Geheim", world.roads, "2027-02", "2027-03", "1.5"), world.vera);
        world.acceptedElsewhere(other, world.asking("Ook geheim", world.roads, "2027-03", "2027-12", "2"), world.vera);

        var portfolio = portfolioFor(world.carla);
        assertThat(portfolio.assignments()).isEmpty();
        assertThat(portfolio.elsewhere().get(world.team))
                .containsExactly(new BigDecimal("1.5"), new BigDecimal("3.5"), new BigDecimal("2"));
    }

    @Test
    void theSumsAreForCornersOfThatProviderAlone() {
        var stranger = world.triangleOf(
                world.vera,
                world.organisation(
                        "Andere dienst " + world.number, nl.samenspel.organisation.Organisation.Kind.AGENCY));
        world.accepted(world.asking("Van ons", world.roads, "2027-02", "2027-03", "1.5"));
        world.acceptedElsewhere(
                stranger, world.asking("Nieuwsgierig", world.roads, "2027-02", "2027-02", "1"), world.vera);

        var portfolio = world.as(world.vera, () -> views.get(stranger, MARCH.minusMonths(1), 3, world.vera));

        assertThat(portfolio.elsewhere()).isEmpty();
        assertThat(portfolio.capacity()).isEmpty();
        assertThatThrownBy(() -> portfolioFor(world.vera)).isInstanceOf(NotFound.class);
    }

    private Portfolio portfolioFor(Actor actor) {
        return world.as(actor, () -> views.get(world.triangle, MARCH.minusMonths(1), 3, actor));
    }

    private Capacity capacityFor(Actor actor) {
        return world.as(actor, () -> views.capacities(List.of(world.team))).get(world.team);
    }

    private void set(Actor by, @Nullable YearMonth from, @Nullable String fte, @Nullable String seen) {
        Identity.run(
                by,
                () -> capacities.set(
                        world.team,
                        from,
                        fte == null ? null : new BigDecimal(fte),
                        seen == null ? null : new BigDecimal(seen),
                        by));
    }

    private static void assertRefused(
            PortfolioRefusal reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
