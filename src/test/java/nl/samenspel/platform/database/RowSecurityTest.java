package nl.samenspel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samenspel.platform.CannotStart;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowSecurityTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void removeTheHole() {
        database.everything().sql("drop table if exists hole cascade").update();
        database.everything().sql("drop function if exists climb()").update();
        database.everything().sql("alter role samenspel_web nobypassrls").update();
    }

    @Test
    void refusesToStartOnATableWithoutRowSecurity() {
        database.everything().sql("create table hole (note text)").update();
        assertThatThrownBy(() -> RowSecurity.insist(database.dataSource()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("table hole has no forced row-level security");
    }

    @Test
    void refusesToStartWhenTheOwnerOfATableMayPassBy() {
        database.everything().sql("create table hole (note text)").update();
        database.everything().sql("alter table hole enable row level security").update();
        assertThat(RowSecurity.listHoles(database.dataSource())).hasSize(1);
    }

    @Test
    void acceptsATableThatSaysWhyItIsOpen() {
        database.everything().sql("create table hole (note text)").update();
        database.everything()
                .sql("comment on table hole is 'open: made for a test'")
                .update();
        assertThat(RowSecurity.listHoles(database.dataSource())).isEmpty();
    }

    @Test
    void refusesAViewThatLooksWithTheEyesOfItsOwner() {
        database.everything().sql("create table hole (note text)").update();
        database.everything()
                .sql("comment on table hole is 'open: made for a test'")
                .update();
        database.everything()
                .sql("create view through_hole as select note from hole")
                .update();
        assertThat(RowSecurity.listHoles(database.dataSource()))
                .singleElement()
                .asString()
                .contains("through_hole");
    }

    @Test
    void refusesAFunctionWithTheRightsOfItsOwner() {
        database.everything()
                .sql("create function climb() returns int language sql security definer as 'select 1'")
                .update();
        assertThat(RowSecurity.listHoles(database.dataSource()))
                .singleElement()
                .asString()
                .contains("climb");
    }

    @Test
    void refusesAnApplicationThatMayPassBy() {
        database.everything().sql("alter role samenspel_web bypassrls").update();
        assertThat(RowSecurity.listHoles(database.dataSource()))
                .singleElement()
                .asString()
                .contains("samenspel_web");
    }
}
