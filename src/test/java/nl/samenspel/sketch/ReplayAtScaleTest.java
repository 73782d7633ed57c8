package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nl.samenspel.platform.Actor;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A session of 100,000 changes, three hundred things on its board, can be looked back at without waiting long. The
/// limits
/// are wide: this is a machine with other work; `bench/replay` measures.
@Tag("deep")
@WithApplication
class ReplayAtScaleTest {
    private static final int CHANGES = 100_000;
    private static final int MAGNETS = 300;
    private static final double NANOS_PER_MS = 1e6;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private String path;

    @BeforeEach
    void aLongSession() {
        world = new SketchWorld(context);
        path = "/nl/sessions/" + world.session.value();
        var sql = context.getBean(JdbcClient.class);
        SketchWorld.as(
                Actor.SYSTEM,
                () -> context.getBean(TransactionTemplate.class)
                        .execute(_ -> sql.sql("""
                        insert into board_log (board_id, number, command_id, actor_id, actor_name, at, edits, undo, from_outside)
                        select :board, n, gen_random_uuid(), :actor, 'Noor',
                               timestamptz '2026-11-20 09:00:00Z' + n * interval '54 milliseconds',
                               jsonb_build_array(case when n <= :magnets then jsonb_build_object('type', 'put', 'element',
                                       jsonb_build_object('id', id, 'kind', 'assignment', 'x', n * 7 % 1000, 'y', n * 3 % 700,
                                           'text', 'Opdracht ' || n, 'fields', '{}'::jsonb, 'by', :actor::text))
                                   when n % 20000 = 301 then jsonb_build_object('type', 'state', 'key', 'card', 'value',
                                       (array['players', 'assignments', 'coherence', 'agreements', 'improvements'])[1 + n / 20000])
                                   else jsonb_build_object('type', 'move', 'id', id, 'x', n * 7 % 1000, 'y', n * 3 % 700) end),
                               '[]'::jsonb, false
                        from (select n, '00000000-0000-7000-8000-' || lpad(to_hex(n % :magnets), 12, '0') as id
                              from generate_series(1, :changes) n) numbers
                        """)
                                .param("board", world.session.value())
                                .param("actor", world.noor.person().value())
                                .param("magnets", MAGNETS)
                                .param("changes", CHANGES)
                                .update()));
    }

    @Test
    void aHundredThousandChangesStayUsable() {
        var olga = Caller.loggedIn(port, world.olga, context);
        var page = took(() -> olga.get(path + "/replay"));
        var pageAgain = took(() -> olga.get(path + "/replay"));
        var end = took(() -> olga.get(path + "/replay/changes?after=" + (CHANGES - 500)));
        var again = took(() -> olga.get(path + "/replay/changes?after=" + (CHANGES - 500)));
        var board = took(() -> olga.get(path + "/replay/board?at=" + (CHANGES - 500)));
        var history = took(() -> olga.get(path + "/history?page=1000"));
        System.out.printf(
                "replay page %d ms, again %d ms, end of the log %d ms, again %d ms, board %d ms, history %d ms%n",
                page, pageAgain, end, again, board, history);
        assertThat(pageAgain).isLessThan(4_000);
        assertThat(again).isLessThan(2_000);
        assertThat(board).isLessThan(2_000);
        assertThat(history).isLessThan(20_000);
        inABrowser();
    }

    private void inABrowser() {
        var seat = visitors.arrive(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(1280, 900));
        var cookie = Caller.loggedIn(port, world.olga, context).cookies().get("SESSION");
        seat.context().addCookies(List.of(new Cookie("SESSION", cookie).setUrl("http://127.0.0.1:" + port)));
        seat.navigate(path + "/replay");
        assertThat(seat.locator("[data-part=sentence]")).containsText("Opdracht 1");
        seat.locator("[data-part=slider]").focus();
        assertThat(pressed(seat, "End", "Wijziging " + CHANGES + " ")).isLessThan(Duration.ofSeconds(5));
        assertThat(pressed(seat, "ArrowLeft", "Wijziging " + (CHANGES - 1) + " "))
                .isLessThan(Duration.ofSeconds(2));
        assertThat(pressed(seat, "PageUp", "Wijziging 80301 ")).isLessThan(Duration.ofSeconds(5));
        assertThat(pressed(seat, "Home", "Wijziging 1 ")).isLessThan(Duration.ofSeconds(5));
    }

    private static Duration pressed(Page page, String key, String count) {
        var began = System.nanoTime();
        page.keyboard().press(key);
        assertThat(page.locator("[data-part=count]")).containsText(count);
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println(key + " " + took.toMillis() + " ms");
        return took;
    }

    private static long took(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return Math.round((System.nanoTime() - began) / NANOS_PER_MS);
    }
}
