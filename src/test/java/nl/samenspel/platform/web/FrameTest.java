package nl.samenspel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class FrameTest {
    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void everythingThatAPageAsksForIsThere() throws Exception {
        var page = Jsoup.parse(get("/nl/login").body());
        var wanted = page.select("link[href], script[src], use[href]").stream()
                .map(each -> each.hasAttr("src") ? each.attr("src") : each.attr("href"))
                .toList();
        assertThat(wanted).hasSizeGreaterThan(4);
        for (var address : wanted) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void theStylesheetMayBeKeptForever() throws Exception {
        var address = Jsoup.parse(get("/nl/login").body())
                .expectFirst("link[rel=stylesheet]")
                .attr("href");
        var headers = get(address).headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("text/css");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }

    @Test
    void whatEverybodyMaySeeIsValidInBothLanguages() throws Exception {
        for (var path : List.of("/nl/nowhere-at-all", "/en/nowhere-at-all", "/nl/accessibility", "/en/accessibility")) {
            HtmlCheck.assertValid(get(path).body());
        }
    }

    @Test
    void anAddressWithASlashBehindItLeadsToTheSamePage() throws Exception {
        for (var path : List.of("/nl/", "/en/accessibility/")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(308);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(path.replaceAll("/$", ""));
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
