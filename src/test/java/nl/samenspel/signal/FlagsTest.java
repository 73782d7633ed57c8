package nl.samenspel.signal;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.refused;
import static nl.samenspel.dossier.DossierWorld.run;
import static nl.samenspel.signal.SignalRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.Participants;
import nl.samenspel.dossier.Seat;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.people.Departures;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.signal.RedFlag.Step;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WithApplication
class FlagsTest {
    @Autowired
    Flags flags;

    @Autowired
    Sharing sharing;

    @Autowired
    FlagViews views;

    @Autowired
    Access access;

    @Autowired
    ApplicationContext context;

    DossierWorld world;

    @BeforeEach
    void aDossier() {
        world = new DossierWorld(context).opened();
    }

    @Test
    void isSeenByNobodyButItsAuthor() {
        var id = notice("no-time");

        assertThat(as(world.hanneke, () -> views.get(id, Language.NL)).title())
                .isEqualTo("Geen tijd van de opdrachtgever");
        for (var other : List.of(world.wouter, world.marian, world.ruud, world.sem)) {
            assertThatThrownBy(() -> as(other, () -> views.get(id, Language.NL)))
                    .isInstanceOf(NotFound.class);
            assertThat(as(other, () -> access.may(other, Action.SEE, Resource.FLAG, id.value())))
                    .isFalse();
        }
    }

    @Test
    void isAboutOnesOwnAssignmentOrNone() {
        refused(
                world.hanneke,
                () -> flags.notice(draft(new Assignment.Id(new UUID(1, 1)), "no-time", ""), world.hanneke),
                NOT_YOUR_ASSIGNMENT);
        refused(world.sem, () -> flags.notice(draft(world.id, "no-time", ""), world.sem), NOT_YOUR_ASSIGNMENT);

        var about = as(world.sem, () -> flags.notice(draft(null, "no-time", ""), world.sem));
        assertThat(as(world.sem, () -> views.get(about, Language.EN)).assignment())
                .isEmpty();
    }

    @Test
    void needsAFlagOfTheGuideOrWords() {
        refused(world.hanneke, () -> flags.notice(draft(world.id, "", " "), world.hanneke), FLAG_WORDS_MISSING);
        refused(world.hanneke, () -> flags.notice(draft(world.id, "nothing", ""), world.hanneke), FLAG_UNCHOSEN);
        refused(
                world.hanneke,
                () -> flags.notice(draft(world.id, "", "x".repeat(100_000)), world.hanneke),
                SIGNAL_TEXT_TOO_LONG);
    }

    @Test
    void saysWhatOwnWordsAreAbout() {
        var unsaid = new Flags.Draft(world.id, "", "Iets klopt niet", null, "");
        refused(world.hanneke, () -> flags.notice(unsaid, world.hanneke), SENSITIVITY_UNCHOSEN);
    }

    @Test
    void goesThroughItsStates() {
        var id = notice("no-time");
        refused(world.hanneke, () -> flags.take(id, Step.ACCEPT, "Omdat", world.hanneke), FLAG_NOT_DISCUSSED);

        run(world.hanneke, () -> flags.take(id, Step.DISCUSS, "", world.hanneke));
        run(world.hanneke, () -> flags.take(id, Step.ACCEPT, "Het loopt nog even", world.hanneke));
        var flag = as(world.hanneke, () -> views.get(id, Language.NL)).flag();
        assertThat(flag)
                .isInstanceOfSatisfying(
                        RedFlag.Accepted.class,
                        accepted -> assertThat(accepted.reason()).isEqualTo("Het loopt nog even"));
    }

    @Test
    void isErasedForGoodWithWhatOthersRead() {
        var id = notice("no-time");
        var share = share(id, Audience.MANAGER, world.wouter, "Kun je meedenken?");
        run(world.hanneke, () -> flags.erase(id, world.hanneke));

        assertThatThrownBy(() -> as(world.wouter, () -> sharing.read(share, world.wouter)))
                .isInstanceOf(NotFound.class);
        assertThat(as(world.hanneke, () -> views.listOwn(Language.NL, world.hanneke)))
                .isEmpty();
    }

    @Test
    void showsAReaderTheCopyAndNothingElse() {
        var id = notice("no-time");
        var share = share(id, Audience.MANAGER, world.wouter, "Kun je meedenken?");

        var read = as(world.wouter, () -> sharing.read(share, world.wouter));
        assertThat(read.passage()).isEqualTo("Kun je meedenken?");
        assertThatThrownBy(() -> as(world.wouter, () -> views.get(id, Language.NL)))
                .isInstanceOf(NotFound.class);
        for (var other : List.of(world.marian, world.ruud, world.sem)) {
            assertThatThrownBy(() -> as(other, () -> sharing.read(share, other)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void tellsTheAuthorThatItWasRead() {
        var id = notice("no-time");
        var share = share(id, Audience.MANAGER, world.wouter, "Kun je meedenken?");
        assertThat(as(world.hanneke, () -> views.readers(id)).getFirst().times())
                .isZero();

        run(world.wouter, () -> sharing.read(share, world.wouter));
        assertThat(as(world.hanneke, () -> views.readers(id)).getFirst().times())
                .isOne();
    }

    @Test
    void isGoneForTheReaderOnceTakenBack() {
        var id = notice("no-time");
        var share = share(id, Audience.MANAGER, world.wouter, "Kun je meedenken?");
        run(world.hanneke, () -> sharing.takeBack(share, world.hanneke));

        assertThat(maySee(world.wouter, share)).isFalse();
        assertThat(as(world.wouter, () -> views.listReceived(world.wouter))).isEmpty();
        refused(world.hanneke, () -> sharing.takeBack(share, world.hanneke), SHARE_TAKEN_BACK_ALREADY);
        assertThatThrownBy(() -> run(world.wouter, () -> sharing.takeBack(share, world.wouter)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesReadersWhoDoNotFit() {
        var id = notice("no-time");
        refusesSharing(id, Audience.COLLEAGUE, null, "Tekst", READER_MISSING);
        refusesSharing(id, Audience.COLLEAGUE, new PersonId(new UUID(9, 9)), "Tekst", READER_MISSING);
        refusesSharing(id, Audience.COLLEAGUE, world.hanneke.person(), "Tekst", SHARED_WITH_ONESELF);
        refusesSharing(id, Audience.COLLEAGUE, world.marian.person(), "Tekst", CLIENT_IS_OWN_STEP);
        refusesSharing(id, Audience.MANAGER, world.sem.person(), "Tekst", NOT_MANAGER_HERE);
        refusesSharing(id, Audience.CLIENT, world.wouter.person(), "Tekst", NOT_CLIENT_HERE);
        refusesSharing(id, Audience.COLLEAGUE, world.sem.person(), " ", SHARE_TEXT_MISSING);
        refusesSharing(id, Audience.COLLEAGUE, world.sem.person(), "x".repeat(100_000), SIGNAL_TEXT_TOO_LONG);
        share(id, Audience.COLLEAGUE, world.sem, "Tekst");
        refusesSharing(id, Audience.COLLEAGUE, world.sem.person(), "Tekst", SHARED_ALREADY);

        var aboutNone = as(world.hanneke, () -> flags.notice(draft(null, "no-time", ""), world.hanneke));
        refusesSharing(aboutNone, Audience.CLIENT, world.marian.person(), "Tekst", FLAG_WITHOUT_ASSIGNMENT);
    }

    @Test
    void refusesSharingWithSomebodyWhoLeft() {
        var id = notice("no-time");
        run(Actor.SYSTEM, () -> context.getBean(Departures.class).leave(world.sem.person(), Actor.SYSTEM));

        refusesSharing(id, Audience.COLLEAGUE, world.sem.person(), "Tekst", READER_LEFT);
    }

    @Test
    void goesToAConfidantOnlyWhenItIsAboutPeopleThemselves() {
        for (var key : List.of("integrity-unaddressed", "not-well", "gut-feeling")) {
            var id = notice(key);
            for (var audience : List.of(Audience.COLLEAGUE, Audience.MANAGER, Audience.CLIENT)) {
                refusesSharing(id, audience, world.wouter.person(), "Tekst", ONLY_WITH_CONFIDANT);
            }
            refusesSharing(id, Audience.CONFIDANT, world.marian.person(), "Tekst", CONFIDANT_ON_CLIENT_SIDE);
            refusesSharing(id, Audience.CONFIDANT, world.ruud.person(), "Tekst", CONFIDANT_ON_CLIENT_SIDE);

            var share = share(id, Audience.CONFIDANT, world.sem, "Ik wil dit kwijt");
            assertThat(maySee(world.sem, share)).isTrue();
        }
    }

    /// A confidant who comes to the client's side later reads no more.
    @Test
    void endsForAConfidantWhoChangesSides() {
        var id = notice("not-well");
        var share = share(id, Audience.CONFIDANT, world.sem, "Ik wil dit kwijt");
        run(
                world.marian,
                () -> context.getBean(Participants.class)
                        .invite(world.id, world.sem.person(), Seat.DELEGATED_CLIENT, world.marian));

        assertThat(maySee(world.sem, share)).isFalse();
    }

    private boolean maySee(Actor reader, SharedFlag.Id share) {
        return as(reader, () -> access.may(reader, Action.SEE, Resource.SHARED_FLAG, share.value()));
    }

    private RedFlag.Id notice(String key) {
        return as(world.hanneke, () -> flags.notice(draft(world.id, key, ""), world.hanneke));
    }

    private SharedFlag.Id share(RedFlag.Id id, Audience audience, Actor reader, String passage) {
        var draft = new Sharing.Draft(audience, reader.person(), "Een vlag", passage);
        return as(world.hanneke, () -> sharing.share(id, draft, world.hanneke));
    }

    private void refusesSharing(
            RedFlag.Id id,
            Audience audience,
            @org.jspecify.annotations.Nullable PersonId reader,
            String passage,
            SignalRefusal reason) {
        var draft = new Sharing.Draft(audience, reader, "Een vlag", passage);
        refused(world.hanneke, () -> sharing.preview(id, draft, world.hanneke), reason);
        refused(world.hanneke, () -> sharing.share(id, draft, world.hanneke), reason);
    }

    private static Flags.Draft draft(
            Assignment.@org.jspecify.annotations.Nullable Id assignment, String key, String words) {
        return new Flags.Draft(assignment, key, words, Sensitivity.ORDINARY, "Alleen voor mij");
    }
}
