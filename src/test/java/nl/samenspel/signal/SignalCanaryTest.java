package nl.samenspel.signal;

import static nl.samenspel.dossier.DossierWorld.as;
import static nl.samenspel.dossier.DossierWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import nl.samenspel.access.Relation;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.signal.act.Intervention.Helped;
import nl.samenspel.signal.act.Interventions;
import nl.samenspel.signal.act.Ladder;
import nl.samenspel.signal.act.Rung;
import nl.samenspel.signal.help.HelpRequest.Whom;
import nl.samenspel.signal.help.HelpRequests;
import nl.samenspel.signal.help.Preparation;
import nl.samenspel.signal.help.Preparations;
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

/// A word that stands in every private field of one author is found nowhere else: no row of any
/// table, no page of
/// anybody else, no log; and what was shared is read by its reader alone.
@WithApplication
class SignalCanaryTest {
    private static final String PRIVATE = "kanariegeel";
    private static final String SHARED = "merelzwart";

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @LocalServerPort
    int port;

    @Test
    void privateWordsAreFoundNowhereElse() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        var world = new DossierWorld(context).opened();
        var flag = write(world);
        var own = Caller.loggedIn(port, world.hanneke, context);
        assertThat(own.get("/nl/flags/" + flag.value()).body()).contains(PRIVATE);
        own.post("/nl/flags", "flag", "OWN", "words", PRIVATE.repeat(500), "note", PRIVATE);

        assertThat(tablesThatHold(world.hanneke.name()))
                .as("the search itself finds things")
                .contains("people_person");
        assertThat(tablesThatHold(PRIVATE)).isEmpty();
        assertThat(tablesThatHold(SHARED)).isEmpty();
        for (var other : List.of(administrator(world), world.wouter, world.marian, world.ruud, world.sem)) {
            var caller = Caller.loggedIn(port, other, context);
            for (var path : List.of(
                    "/nl",
                    "/nl/signals",
                    "/nl/red-button",
                    "/nl/signals/assignments/" + world.id.value(),
                    "/nl/signals/assignments/" + world.id.value() + "/preparation",
                    "/nl/dossiers/" + world.id.value(),
                    "/nl/assignments/" + world.id.value(),
                    "/nl/flags/" + flag.value(),
                    "/nl/people/" + world.hanneke.person().value(),
                    "/nl/everything/samenspel.json")) {
                var body = caller.get(path).body();
                assertThat(body).as(other.name() + " " + path).doesNotContain(PRIVATE);
                assertThat(body).as(other.name() + " " + path).doesNotContain(SHARED + " passage");
            }
        }
        assertThat(own.get("/nl").body()).doesNotContain(PRIVATE);
        assertThat(own.get("/nl/everything/samenspel.json").body()).doesNotContain(PRIVATE);
        root.detachAppender(log);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(PRIVATE) || line.contains(SHARED));
    }

    /// In every field that nobody else should read; and one passage for Sem.
    private static RedFlag.Id write(DossierWorld world) {
        var hanneke = world.hanneke;
        var flag = as(
                hanneke,
                () -> world.get(Flags.class)
                        .notice(
                                new Flags.Draft(
                                        world.id, "", PRIVATE + " woorden", Sensitivity.INTEGRITY, PRIVATE + " note"),
                                hanneke));
        run(hanneke, () -> {
            world.get(Flags.class).take(flag, RedFlag.Step.DISCUSS, "", hanneke);
            world.get(Flags.class).take(flag, RedFlag.Step.ACCEPT, PRIVATE + " reden", hanneke);
            world.get(Preparations.class)
                    .write(world.id, new Preparation(PRIVATE, PRIVATE, PRIVATE, PRIVATE, PRIVATE), hanneke);
        });
        var other = as(
                hanneke,
                () -> world.get(Flags.class)
                        .notice(
                                new Flags.Draft(world.id, "not-well", "", Sensitivity.ORDINARY, PRIVATE + " nacht"),
                                hanneke));
        run(hanneke, () -> {
            world.get(Sharing.class)
                    .share(
                            other,
                            new Sharing.Draft(Audience.CONFIDANT, world.sem.person(), "Kop", SHARED + " passage"),
                            hanneke);
            var id = world.get(Interventions.class).choose(world.id, "recontract", List.of(), hanneke);
            world.get(Interventions.class).done(id, hanneke);
            world.get(Interventions.class).weigh(id, Helped.NOT, PRIVATE + " zin", hanneke);
            world.get(Ladder.class)
                    .plan(
                            world.id,
                            new Ladder.Draft(Rung.Direction.OUTWARD, PRIVATE, PRIVATE + " trede", LocalDate.now()),
                            hanneke);
            world.get(HelpRequests.class)
                    .press(
                            new HelpRequests.Draft(
                                    world.id,
                                    List.of(new HelpRequests.Named(world.sem.person(), Whom.PEER)),
                                    java.time.Instant.now().plusSeconds(3_600),
                                    SHARED + " vraag"),
                            hanneke);
        });
        return flag;
    }

    private Actor administrator(DossierWorld world) {
        var admin = world.person("Beheerder");
        run(
                Actor.SYSTEM,
                () -> context.getBean(Persons.class).appoint(admin.person(), Relation.ADMINISTRATOR, Actor.SYSTEM));
        return admin;
    }

    /// Past row-level security, every column as text; bytes as hexadecimal.
    private List<String> tablesThatHold(String word) {
        var all = JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("samenspel.database.url"),
                settings.getRequiredProperty("samenspel.database.user"),
                settings.getRequiredProperty("samenspel.database.password")));
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
}
