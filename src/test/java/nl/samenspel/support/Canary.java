package nl.samenspel.support;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Looks for words below the pages, where nobody asks who may read: in a dump of the database, in
/// its files, in the log. Source: security.md §7, abuse cases 1, 2 and 18.
///
/// The dump is what `pg_dump` would write, made with the same command (`copy … to stdout`): the
/// programs that come along have no `pg_dump`, and that of another version refuses.
public final class Canary implements AutoCloseable {
    private final String url;
    private final String user;
    private final String password;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /// Listens to the log from now on.
    public Canary(Environment settings) {
        url = settings.getRequiredProperty("samenspel.database.url");
        user = settings.getRequiredProperty("samenspel.database.user");
        password = settings.getRequiredProperty("samenspel.database.password");
        log.start();
        root().addAppender(log);
    }

    /// Past row-level security, as the superuser.
    public JdbcClient everything() {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    /// Tables with a row that holds the word, as text or as bytes; also large objects, comments and
    /// what the planner remembers of values.
    public List<String> tablesThatHold(String word) {
        var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        var found = new ArrayList<String>();
        dump().forEach((table, rows) -> {
            if (rows.contains(word) || rows.contains(hex)) {
                found.add(table);
            }
        });
        return found;
    }

    private TreeMap<String, String> dump() {
        var tables = everything().sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        var dump = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                var rows = new StringWriter();
                copy.copyOut("copy " + table + " to stdout", rows);
                dump.put(table, rows.toString());
            }
            for (var other : List.of("pg_largeobject", "pg_description", "pg_stats")) {
                var rows = new StringWriter();
                copy.copyOut("copy (select * from " + other + ") to stdout", rows);
                dump.put(other, rows.toString());
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return dump;
    }

    /// Tables, indexes and the write-ahead log, as they lie on disk.
    public List<Path> filesThatHold(String word) {
        var all = everything();
        all.sql("checkpoint").update();
        var folder = Path.of(all.sql("show data_directory").query(String.class).single());
        var database = all.sql("select oid::text from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        var found = new ArrayList<Path>();
        for (var part : List.of("base/" + database, "pg_wal")) {
            try (var files = Files.walk(folder.resolve(part))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                        found.add(file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /// Lines of the log since it listens.
    public List<String> linesThatHold(String word) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(word))
                .toList();
    }

    @Override
    public void close() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
