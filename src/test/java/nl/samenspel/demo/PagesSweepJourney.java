package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
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

/// People of the demo world follow every link they are shown: none leads nowhere, every page is valid and without
/// known barriers, in both languages, in light and in dark.
///
/// Pages of one kind differ in an id only; of each kind a few are asked for, and one is opened in a browser in each
/// language.
@Tag("deep")
@WithApplication
@TestPropertySource(properties = "samenspel.demo=true")
class PagesSweepJourney {
    private static final int MOST_OF_A_KIND = 2;
    private static final List<String> PERSONAS = List.of(
            "Daan Vos",
            "Noor de Vries",
            "Rashid Yilmaz",
            "Lieke Smit",
            "Farida Amrani",
            "Hanneke Blom",
            "Ineke Bakker");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/(cards|texts|guide|content)/)[A-Za-z0-9-]+");
    private static final Pattern LANGUAGE = Pattern.compile("^/(nl|en)(?=/|$|\\?)");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    /// What is wrong, each with who saw it where.
    private final List<String> complaints = new ArrayList<>();
    /// Kind and language that a browser has opened.
    private final Set<String> opened = new HashSet<>();

    @Test
    void everyLinkLeadsToASoundPage() {
        sweep("nobody", Actor.NOBODY, List.of("/nl/login", "/nl/join", "/nl/logged-out", "/nl/login/refused"));
        var actors = actors();
        assertThat(actors.keySet()).containsAll(PERSONAS);
        PERSONAS.forEach(name -> sweep(name, actors.get(name), List.of("/nl")));
        assertThat(complaints).isEmpty();
        assertThat(opened).hasSizeGreaterThan(60);
    }

    private Map<String, Actor> actors() {
        var found = new HashMap<String, Actor>();
        Identity.as(Actor.SYSTEM, () -> context.getBean(PeopleViews.class).listPersonas())
                .forEach(person -> found.put(person.name(), new Actor(person.id(), person.name(), Actor.Kind.PERSON)));
        return found;
    }

    private void sweep(String name, Actor actor, List<String> starts) {
        var caller = actor.isNobody() ? new Caller(port) : Caller.loggedIn(port, actor, context);
        var kinds = new LinkedHashMap<String, List<String>>();
        walk(name, caller, starts, kinds);
        var page = arrive(caller);
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        kinds.forEach((kind, paths) -> {
            open(name, page, kind, paths.getFirst(), errors);
            open(name, page, kind, inEnglish(paths.getLast()), errors);
        });
        page.context().close();
    }

    /// Asks for pages and files until no link is new; keeps the pages by kind.
    private void walk(String name, Caller caller, List<String> starts, Map<String, List<String>> kinds) {
        var known = new HashSet<String>(starts);
        var ofKind = new HashMap<String, Integer>();
        Predicate<String> isNew =
                path -> !known.contains(path) && ofKind.merge(kind(path), 1, Integer::sum) <= MOST_OF_A_KIND;
        var waiting = new ArrayDeque<>(starts);
        var from = new HashMap<String, String>();
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            var answer = caller.bytes(path);
            var where = name + " " + path + " (from " + from.getOrDefault(path, "-") + ")";
            if (answer.statusCode() / 100 == 3) {
                var to = answer.headers().firstValue("Location").orElse("");
                Stream.of(to).filter(each -> each.startsWith("/")).filter(isNew).forEach(waiting::add);
            } else if (answer.statusCode() >= 400) {
                complaints.add(answer.statusCode() + " " + where);
            } else if (isPage(answer)) {
                kinds.computeIfAbsent(kind(path), _ -> new ArrayList<>()).add(path);
                links(answer).filter(isNew).toList().forEach(link -> {
                    known.add(link);
                    from.put(link, path);
                    waiting.add(link);
                });
                validate(where, answer);
                validate(where + " in English", caller.bytes(inEnglish(path)));
            }
        }
    }

    private void validate(String where, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            complaints.add(answer.statusCode() + " " + where);
            return;
        }
        var html = text(answer).replaceAll(" hx-[a-z-]+=\"[^\"]*\"", ""); // ours, and not in the standard
        HtmlCheck.errors(html).forEach(error -> complaints.add("invalid " + where + ": " + error));
        if (html.contains("???") || html.contains("{0}")) {
            complaints.add("a message is missing " + where);
        }
    }

    private void open(String name, Page page, String kind, String path, List<String> errors) {
        if (!opened.add(kind + " " + path.substring(0, 3))) {
            return;
        }
        errors.clear();
        page.navigate(path);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(page, scheme);
            for (var rule : new AxeBuilder(page).analyze().getViolations()) {
                rule.getNodes()
                        .forEach(node -> complaints.add("axe " + rule.getId() + " " + scheme + " " + name + " " + path
                                + ": " + node.getTarget() + " " + node.getFailureSummary()));
            }
        }
        if (path.startsWith("/nl")) {
            Scheme.show(page, ColorScheme.LIGHT);
            Look.at(page, kind.replaceAll("[^a-z]+", "-"));
        }
        errors.forEach(error -> complaints.add("console " + name + " " + path + ": " + error));
    }

    private Page arrive(Caller caller) {
        var address = "http://127.0.0.1:" + port;
        var page = visitors.arrive(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setReducedMotion(ReducedMotion.REDUCE) // no colour is measured halfway
                .setViewportSize(1280, 900));
        caller.cookies()
                .forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(address))));
        return page;
    }

    /// Pages, files, pictures, styles and scripts of this house; only what a page in Dutch shows.
    private static Stream<String> links(HttpResponse<byte[]> answer) {
        var page = Jsoup.parse(text(answer));
        return Stream.concat(
                        page.select("[href]").eachAttr("href").stream(), page.select("[src]").eachAttr("src").stream())
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(link -> link.startsWith("/") && !link.startsWith("/en"))
                .distinct();
    }

    private static boolean isPage(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String inEnglish(String path) {
        return LANGUAGE.matcher(path).replaceFirst("/en");
    }

    /// The address without ids, and without the values of what follows the question mark.
    private static String kind(String path) {
        return ID.matcher(path).replaceAll("…").replaceAll("=[^&]*", "=…");
    }
}
