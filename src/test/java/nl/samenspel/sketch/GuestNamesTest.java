package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.samenspel.board.BoardNames;
import nl.samenspel.journal.Journal;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.result.Picture;
import nl.samenspel.sketch.result.Pictures;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Source: security.md section 6.7.
@WithApplication
class GuestNamesTest {
    private static final String NAME = "Gijs die even meedoet";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private SketchWorld world;
    private Guest guest;

    @BeforeEach
    void aGuestAtTheTable() {
        world = new SketchWorld(context);
        world.begin();
        var entrances = context.getBean(Entrances.class);
        var code = as(world.joris, () -> entrances.open(world.session, world.joris))
                .code();
        guest = as(Actor.NOBODY, () -> entrances.enter(code, NAME, Corner.CLIENT, "names"));
        AtTable.join(world, world.session, guest.actor()).place("idea", "Meer samen doen", Map.of());
    }

    @Test
    void areDestroyedADayAfterTheEnd() {
        world.end();
        destroyDue(Duration.ofHours(23));
        assertThat(stored("sketch_guest", "name")).contains(NAME);
        destroyDue(Duration.ofHours(25));
        assertThat(stored("sketch_guest", "name")).isEmpty();
        assertThat(stored("board_log", "actor_name")).isEmpty();
        assertThat(present()).contains(new Picture.Present("", Corner.CLIENT));
        assertThat(lines()).isOne();
        destroyDue(Duration.ofHours(26));
        assertThat(lines()).as("nothing left to do").isOne();
    }

    @Test
    void stayAsLongAsTheSessionGoesOn() {
        destroyDue(Duration.ofDays(30));
        assertThat(stored("sketch_guest", "name")).contains(NAME);
    }

    @Test
    void areNotInThePictureThatIsKeptForGood() {
        world.end();
        run(world.noor, () -> context.getBean(Pictures.class).confirm(world.session, world.noor));
        assertThat(present())
                .contains(new Picture.Present("", Corner.CLIENT))
                .noneMatch(each -> each.name().equals(NAME));
        var report = Caller.loggedIn(port(), world.noor, context)
                .get("/nl/sessions/" + world.session.value() + "/result")
                .body();
        assertThat(report).doesNotContain(NAME);
    }

    @Test
    void areGoneWhereOneLooksBackOnceTheyAreDestroyed() {
        world.end();
        var noor = Caller.loggedIn(port(), world.noor, context);
        var here = "/nl/sessions/" + world.session.value();
        assertThat(noor.get(here + "/history").body()).contains(NAME);
        assertThat(noor.get(here + "/replay/changes").body()).contains(NAME);

        destroyDue(Duration.ofHours(25));

        for (var path : List.of("/history", "/replay", "/replay/changes", "/replay/board?at=99", "/board/removed")) {
            assertThat(noor.get(here + path).body()).as(path).doesNotContain(NAME);
        }
        assertThat(noor.get(here + "/history").body()).contains("Een gast plaatste het idee “Meer samen doen”");
    }

    @Test
    void areNotInTheJournal() {
        assertThat(stored("journal_entry", "actor_name")).isEmpty();
        assertThat(count(
                        "select count(*) from journal_entry where verb = 'SESSION_GUEST_JOINED' and actor_id = :guest"))
                .isOne();
    }

    private int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", ""));
    }

    private List<Picture.Present> present() {
        return as(world.noor, () -> context.getBean(Pictures.class).get(world.session, world.noor))
                .around()
                .present();
    }

    private void destroyDue(Duration later) {
        var clock = InstantSource.offset(context.getBean(InstantSource.class), later);
        new GuestNames(
                        context.getBean(EntranceStore.class),
                        context.getBean(BoardNames.class),
                        context.getBean(Journal.class),
                        transactions,
                        clock)
                .destroyDue();
    }

    /// Names that the table holds of this guest, empty ones left out.
    private List<String> stored(String table, String column) {
        var id = table.equals("sketch_guest") ? "id" : "actor_id";
        return as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> jdbc.sql("select " + column + " from " + table + " where " + id
                                + " = :guest and " + column + " <> ''")
                        .param("guest", guest.id().value())
                        .query(String.class)
                        .list()));
    }

    private long lines() {
        return as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> jdbc.sql("select count(*) from journal_entry"
                                + " where verb = 'SESSION_GUESTS_FORGOTTEN' and object_id = :session")
                        .param("session", world.session.value())
                        .query(Long.class)
                        .single()));
    }

    private long count(String sql) {
        return as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> jdbc.sql(sql)
                        .param("guest", guest.id().value())
                        .query(Long.class)
                        .single()));
    }
}
