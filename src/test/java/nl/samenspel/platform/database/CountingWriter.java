package nl.samenspel.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.samenspel.platform.DataFolder;

/// A program that numbers rows and prints each number once the database has acknowledged it, until it is killed.
public final class CountingWriter {
    private CountingWriter() {}

    /// @param arguments the data folder
    public static void main(String[] arguments) throws SQLException {
        var data = DataFolder.open(Path.of(arguments[0]));
        var server = EmbeddedPostgres.start(data.path(), EmbeddedPostgresTest.PROGRAMS, List.of());
        try (var connection = server.database("numbers").connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists number (n bigint generated always as identity, batch int)");
            while (true) {
                try (var row = statement.executeQuery("insert into number default values returning n")) {
                    row.next();
                    System.out.println("wrote " + row.getLong(1));
                }
            }
        }
    }
}
