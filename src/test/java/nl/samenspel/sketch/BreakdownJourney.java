package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.Samenspel;
import nl.samenspel.bench.Table;
import nl.samenspel.bench.Visitor;
import nl.samenspel.support.ChildProcess;
import nl.samenspel.support.Look;
import nl.samenspel.support.Relay;
import nl.samenspel.support.TestDatabase;
import nl.samenspel.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A session of the demo world to which everything happens that can: the server is killed in the third card, where
/// ideas
/// are hidden until the reveal, a line is cut for two minutes, and the session moves to another instance. Afterwards
/// the
/// history tells all of it.
@Tag("deep")
class BreakdownJourney {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration LINE_CUT = Duration.ofMinutes(2);
    private static final String READY = "Samenspel ready: ";
    private static final String SAVED = "Alles is bewaard.";
    private static final LocatorAssertions.HasTextOptions WHEN_BACK =
            new LocatorAssertions.HasTextOptions().setTimeout(40_000);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @TempDir
    Path data;

    private final List<AutoCloseable> open = new ArrayList<>();
    private ChildProcess first;
    private Relay street;
    private Relay lineOfInvitee;
    private Page leading;
    private Page owner;
    private Page client;
    private Table table;

    @BeforeEach
    void threeSitDown() throws Exception {
        first = start("first", 0, "--samenspel.demo=true");
        int port = portOf(first);
        street = keep(new Relay(port));
        lineOfInvitee = keep(new Relay(street.port()));
        table = Table.lay(port, "Weten wat er gebeurt als alles stukgaat", 4);
        leading = sitDown(table.seats().get(0), street.port());
        owner = sitDown(table.seats().get(1), street.port());
        client = sitDown(table.seats().get(3), lineOfInvitee.port());
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void nothingIsLostAndTheReplayTellsAll() throws Exception {
        for (int card = 0; card < 3; card++) {
            leading.locator("[data-part='lead.next']").click();
        }
        assertThat(owner.locator("[data-part=card] h2")).hasText("Samenhang");
        serverIsKilled();
        lineIsCutForTwoMinutes();
        sessionMovesToAnotherInstance();
        replayTellsAll();
    }

    private void serverIsKilled() throws Exception {
        adds(client, "bottleneck", "Voor de klap");
        int port = portOf(first);
        first.kill();
        assertThat(owner.locator("[data-part=standing]")).not().hasText(SAVED);
        types(owner, "bottleneck", "Tijdens de klap");
        Look.at(owner, "b01-server-away");
        assertThat(new AxeBuilder(owner).analyze().getViolations()).isEmpty();

        first = start("first", port);
        portOf(first);

        everybodyIsBack();
        assertThat(bottlenecks(leading)).not().containsText("de klap");
        leading.locator("[data-part='lead.reveal']").click();
        for (var page : List.of(leading, owner, client)) {
            assertThat(page.locator("[data-part=card] h2")).hasText("Samenhang");
            tells(page, "Voor de klap", "Tijdens de klap");
        }
        TableWorld.isTheSame(leading, owner, client);
    }

    private void lineIsCutForTwoMinutes() throws Exception {
        lineOfInvitee.cut();
        assertThat(client.locator("[data-part=standing]")).not().hasText(SAVED, WHEN_BACK);
        types(client, "bottleneck", "Zonder lijn bedacht");
        types(client, "gap", "Nog een zonder lijn");
        adds(owner, "bottleneck", "Intussen aan tafel");
        assertThat(bottlenecks(leading)).not().containsText("Zonder lijn bedacht");
        Look.at(client, "b02-line-cut");
        client.waitForTimeout(LINE_CUT.toMillis());
        types(client, "bottleneck", "Na twee minuten");
        lineOfInvitee.mend();

        everybodyIsBack();
        assertThat(leading.locator("[data-part=list-gap]")).containsText("Nog een zonder lijn");
        tells(leading, "Intussen aan tafel", "Na twee minuten", "Zonder lijn bedacht");
        TableWorld.isTheSame(leading, owner, client);
    }

    private void sessionMovesToAnotherInstance() throws Exception {
        var second = start("second", 0);
        street.leadTo(portOf(second));
        types(owner, "bottleneck", "Vlak voor de verhuizing");
        first.ask();
        assertThat(first.exitCode(Duration.ofSeconds(60))).isIn(0, 143);

        everybodyIsBack();
        adds(client, "bottleneck", "In het nieuwe huis");
        tells(owner, "In het nieuwe huis", "Vlak voor de verhuizing");
        assertThat(leading.locator("[data-part=card] h2")).hasText("Samenhang");
        TableWorld.isTheSame(leading, owner, client);
        Look.at(leading, "b03-moved");
    }

    private void replayTellsAll() {
        leading.navigate("/nl/sessions/" + table.session() + "/history");
        assertThat(leading.locator("main")).containsText("Zonder lijn bedacht");
        assertThat(leading.locator("main")).containsText("In het nieuwe huis");
        Look.at(leading, "b04-history");
        leading.navigate("/nl/sessions/" + table.session() + "/replay");
        assertThat(leading.locator("h1")).isVisible();
        Look.at(leading, "b05-replay");
    }

    private void everybodyIsBack() {
        for (var page : List.of(leading, owner, client)) {
            assertThat(page.locator("[data-part=standing]")).hasText(SAVED, WHEN_BACK);
        }
    }

    private Page sitDown(Visitor visitor, int port) {
        var address = "http://127.0.0.1:" + port;
        var page = visitors.arrive(address);
        page.context()
                .addCookies(visitor.cookies().entrySet().stream()
                        .map(each -> new Cookie(each.getKey(), each.getValue()).setUrl(address))
                        .toList());
        page.navigate("/nl/sessions/" + table.session() + "/board");
        assertThat(page.locator("[data-part=standing]")).hasText(SAVED, WHEN_BACK);
        page.locator("[data-part=view-list]").click();
        return page;
    }

    private ChildProcess start(String name, int port, String... more) {
        var server = database.administrator();
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--samenspel.data=" + data.resolve(name),
                "--samenspel.key-file=" + data.resolve("server.key"),
                "--samenspel.database.url=" + server.url(),
                "--samenspel.database.user=" + server.user(),
                "--samenspel.database.password=" + server.password()));
        arguments.addAll(List.of(more));
        return keep(ChildProcess.start(Samenspel.class, arguments.toArray(String[]::new)));
    }

    private static int portOf(ChildProcess instance) {
        var line = instance.awaitLine(each -> each.startsWith(READY), START);
        return URI.create(line.substring(READY.length()).strip()).getPort();
    }

    private <T extends AutoCloseable> T keep(T thing) {
        open.add(thing);
        return thing;
    }

    private static void adds(Page page, String kind, String text) {
        types(page, kind, text);
        assertThat(page.locator("[data-part=standing]")).hasText(SAVED, WHEN_BACK);
    }

    private static void types(Page page, String kind, String text) {
        var input = page.locator("[data-part=add-" + kind + "] input");
        input.fill(text);
        input.press("Enter");
        assertThat(page.locator("[data-part=list-" + kind + "]")).containsText(text);
    }

    private static void tells(Page page, String... bottlenecks) {
        for (var each : bottlenecks) {
            assertThat(bottlenecks(page)).containsText(each);
        }
    }

    private static Locator bottlenecks(Page page) {
        return page.locator("[data-part=list-bottleneck]");
    }
}
