package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EntryVersionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor NOOR = somebody(1, "Noor");
    private static final Actor SAMIR = somebody(2, "Samir");

    private final Content content = ShippedEntry.readAll().getFirst().content();
    private final Content other = ShippedEntry.readAll().get(1).content();
    private final EntryVersion.Draft draft =
            new EntryVersion.Draft(new EntryVersion.Id(new UUID(9, 9)), content, NOOR.person(), NOW, 1);

    @Test
    void isPublishedByASecondPerson() {
        var published = draft.publish(2, SAMIR, NOW);

        assertThat(published.number()).isEqualTo(2);
        assertThat(published.author()).isEqualTo(NOOR.person());
        assertThat(published.publishedBy()).isEqualTo(SAMIR.person());
        assertThat(published.shipped()).isFalse();
    }

    @Test
    void refusesThatItsAuthorPublishesIt() {
        refuses(KnowledgeRefusal.NOT_A_SECOND_PERSON, () -> draft.publish(2, NOOR, NOW));
    }

    @Test
    void refusesThatItsAuthorSendsItBack() {
        refuses(KnowledgeRefusal.NOT_A_SECOND_PERSON, () -> draft.sendBack("toch niet", NOOR, NOW));
    }

    @Test
    void refusesToSendItBackWithoutAReason() {
        refuses(KnowledgeRefusal.WHY_MISSING, () -> draft.sendBack("  ", SAMIR, NOW));
    }

    @Test
    void isRewrittenByItsAuthorAlone() {
        assertThat(draft.rewrite(other, 1, NOOR, NOW).revision()).isEqualTo(2);
        refuses(KnowledgeRefusal.NOT_THE_AUTHOR, () -> draft.rewrite(other, 1, SAMIR, NOW));
    }

    @Test
    void refusesWhatWasTypedOverAnOlderRevision() {
        refuses(KnowledgeRefusal.DRAFT_CHANGED_MEANWHILE, () -> draft.rewrite(other, 0, NOOR, NOW));
    }

    @Test
    void becomesADraftAgainWhenItsAuthorTakesItUp() {
        var returned = draft.sendBack("korter graag", SAMIR, NOW);

        assertThat(returned.reason()).isEqualTo("korter graag");
        assertThat(returned.rewrite(other, 1, NOOR, NOW).content()).isEqualTo(other);
    }

    @Test
    void isWithdrawnByItsAuthorAlone() {
        assertThat(draft.withdraw(NOOR, NOW).setAsideBy()).isEqualTo(NOOR.person());
        refuses(KnowledgeRefusal.NOT_THE_AUTHOR, () -> draft.withdraw(SAMIR, NOW));
    }

    @Test
    void countsWhoeverAdoptsAnOfferAsTheSecondPerson() {
        var offered = new EntryVersion.Offered(draft.id(), other, NOW);

        assertThat(offered.adopt(3, SAMIR, NOW).shipped()).isTrue();
        assertThat(offered.adopt(3, SAMIR, NOW).author()).isEqualTo(Actor.SYSTEM.person());
    }

    @Test
    void refusesToDeclineAnOfferWithoutAReason() {
        var offered = new EntryVersion.Offered(draft.id(), other, NOW);

        refuses(KnowledgeRefusal.WHY_MISSING, () -> offered.decline("", SAMIR, NOW));
        assertThat(offered.decline("past hier niet", SAMIR, NOW).reason()).isEqualTo("past hier niet");
    }

    private static void refuses(KnowledgeRefusal reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Actor somebody(long number, String name) {
        return new Actor(new PersonId(new UUID(7, number)), name, Actor.Kind.PERSON);
    }
}
