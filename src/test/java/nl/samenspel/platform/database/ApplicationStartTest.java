package nl.samenspel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@WithApplication
class ApplicationStartTest {
    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void asksTheDatabaseAsTheRoleWithoutPrivileges() {
        assertThat(sql.sql("select current_user::text").query(String.class).single())
                .isEqualTo("samenspel_web");
    }

    @Test
    void beginsItsTransactionsWithAnIdentity() {
        assertThat(transactions).isInstanceOf(IdentityTransactionManager.class);
    }
}
