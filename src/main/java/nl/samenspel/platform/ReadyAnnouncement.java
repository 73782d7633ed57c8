package nl.samenspel.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prints the address on the screen of whoever started Samenspel, once the first page answers there.
@Component
class ReadyAnnouncement {
    private static final Logger log = LoggerFactory.getLogger(ReadyAnnouncement.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Environment environment;
    private final List<ReadyLine> lines;

    ReadyAnnouncement(Environment environment, List<ReadyLine> lines) {
        this.environment = environment;
        this.lines = lines;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        var port = environment.getProperty("local.server.port");
        if (port == null || environment.containsProperty(Commands.RUNNING)) {
            return; // nobody waits: a sub-command or a test
        }
        var address = "http://127.0.0.1:" + port;
        if (firstPageAnswers(address)) {
            System.out.println("Samenspel ready: " + address);
            lines.stream().flatMap(line -> line.lines(address).stream()).forEach(System.out::println);
        }
    }

    private static boolean firstPageAnswers(String address) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address + "/").toURL().openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            int status = connection.getResponseCode();
            if (status >= 500) {
                log.error("The first page answers with status {}", status);
            }
            return status < 500;
        } catch (IOException e) {
            log.error("The first page does not answer", e);
            return false;
        }
    }
}
