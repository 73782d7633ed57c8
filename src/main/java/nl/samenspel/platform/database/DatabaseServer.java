package nl.samenspel.platform.database;

import org.jspecify.annotations.Nullable;

/// The database Samenspel works with, its roles prepared: our own server or somebody else's.
///
/// @param administrator for migrations and for a backup; never for a request
/// @param web for everything else
public record DatabaseServer(
        Endpoint administrator, Endpoint web, @Nullable EmbeddedPostgres own) implements AutoCloseable {

    /// Prepares the roles there, as often as it is asked.
    public static DatabaseServer external(Endpoint administrator) {
        return new DatabaseServer(administrator, Roles.prepare(administrator), null);
    }

    static DatabaseServer own(EmbeddedPostgres server, Endpoint administrator) {
        return new DatabaseServer(administrator, Roles.prepare(administrator), server);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
