package nl.samenspel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdentityTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final Actor anna = new Actor(new PersonId(new UUID(7, 1)), "Anna", Actor.Kind.PERSON);
    private final Actor bram = new Actor(new PersonId(new UUID(7, 2)), "Bram", Actor.Kind.PERSON);

    @Test
    void everyTransactionHasThePersonOfItsIdentity() {
        assertThat(database.as(anna, this::personInDatabase))
                .isEqualTo(anna.person().value().toString());
    }

    @Test
    void theNextBorrowerOfAConnectionFindsNobody() {
        database.as(anna, this::personInDatabase);
        for (int i = 0; i < 20; i++) {
            assertThat(personInDatabase()).isEmpty();
        }
    }

    @Test
    void nobodySeesNoProtectedRow() {
        database.as(anna, () -> giveRelation(anna));
        assertThat(database.as(anna, this::relations)).isPositive();
        assertThat(database.as(Actor.NOBODY, this::relations)).isZero();
        assertThat(relations()).isZero();
    }

    @Test
    void nobodyWritesNoProtectedRow() {
        assertThatThrownBy(() -> database.as(Actor.NOBODY, () -> giveRelation(bram)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aWriterForSeveralPeopleAssumesEachInTurn() {
        var seen = database.as(Actor.SYSTEM, () -> {
            database.transactions().assume(bram);
            return personInDatabase();
        });
        assertThat(seen).isEqualTo(bram.person().value().toString());
    }

    @Test
    void refusesToAssumeAnIdentityOutsideATransaction() {
        assertThatThrownBy(() -> database.transactions().assume(anna)).isInstanceOf(IllegalStateException.class);
    }

    private String personInDatabase() {
        return database.sql()
                .sql("select coalesce(current_setting('app.person', true), '')")
                .query(String.class)
                .single();
    }

    private long relations() {
        return database.sql()
                .sql("select count(*) from access_relation")
                .query(Long.class)
                .single();
    }

    private void giveRelation(Actor to) {
        database.sql()
                .sql("""
                        insert into access_relation (person_id, relation, kind, object_id, source)
                        values (:person, 'MEMBER', 'triangle', :object, 'test')""")
                .param("person", to.person().value())
                .param("object", UUID.randomUUID())
                .update();
    }
}
