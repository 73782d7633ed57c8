package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// Each kind of page around dossiers, signals, logbook, notices and practice, by Tab alone: all is
/// reached, in order, the focus is seen, nothing holds it. Each is also printed, to be looked at:
/// `target/print/`.
@Tag("deep")
@WithApplication
@TestPropertySource(properties = "samenspel.demo=true")
class ByKeyboardJourney {
    private static final List<String> STARTS =
            List.of("/nl/dossiers", "/nl/signals", "/nl/red-button", "/nl/logbook", "/nl/notices", "/nl/practice");
    private static final Pattern OURS = Pattern.compile(
            "/nl/(dossiers|signals|flags|interventions|red-button|shared-flags|logbook|notices|practice).*");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void everyKindOfPageIsWalkedByTabAlone() {
        var tour = new KeyboardTour(context, port, visitors, OURS);
        for (var name : List.of("Hanneke Blom", "Marian Hoekstra", "Wouter Dekker")) {
            tour.walk(name, STARTS);
        }
        assertThat(tour.seen()).hasSizeGreaterThan(30);
        assertThat(tour.complaints()).isEmpty();
    }
}
