package nl.samenspel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// People who come, change and go: the doors with their real neighbours.
@WithApplication
class PeopleTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Persons persons;

    @Autowired
    Departures departures;

    @Autowired
    Roles roles;

    @Autowired
    Invitations invitations;

    @Autowired
    Logins logins;

    @Autowired
    DirectoryViews directory;

    @Autowired
    PeopleViews people;

    @Autowired
    Relations relations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final int number = COUNT.incrementAndGet();

    @Test
    void aCodeWorksOnceHoweverItIsTyped() {
        var code = invite(person());
        var typed = " " + code.substring(0, 6).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(6);
        assertThat(logins.withInvitation(typed).name()).startsWith("Eva");
        refuses(PeopleRefusal.INVITATION_CODE_WRONG, () -> logins.withInvitation(code));
    }

    @Test
    void aNewInvitationEndsTheOneBefore() {
        var eva = person();
        var before = invite(eva);
        invite(eva);
        refuses(PeopleRefusal.INVITATION_CODE_WRONG, () -> logins.withInvitation(before));
    }

    @Test
    void aCodeIsKeptSealed() {
        var code = invite(person());
        assertThat(as(() -> jdbc.sql("select count(*) from people_invitation where encode(seal, 'escape') like :code")
                        .param("code", "%" + code + "%")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void whoLeavesHasNoRightsNoLoginsAndNoWayBackIn() {
        var eva = person();
        as(() -> {
            persons.appoint(eva, Relation.EDITOR, Actor.SYSTEM);
            relations.give(eva, Relation.STEWARD, Resource.TRIANGLE, UUID.randomUUID(), "triangle.make");
            return true;
        });
        var code = invite(eva);
        as(() -> {
            departures.leave(eva, Actor.SYSTEM);
            return true;
        });
        assertThat(as(() -> relations.heldBy(eva))).isEmpty();
        assertThat(as(() -> directory.get(eva)).hasLeft()).isTrue();
        assertThat(as(() -> people.search("Eva Deuren " + number, 5))).isEmpty();
        assertThat(as(() -> people.get(eva)).name()).isEqualTo("Eva Deuren " + number);
        refuses(PeopleRefusal.INVITATION_CODE_WRONG, () -> logins.withInvitation(code));
        refuses(PeopleRefusal.PERSON_HAS_LEFT, () -> invite(eva));
        logins.offerStartCode("BEGINOPNIEUW");
        refuses(
                PeopleRefusal.PERSON_HAS_LEFT,
                () -> logins.withStartCode("BEGINOPNIEUW", "Eva", "eva" + number + "@voorbeeld.nl"));
        assertThat(as(() -> relations.heldBy(eva))).isEmpty();
        refuses(
                PeopleRefusal.PERSON_HAS_LEFT,
                () -> as(() -> {
                    roles.choose(eva, List.of(Relation.EDITOR), List.of(Relation.EDITOR), Actor.SYSTEM);
                    return true;
                }));
    }

    @Test
    void whoComesBackHasNoOldRights() {
        var eva = person();
        as(() -> {
            persons.appoint(eva, Relation.EDITOR, Actor.SYSTEM);
            departures.leave(eva, Actor.SYSTEM);
            departures.comeBack(eva, Actor.SYSTEM);
            return true;
        });
        assertThat(as(() -> directory.get(eva)).hasLeft()).isFalse();
        assertThat(as(() -> relations.heldBy(eva))).isEmpty();
        assertThat(logins.withInvitation(invite(eva)).person()).isEqualTo(eva);
    }

    @Test
    void rolesAreGivenAndTaken() {
        var eva = person();
        choose(eva, List.of(Relation.EDITOR, Relation.REGISTRAR));
        choose(eva, List.of(Relation.REGISTRAR));
        assertThat(as(() -> relations.heldBy(eva)))
                .extracting(Relations.Held::relation)
                .containsExactly(Relation.REGISTRAR);
        assertThat(as(() -> relations.heldBy(eva)))
                .extracting(Relations.Held::source)
                .containsExactly("people.appoint");
    }

    @Test
    void refusesANameOrAddressThatCannotBe() {
        refuses(PeopleRefusal.NAME_MISSING, () -> as(() -> persons.add(" ", "", "", Actor.SYSTEM)));
        refuses(PeopleRefusal.NAME_TOO_LONG, () -> as(() -> persons.add("n".repeat(201), "", "", Actor.SYSTEM)));
        refuses(PeopleRefusal.EMAIL_UNREADABLE, () -> as(() -> persons.add("Eva", "eva", "", Actor.SYSTEM)));
        person();
        refuses(
                PeopleRefusal.EMAIL_TAKEN,
                () -> as(() -> persons.add("Eva", "EVA" + number + "@voorbeeld.nl", "", Actor.SYSTEM)));
    }

    @Test
    void refusesAChangeOfAnAddressByAnyoneButAnAdministrator() {
        var eva = person();
        var colleague = new Actor(person("Piet Deuren " + number, ""), "Piet", Actor.Kind.PERSON);
        refuses(
                PeopleRefusal.EMAIL_BY_ADMINISTRATOR,
                () -> Identity.as(colleague, () -> {
                    persons.change(eva, 1, "Eva", "mine" + number + "@voorbeeld.nl", "", colleague);
                    return true;
                }));
    }

    @Test
    void findsOneOfTenThousandPeopleWithoutAWait() {
        as(() -> jdbc.sql("""
                        insert into people_person (id, name, email, work, created_at)
                        select gen_random_uuid(), 'Volk ' || n, 'volk' || n || '-' || :number || '@voorbeeld.nl', 'werk', now()
                        from generate_series(1, 10000) n
                        """).param("number", number).update());
        var start = System.nanoTime();
        var found = as(() -> directory.page("Volk 7777", false, DirectoryViews.Sort.NAME, false, 0, 50));
        var all = as(() -> directory.page("Volk", false, DirectoryViews.Sort.WORK, true, 9950, 50));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(found.entries()).hasSize(1);
        assertThat(all.total()).isEqualTo(10_000);
        assertThat(all.entries()).hasSize(50);
        as(() -> jdbc.sql("update people_person set left_at = now() where name like 'Volk %'")
                .update());
    }

    private void choose(PersonId id, List<Relation> wanted) {
        as(() -> {
            roles.choose(id, wanted, List.of(Relation.REGISTRAR, Relation.EDITOR), Actor.SYSTEM);
            return true;
        });
    }

    private PersonId person() {
        return person("Eva Deuren " + number, "eva" + number + "@voorbeeld.nl");
    }

    private PersonId person(String name, String email) {
        return as(() -> persons.add(name, email, "", Actor.SYSTEM));
    }

    private String invite(PersonId id) {
        return as(() -> invitations.invite(id, Actor.SYSTEM)).code();
    }

    private void refuses(PeopleRefusal reason, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private <T> T as(Supplier<T> work) {
        return Identity.as(Actor.SYSTEM, () -> transactions.execute(_ -> work.get()));
    }
}
