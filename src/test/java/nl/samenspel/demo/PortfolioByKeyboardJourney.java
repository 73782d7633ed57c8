package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// Each kind of page of a portfolio, as each corner meets it, by Tab alone. Each is also printed: `target/print/`.
@Tag("deep")
@WithApplication
@TestPropertySource(properties = {"samenspel.demo=true", "samenspel.test.world=demo-portfolio"})
class PortfolioByKeyboardJourney {
    private static final Pattern OURS =
            Pattern.compile("/nl/triangles/[0-9a-f-]{36}/portfolio(?!.*(/export/|/map/map\\.|\\.pdf|page=)).*");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void everyKindOfPageOfAPortfolioIsWalkedByTabAlone() {
        var tour = new KeyboardTour(context, port, visitors, OURS);
        for (var name : List.of("Tom Visser", "Sanne Kok", "Marloes Prins")) {
            var triangle =
                    Jsoup.parse(tour.caller(name).get("/nl/triangles").body())
                            .select("a[href^=/nl/triangles/]")
                            .stream()
                            .filter(link -> link.text().contains("Dienst Voorbeeldregelingen"))
                            .map(link -> link.attr("href"))
                            .findFirst()
                            .orElseThrow();
            tour.walk(name, List.of(triangle + "/portfolio"));
        }
        assertThat(tour.seen()).hasSizeGreaterThan(15);
        assertThat(tour.complaints()).isEmpty();
    }
}
