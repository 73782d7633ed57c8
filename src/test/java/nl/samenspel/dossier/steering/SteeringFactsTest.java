package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.DossierWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.steering.SteeringFacts.Fact;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is true of any dossier of an assignee, told to Samenspel itself alone.
@WithApplication
class SteeringFactsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    SteeringFacts facts;

    @Autowired
    Moments moments;

    private DossierWorld world;
    private PersonId hanneke;
    private LocalDate today;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
        hanneke = world.hanneke.person();
        today = LocalDate.now();
    }

    @Test
    void onlyWhoDoesTheWorkCarriesADossier() {
        var assignees = as(Actor.SYSTEM, facts::assignees);

        assertThat(assignees).contains(hanneke).doesNotContain(world.marian.person(), world.wouter.person());
        assertThat(as(world.sem, facts::assignees))
                .as("for others only their own")
                .isEmpty();
    }

    @Test
    void aMomentOverItsDayIsOne() {
        assertThat(of(today, today.plusDays(9)).get(Fact.MOMENT_LATE)).doesNotContain(hanneke);

        as(
                world.hanneke,
                () -> moments.plan(world.id, MomentKind.PROGRESS_REPORT, today.plusDays(3), "", world.hanneke));

        assertThat(of(today, today.plusDays(3)).get(Fact.MOMENT_LATE)).doesNotContain(hanneke);
        assertThat(of(today, today.plusDays(4)).get(Fact.MOMENT_LATE)).contains(hanneke);
    }

    @Test
    void everyFactIsAskedAndAFreshDossierHasNone() {
        var found = of(today.minusDays(80), today.plusDays(9));

        assertThat(found).containsOnlyKeys(Fact.values());
        assertThat(found.values()).allSatisfy(who -> assertThat(who).doesNotContain(hanneke));
    }

    private Map<Fact, Set<PersonId>> of(LocalDate from, LocalDate until) {
        return as(Actor.SYSTEM, () -> facts.of(from, until));
    }
}
