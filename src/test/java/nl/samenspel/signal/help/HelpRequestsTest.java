package nl.samenspel.signal.help;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static nl.samenspel.signal.SignalRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.people.Departures;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.signal.SignalRefusal;
import nl.samenspel.signal.help.HelpRequest.Whom;
import nl.samenspel.signal.help.HelpRequests.Named;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WithApplication
class HelpRequestsTest {
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    HelpRequests requests;

    @Autowired
    HelpViews views;

    @Autowired
    Preparations preparations;

    @Autowired
    ApplicationContext context;

    DossierWorld world;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
    }

    @Test
    void isSeenByTheAskerAndThoseAskedAlone() {
        var id = press(world.wouter, world.sem);

        for (var reader : List.of(world.hanneke, world.wouter, world.sem)) {
            assertThat(as(reader, () -> views.get(id)).request().question()).isEqualTo("Denk je mee?");
        }
        for (var other : List.of(world.marian, world.ruud)) {
            assertThatThrownBy(() -> as(other, () -> views.get(id))).isInstanceOf(NotFound.class);
            assertThat(as(other, () -> views.listOf(other))).isEmpty();
        }
    }

    @Test
    void isAnsweredOnceByWhoWasAsked() {
        var id = press(world.wouter, world.sem);
        assertThat(as(world.hanneke, () -> views.get(id)).request().isWaiting()).isTrue();
        refused(world.wouter, () -> requests.answer(id, " ", world.wouter), HELP_ANSWER_MISSING);
        run(world.wouter, () -> requests.answer(id, "Ik bel je om twee uur", world.wouter));
        refused(world.wouter, () -> requests.answer(id, "En nog eens", world.wouter), HELP_ANSWERED_ALREADY);
        assertThatThrownBy(() -> run(world.hanneke, () -> requests.answer(id, "Zelf", world.hanneke)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(world.marian, () -> requests.answer(id, "Ik", world.marian)))
                .isInstanceOf(NotFound.class);

        var seen = as(world.hanneke, () -> views.get(id)).request();
        assertThat(seen.isWaiting()).isFalse();
        assertThat(seen.find(world.wouter.person()).orElseThrow().answer()).isEqualTo("Ik bel je om twee uur");
    }

    @Test
    void isClosedByTheAsker() {
        var id = press(world.wouter);
        assertThatThrownBy(() -> run(world.wouter, () -> requests.close(id, world.wouter)))
                .isInstanceOf(NotFound.class);
        run(world.hanneke, () -> requests.close(id, world.hanneke));
        refused(world.hanneke, () -> requests.close(id, world.hanneke), HELP_CLOSED);
        refused(world.wouter, () -> requests.answer(id, "Te laat", world.wouter), HELP_CLOSED);
    }

    @Test
    void refusesWhoCannotBeAsked() {
        refusesPress(HELP_WHOM_MISSING);
        refusesPress(SHARED_WITH_ONESELF, world.hanneke);
        refusesPress(HELP_NOT_FROM_OTHER_SIDE, world.marian);
        refusesPress(HELP_NOT_FROM_OTHER_SIDE, world.ruud);
        refusesPress(HELP_TOO_MANY, world.sem, world.sem);
        refusesPress(HELP_TOO_MANY, world.sem, world.wouter, any(), any(), any());
        run(Actor.SYSTEM, () -> context.getBean(Departures.class).leave(world.sem.person(), Actor.SYSTEM));
        refusesPress(READER_LEFT, world.sem);
    }

    @Test
    void refusesATimeThatPassedAndAQuestionWithoutWords() {
        refused(world.hanneke, () -> press("Denk je mee?", null), HELP_WHEN_MISSING);
        refused(world.hanneke, () -> press("Denk je mee?", Instant.EPOCH), HELP_WHEN_PASSED);
        refused(world.hanneke, () -> press(" ", TOMORROW), HELP_QUESTION_MISSING);
        refused(world.hanneke, () -> press("x".repeat(100_000), TOMORROW), SIGNAL_TEXT_TOO_LONG);
        var draft = new HelpRequests.Draft(world.id, named(world.wouter), TOMORROW, "Denk je mee?");
        refused(world.sem, () -> requests.press(draft, world.sem), NOT_YOUR_ASSIGNMENT);
    }

    @Test
    void keepsWhatSomebodyPreparesForThemselves() {
        var sheet = new Preparation("Zo gaat het niet", "Twee keer", "Hier", "Tijd", "Sem");
        run(world.hanneke, () -> preparations.write(world.id, sheet, world.hanneke));
        run(world.hanneke, () -> preparations.write(world.id, sheet, world.hanneke));

        assertThat(as(world.hanneke, () -> views.preparation(world.id, world.hanneke)))
                .contains(sheet);
        assertThat(as(world.wouter, () -> views.preparation(world.id, world.wouter)))
                .isEmpty();
        refused(world.sem, () -> preparations.write(world.id, sheet, world.sem), NOT_YOUR_ASSIGNMENT);
        refused(
                world.hanneke,
                () -> preparations.write(world.id, new Preparation("x".repeat(100_000), "", "", "", ""), world.hanneke),
                SIGNAL_TEXT_TOO_LONG);
    }

    private Actor any() {
        return world.person("Nog iemand");
    }

    private void refusesPress(SignalRefusal reason, Actor... whom) {
        var draft = new HelpRequests.Draft(world.id, named(whom), TOMORROW, "Denk je mee?");
        refused(world.hanneke, () -> requests.press(draft, world.hanneke), reason);
    }

    private HelpRequest.Id press(Actor... whom) {
        var draft = new HelpRequests.Draft(world.id, named(whom), TOMORROW, "Denk je mee?");
        return as(world.hanneke, () -> requests.press(draft, world.hanneke));
    }

    private void press(String question, @org.jspecify.annotations.Nullable Instant when) {
        requests.press(new HelpRequests.Draft(world.id, named(world.wouter), when, question), world.hanneke);
    }

    private static List<Named> named(Actor... whom) {
        return Arrays.stream(whom)
                .map(each -> new Named(each.person(), Whom.COLLEAGUE))
                .toList();
    }
}
