package nl.samenspel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nl.samenspel.support.ChildProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What whoever starts Samenspel sees: processes as `bin/run` makes them, with the database in the data folder.
@Tag("deep")
class RunningTest {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void saysThatItIsReadyOnceTheFirstPageAnswers() throws Exception {
        try (var samenspel = start(0)) {
            assertThat(get(addressOf(samenspel))).isLessThan(500);
        }
    }

    @Test
    void startsAgainAtOnceAfterItWasKilled() {
        for (int i = 0; i < 3; i++) {
            try (var samenspel = start(0)) {
                addressOf(samenspel);
                samenspel.kill();
            }
        }
    }

    @Test
    void refusesAFolderInUseInOneSentence() {
        try (var first = start(0)) {
            addressOf(first);
            try (var second = start(0)) {
                refuses(second, "is in use by another running Samenspel");
            }
        }
    }

    @Test
    void refusesAPortInUseInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var samenspel = start(taken.getLocalPort())) {
            refuses(samenspel, "Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void refusesAnExternalDatabaseThatIsNotThereInOneSentence() {
        try (var samenspel = start(
                0,
                "--samenspel.database.url=jdbc:postgresql://127.0.0.1:1/none",
                "--samenspel.database.user=someone",
                "--samenspel.database.password=secret")) {
            refuses(samenspel, "someone at jdbc:postgresql://127.0.0.1:1/none");
        }
    }

    @Test
    void stopsCleanlyWhenAsked() {
        try (var samenspel = start(0)) {
            addressOf(samenspel);
            samenspel.ask();
            samenspel.exitCode(STOP);
            assertThat(samenspel.lines()).noneMatch(line -> line.contains("ERROR") || line.contains("Exception"));
        }
    }

    private ChildProcess start(int port, String... more) {
        var arguments = new String[more.length + 2];
        arguments[0] = "--server.port=" + port;
        arguments[1] = "--samenspel.data=" + data;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return ChildProcess.start(Samenspel.class, arguments);
    }

    private static String addressOf(ChildProcess samenspel) {
        return samenspel
                .awaitLine(line -> line.startsWith("Samenspel ready: "), START)
                .substring("Samenspel ready: ".length());
    }

    private static void refuses(ChildProcess samenspel, String reason) {
        assertThat(samenspel.exitCode(START)).isNotZero();
        assertThat(samenspel.linesUntilEnd(STOP))
                .filteredOn(line -> !line.contains(" INFO "))
                .singleElement()
                .asString()
                .startsWith("Samenspel cannot start. ")
                .contains(reason)
                .doesNotContain("secret");
    }

    private static int get(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
