package nl.samenspel.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.samenspel.platform.CannotStart;

/// The three roles that migrations and row-level security count on. Preparing them again changes nothing.
///
/// - `samenspel_owner` owns the database and every table; nobody logs in with it.
/// - `samenspel_web` is the application: no owner, no way around row-level security.
/// - `samenspel_backup` reads every row and writes none; nobody logs in with it, an administrator steps into it.
final class Roles {
    private static final String WEB = "samenspel_web";
    /// An arbitrary number, ours: instances that start together take turns.
    private static final long TURN = 7_263_018_455L;

    private Roles() {}

    /// Answers the application's own way in.
    static Endpoint prepare(Endpoint administrator) {
        var web = administrator.as(WEB, Secret.derive(administrator.password(), WEB));
        try (var connection = administrator.connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + TURN + ")");
            refuseOldServer(connection);
            createRoles(statement);
            ownDatabase(statement);
            if (!answers(web)) {
                statement.execute("alter role " + WEB + " login nobypassrls password '" + web.password() + "'");
            }
            return web;
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database cannot be prepared as " + administrator + " (" + e.getMessage()
                            + "): that user must be allowed to make roles and must own the database.",
                    e);
        }
    }

    private static void refuseOldServer(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < 18) {
            throw new CannotStart("The database is PostgreSQL " + major + "; Samenspel needs 18 or newer.");
        }
    }

    private static void createRoles(Statement statement) throws SQLException {
        statement.execute("""
                do $$
                begin
                    if to_regrole('samenspel_owner') is null then
                        create role samenspel_owner nologin;
                    end if;
                    if to_regrole('samenspel_web') is null then
                        create role samenspel_web nologin nobypassrls;
                    end if;
                    if to_regrole('samenspel_backup') is null then
                        create role samenspel_backup nologin bypassrls;
                    end if;
                    if not pg_has_role(current_user, 'samenspel_owner', 'set') then
                        execute format('grant samenspel_owner to %I', current_user);
                    end if;
                end
                $$""");
    }

    private static void ownDatabase(Statement statement) throws SQLException {
        statement.execute("""
                do $$
                begin
                    if (select pg_get_userbyid(datdba) from pg_database where datname = current_database())
                            <> 'samenspel_owner' then
                        execute format('alter database %I owner to samenspel_owner', current_database());
                    end if;
                    execute format('revoke all on database %I from public', current_database());
                    execute format('grant connect on database %I to samenspel_web, samenspel_backup',
                        current_database());
                end
                $$""");
    }

    private static boolean answers(Endpoint web) {
        try (var connection = web.connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
