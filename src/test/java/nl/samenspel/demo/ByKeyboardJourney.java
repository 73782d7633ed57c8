package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.TabWalk;
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

/// Each kind of page around dossiers, signals, logbook, notices and practice, by Tab alone: all is
/// reached, in order, the focus is seen, nothing holds it. Each is also printed, to be looked at:
/// `target/print/`.
@Tag("deep")
@WithApplication
@TestPropertySource(properties = "samenspel.demo=true")
class ByKeyboardJourney {
    private static final List<String> PERSONAS = List.of("Hanneke Blom", "Marian Hoekstra", "Wouter Dekker");
    private static final Pattern OURS = Pattern.compile(
            "/nl/(dossiers|signals|flags|interventions|red-button|shared-flags|logbook|notices|practice).*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    @Test
    void everyKindOfPageIsWalkedByTabAlone() {
        for (var name : PERSONAS) {
            var caller = Caller.loggedIn(port, actor(name), context);
            var page = arrive(caller);
            for (var path : paths(caller)) {
                page.navigate(path);
                TabWalk.complaints(page).forEach(each -> complaints.add(path + " " + each));
                print(page, path);
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
        assertThat(complaints).isEmpty();
    }

    /// One of each kind that nobody looked at yet.
    private List<String> paths(Caller caller) {
        var found = new ArrayList<String>();
        var waiting = new ArrayDeque<>(
                List.of("/nl/dossiers", "/nl/signals", "/nl/red-button", "/nl/logbook", "/nl/notices", "/nl/practice"));
        var asked = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            var answer = caller.get(path);
            if (answer.statusCode() != 200
                    || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            if (seen.add(kind(path))) {
                found.add(path);
            }
            Jsoup.parse(answer.body()).select("a[href]").eachAttr("href").stream()
                    .map(link -> link.replaceFirst("#.*", ""))
                    .filter(link -> OURS.matcher(link).matches() && asked.add(kind(link)))
                    .forEach(waiting::add);
        }
        return found;
    }

    private static String kind(String path) {
        return ID.matcher(path).replaceAll("…").replaceAll("=[^&]*", "=…");
    }

    private static void print(Page page, String path) {
        var name = kind(path).replaceAll("[^a-z]+", "-");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "print", name + ".pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private Actor actor(String name) {
        return Identity.as(
                        Actor.SYSTEM, () -> context.getBean(PeopleViews.class).listPersonas())
                .stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private Page arrive(Caller caller) {
        var address = "http://127.0.0.1:" + port;
        var page = visitors.arrive(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900));
        caller.cookies()
                .forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(address))));
        return page;
    }
}
