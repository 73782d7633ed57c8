package nl.samenspel.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationContext;

/// Walks each kind of page that people of the demo world can reach, by Tab alone, and prints each to be looked at:
/// `target/print/`. A kind is walked once, by the first who meets it.
final class KeyboardTour {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final ApplicationContext context;
    private final int port;
    private final Visitors visitors;
    private final Pattern ours;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /// @param ours addresses that belong to the tour
    KeyboardTour(ApplicationContext context, int port, Visitors visitors, Pattern ours) {
        this.context = context;
        this.port = port;
        this.visitors = visitors;
        this.ours = ours;
    }

    void walk(String name, Collection<String> starts) {
        var caller = caller(name);
        var page = arrive(caller);
        for (var path : paths(caller, starts)) {
            page.navigate(path);
            TabWalk.complaints(page).forEach(each -> complaints.add(path + " " + each));
            print(page, path);
        }
    }

    Caller caller(String name) {
        return Caller.loggedIn(port, actor(name), context);
    }

    Set<String> seen() {
        return seen;
    }

    List<String> complaints() {
        return complaints;
    }

    /// One of each kind that nobody looked at yet.
    private List<String> paths(Caller caller, Collection<String> starts) {
        var found = new ArrayList<String>();
        var waiting = new ArrayDeque<>(starts);
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
                    .filter(link -> ours.matcher(link).matches() && asked.add(kind(link)))
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
