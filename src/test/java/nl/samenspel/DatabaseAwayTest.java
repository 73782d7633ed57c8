package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nl.samenspel.support.ChildProcess;
import nl.samenspel.support.Relay;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a visitor meets while the database is away, and when it is back.
@Tag("deep")
class DatabaseAwayTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @TempDir
    Path data;

    private final HttpClient visitor = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    /// Asks after health; has no login.
    private final HttpClient probe = HttpClient.newHttpClient();

    @Test
    void pagesSayThatTheDatabaseIsAwayAndReturnByThemselves() throws Exception {
        var server = database.administrator();
        var port = URI.create(server.url().substring("jdbc:".length())).getPort();
        try (var relay = new Relay(port);
                var samenspel = start(relay, port)) {
            var address = samenspel
                    .awaitLine(line -> line.startsWith("Samenspel ready: "), START)
                    .substring("Samenspel ready: ".length());
            assertThat(get(address + "/nl/login").statusCode()).isEqualTo(200);

            relay.cut();
            var answer = get(address + "/nl/login");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("Even geduld");
            assertThat(get(address + "/en/login").body()).contains("One moment please");
            assertThat(health(address, "live")).isEqualTo(200);
            assertThat(health(address, "ready")).isEqualTo(503);
            Thread.sleep(AWAY);

            relay.mend();
            awaitReady(address);
            assertThat(get(address + "/nl/login").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDatabaseThatAnswersNothingKeepsNobodyWaiting() throws Exception {
        var server = database.administrator();
        var port = URI.create(server.url().substring("jdbc:".length())).getPort();
        try (var relay = new Relay(port);
                var samenspel = start(relay, port)) {
            var address = samenspel
                    .awaitLine(line -> line.startsWith("Samenspel ready: "), START)
                    .substring("Samenspel ready: ".length());
            assertThat(get(address + "/nl/login").statusCode()).isEqualTo(200);

            relay.fallSilent();
            Thread.sleep(1_000); // connections used just before are trusted without a question
            assertThat(get(address + "/nl/login").statusCode()).isEqualTo(503);

            relay.mend();
            awaitReady(address);
            assertThat(get(address + "/nl/login").statusCode()).isEqualTo(200);
        }
    }

    private ChildProcess start(Relay relay, int port) {
        var server = database.administrator();
        return ChildProcess.start(
                Samenspel.class,
                "--server.port=0",
                "--samenspel.data=" + data,
                "--samenspel.database.url=" + server.url().replace(":" + port + "/", ":" + relay.port() + "/"),
                "--samenspel.database.user=" + server.user(),
                "--samenspel.database.password=" + server.password());
    }

    private void awaitReady(String address) throws Exception {
        var end = System.nanoTime() + RECOVERY.toNanos();
        while (health(address, "ready") != 200) {
            assertThat(System.nanoTime()).as("it recovers in time").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        return ask(visitor, address);
    }

    private int health(String address, String kind) throws Exception {
        return ask(probe, address + "/health/" + kind).statusCode();
    }

    private static HttpResponse<String> ask(HttpClient client, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
