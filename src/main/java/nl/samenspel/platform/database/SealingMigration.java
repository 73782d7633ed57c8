package nl.samenspel.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.SealedText;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/// Seals, once and before anything else runs, what lay readable in tables of before: a migration
/// that SQL cannot do, because the key stands outside the database.
///
/// It runs as the owner of the tables and sets their row-level security aside within its own
/// transaction. Each table is written anew afterwards, so that its file holds no old text. What the
/// write-ahead log, replicas and back-ups of before hold stays there until they are let go.
public abstract class SealingMigration implements JavaMigration {
    private final MigrationVersion version;
    private final SealedText seal;

    /// @param version minutes as in the names of the other migrations
    protected SealingMigration(String version, SealedText seal) {
        this.version = MigrationVersion.fromVersion(version);
        this.seal = seal;
    }

    /// Texts of one table that lie readable.
    ///
    /// @param row column of the id that is bound to the text
    /// @param texts SQL: what is to be hidden, as the store will read it
    /// @param which SQL: the rows
    /// @param emptied SQL: what is set beside `sealed`
    public record Readable(String table, String row, String author, String texts, String which, String emptied) {}

    protected abstract List<Readable> readable();

    /// After all of it is sealed.
    protected void after(Connection connection) throws SQLException {}

    @Override
    public final void migrate(Context context) throws SQLException {
        for (var each : readable()) {
            execute(context.getConnection(), "alter table " + each.table() + " no force row level security");
            boolean found = seal(each, context.getConnection());
            execute(context.getConnection(), "alter table " + each.table() + " force row level security");
            if (found) {
                execute(context.getConnection(), "cluster " + each.table() + " using " + each.table() + "_pkey");
            }
        }
        after(context.getConnection());
    }

    private boolean seal(Readable what, Connection connection) throws SQLException {
        var select = "select " + what.row() + ", " + what.author() + ", " + what.texts() + " from " + what.table()
                + " where sealed is null and (" + what.which() + ")";
        var update = "update " + what.table() + " set sealed = ?, " + what.emptied() + " where " + what.row()
                + " = ? and " + what.author() + " = ?";
        boolean found = false;
        try (var reading = connection.createStatement();
                var rows = reading.executeQuery(select);
                var writing = connection.prepareStatement(update)) {
            while (rows.next()) {
                var row = rows.getObject(1, UUID.class);
                var author = rows.getObject(2, UUID.class);
                writing.setBytes(1, seal.hide(rows.getString(3), row, new PersonId(author)));
                writing.setObject(2, row);
                writing.setObject(3, author);
                writing.executeUpdate();
                found = true;
            }
        }
        return found;
    }

    protected static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return getClass().getSimpleName();
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
