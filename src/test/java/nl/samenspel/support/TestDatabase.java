package nl.samenspel.support;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.DatabaseServer;
import nl.samenspel.platform.database.Endpoint;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.database.IdentityTransactionManager;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A database of a test class's own: all migrations, no rows. See the package for an example.
public final class TestDatabase implements AfterAllCallback {
    private final DatabaseServer server;
    private final HikariDataSource pool = new HikariDataSource();
    private final IdentityTransactionManager transactions;

    private TestDatabase(DatabaseServer server) {
        this.server = server;
        pool.setJdbcUrl(server.web().url());
        pool.setUsername(server.web().user());
        pool.setPassword(server.web().password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        transactions = new IdentityTransactionManager(pool);
    }

    public static TestDatabase fresh() {
        return new TestDatabase(DatabaseServer.external(TestServer.only().cloneTemplate()));
    }

    /// What the application has: the role `samenspel_web`, row-level security and all.
    public JdbcClient sql() {
        return JdbcClient.create(pool);
    }

    public DataSource dataSource() {
        return pool;
    }

    public IdentityTransactionManager transactions() {
        return transactions;
    }

    /// Runs the work in one transaction on behalf of the actor, as a door would.
    public <T> T as(Actor actor, Callable<T> work) {
        return Identity.as(actor, () -> new TransactionTemplate(transactions).execute(_ -> unchecked(work)));
    }

    public void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /// All rows, past row-level security: to prepare what no door makes, and to look at what nobody may see.
    public JdbcClient everything() {
        var administrator = administrator();
        return JdbcClient.create(
                new DriverManagerDataSource(administrator.url(), administrator.user(), administrator.password()));
    }

    public Endpoint administrator() {
        return server.administrator();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        pool.close();
        TestServer.only().drop(server.administrator());
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
