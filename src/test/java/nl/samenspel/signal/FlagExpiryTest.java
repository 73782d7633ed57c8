package nl.samenspel.signal;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// How long a flag stays that nobody else reads; the clock is ours.
@WithApplication
class FlagExpiryTest {
    @Autowired
    ApplicationContext context;

    private final List<Notices.Word> told = new ArrayList<>();
    private DossierWorld world;
    private RedFlag.Id flag;
    private int days;

    @BeforeEach
    void aFlagOfHannekes() {
        world = new DossierWorld(context).opened();
        flag = as(
                world.hanneke,
                () -> world.get(Flags.class)
                        .notice(
                                new Flags.Draft(null, "", "Geen tijd", Sensitivity.ORDINARY, "elke week"),
                                world.hanneke));
    }

    @Test
    void warnsThirtyDaysBeforeAndErasesAfterAYear() {
        after(334);
        assertThat(told).isEmpty();
        after(336);
        after(337);
        assertThat(told).singleElement().satisfies(word -> {
            assertThat(word.key()).isEqualTo("signal.notice.ends");
            assertThat(word.path()).isEqualTo("/flags/" + flag.value());
        });
        after(365);
        assertThat(isThere()).isTrue();
        after(367);
        assertThat(isThere()).isFalse();
    }

    @Test
    void neverErasesWithoutAWarningOfThirtyDays() {
        after(800);
        after(829);
        assertThat(isThere()).isTrue();
        after(831);
        assertThat(isThere()).isFalse();
    }

    @Test
    void whatIsTouchedAfterTheWarningStays() {
        after(336);
        days = 350;
        var store = world.get(FlagStore.class);
        run(
                world.hanneke,
                () -> world.get(TransactionTemplate.class)
                        .executeWithoutResult(_ -> store.save(store.getForUpdate(flag), now())));
        after(400);
        assertThat(isThere()).isTrue();
    }

    @Test
    void whatSomebodyElseReadsStays() {
        run(
                world.hanneke,
                () -> world.get(Sharing.class)
                        .share(
                                flag,
                                new Sharing.Draft(Audience.COLLEAGUE, world.sem.person(), "Kop", "Passage"),
                                world.hanneke));
        after(336);
        after(800);
        assertThat(told).isEmpty();
        assertThat(isThere()).isTrue();
    }

    @Test
    void aTermOfNoneKeepsThemForGood() {
        days = 4_000;
        expiry(0).round();
        expiry(0).round();
        assertThat(isThere()).isTrue();
    }

    private boolean isThere() {
        try {
            as(world.hanneke, () -> world.get(FlagViews.class).get(flag, nl.samenspel.platform.Language.NL));
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    private void after(int newDays) {
        days = newDays;
        expiry(365).round();
    }

    private Instant now() {
        return Instant.now().plus(Duration.ofDays(days));
    }

    /// Words to others of this application are not ours.
    private void tell(PersonId person, Notices.Word word) {
        if (person.equals(world.hanneke.person())) {
            told.add(word);
        }
    }

    private FlagExpiry expiry(int kept) {
        return new FlagExpiry(
                world.get(FlagStore.class),
                world.get(ShareStore.class),
                new FlagExpiry.Ending(world.get(Flags.class), this::tell, this::now, kept, 30),
                world.get(PeopleViews.class),
                world.get(TransactionTemplate.class));
    }
}
