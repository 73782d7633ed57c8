package nl.samenspel.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.samenspel.platform.Actor;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins every transaction by telling the database on whose behalf it runs. The database forgets it when the
/// transaction ends, so the next borrower of the connection finds nobody.
public final class IdentityTransactionManager extends JdbcTransactionManager {
    private final DataSource database;

    public IdentityTransactionManager(DataSource database) {
        super(database);
        this.database = database;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        tell(connection, Identity.current());
    }

    /// Changes the identity of the running transaction, for the one writer that does the work of several people in a
    /// single transaction (the live board). [Identity#current()] does not change.
    public void assume(Actor actor) {
        if (!TransactionSynchronizationManager.hasResource(database)) {
            throw new IllegalStateException("an identity can only be assumed inside a transaction");
        }
        var connection = DataSourceUtils.getConnection(database);
        try {
            tell(connection, actor);
        } catch (SQLException e) {
            throw translateException("assume identity", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void tell(Connection connection, Actor actor) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.person', ?, true)")) {
            statement.setString(
                    1, actor.isNobody() ? "" : actor.person().value().toString());
            statement.execute();
        }
    }
}
