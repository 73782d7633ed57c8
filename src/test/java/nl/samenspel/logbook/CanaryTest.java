package nl.samenspel.logbook;

import static nl.samenspel.logbook.Writers.as;
import static nl.samenspel.logbook.Writers.person;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.samenspel.access.Relation;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A word that stands in every field of one author is found nowhere else: no row of any table, no
/// file of the database, no page of anybody else, no export, no log. Source: security.md §7,
/// abuse cases 1, 2 and 18.
@WithApplication
class CanaryTest {
    private static final String WORD = "kanariepiet";
    private static final List<String> KINDS = List.of("CHECK_IN", "GUT_FEELING", "THOUGHT", "WELLBEING", "NOTE");

    @Autowired
    ApplicationContext context;

    @Autowired
    Persons persons;

    @Autowired
    Environment settings;

    @LocalServerPort
    int port;

    @Test
    void aWordOfTheLogbookIsFoundNowhereElse() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        var eva = person("Eva", persons);
        write(Caller.loggedIn(port, eva, context));
        assertThat(as(eva, () -> context.getBean(LogbookViews.class).list(eva))).hasSize(2 * KINDS.size());

        assertThat(tablesThatHold(eva.name()))
                .as("the search itself finds things")
                .contains("people_person");
        assertThat(filesThatHold(eva.name()))
                .as("the search itself finds things")
                .isNotEmpty();
        assertThat(tablesThatHold(WORD)).isEmpty();
        assertThat(filesThatHold(WORD)).isEmpty();
        for (var other : List.of(administrator(), person("Bas", persons))) {
            for (var path : List.of(
                    "/nl",
                    "/nl/logbook",
                    "/nl/logbook/passages",
                    "/nl/people",
                    "/nl/people/" + eva.person().value(),
                    "/nl/assignments",
                    "/nl/everything/samenspel.json")) {
                assertThat(Caller.loggedIn(port, other, context).get(path).body())
                        .as(path)
                        .doesNotContain(WORD);
            }
        }
        var own = Caller.loggedIn(port, eva, context);
        assertThat(own.get("/nl/everything/samenspel.json").body()).doesNotContain(WORD);
        assertThat(own.get("/nl").body()).doesNotContain(WORD);
        root.detachAppender(log);
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains(WORD));
    }

    /// In every field, through the forms: written, changed, refused, looked for.
    private static void write(Caller eva) {
        for (var kind : KINDS) {
            for (int round = 0; round < 2; round++) {
                eva.post(
                        "/nl/logbook/entries",
                        "kind",
                        kind,
                        "title",
                        WORD + " titel",
                        "question",
                        WORD + " vraag",
                        "answer0",
                        "Een zin met " + WORD + " erin",
                        "question",
                        "",
                        "answer1",
                        WORD.repeat(40));
            }
        }
        eva.post("/nl/logbook/entries", "kind", "NOTE", "question", "", "answer0", WORD.repeat(3_000));
        eva.post("/nl/logbook/search", "words", WORD);
    }

    private Actor administrator() {
        var admin = person("Beheerder", persons);
        Identity.run(Actor.SYSTEM, () -> persons.appoint(admin.person(), Relation.ADMINISTRATOR, Actor.SYSTEM));
        return admin;
    }

    /// Past row-level security, every column as text; bytes as hexadecimal.
    private List<String> tablesThatHold(String word) {
        var all = everything();
        var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return all
                .sql("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> all.sql("select count(*) from " + table
                                        + " as each where each::text like :word or each::text like :hex")
                                .param("word", "%" + word + "%")
                                .param("hex", "%" + hex + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    /// Tables, indexes and the write-ahead log, as they lie on disk.
    private List<Path> filesThatHold(String word) throws IOException {
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
            }
        }
        return found;
    }

    private JdbcClient everything() {
        return JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("samenspel.database.url"),
                settings.getRequiredProperty("samenspel.database.user"),
                settings.getRequiredProperty("samenspel.database.password")));
    }
}
