package nl.samenspel.sketch.paper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.document.Pdf;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Logins;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Plan;
import nl.samenspel.sketch.Sessions;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.PdfCheck;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Improvements;
import nl.samenspel.triangle.Triangles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A facilitator prints the set for a triangle with 97 clients and names that try every letter.
@Tag("deep")
@WithApplication
class PaperJourney {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String LONG_WORD = "Arbeidsongeschiktheidsverzekeringsuitkeringsgerechtigdenvoorzieningen";
    private static final String LONG_TEXT =
            "Uitvoeren van de regeling voor " + "maatschappelijke ondersteuning en ".repeat(3)
                    + "alles wat daar nog bij komt, tot en met het laatste woord";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    Logins logins;

    @Autowired
    PeopleViews people;

    @Autowired
    Organisations organisations;

    @Autowired
    Triangles triangles;

    @Autowired
    Clients clients;

    @Autowired
    Assignments assignments;

    @Autowired
    Improvements improvements;

    @Autowired
    Sessions sessions;

    @Test
    void everyDocumentOfTheSetIsAccessibleAndWhole() throws IOException {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        var session = session(enter(page));
        var path = "/sessions/" + session.value() + "/paper";
        for (var language : List.of("nl", "en")) {
            page.navigate("/" + language + path);
            HtmlCheck.assertValid(page.content().replaceAll("(?s)<style[^>]*>.*?</style>", ""));
            isAccessible(page);
            for (var document : Printed.values()) {
                var pdf =
                        fetch(page, "/" + language + path + "/" + document.file() + ".pdf", document + "-" + language);
                PdfCheck.assertAccessible(pdf);
                assertThat(page.locator("[data-part=documents]")).containsText(String.valueOf(Pdf.pages(pdf)));
            }
        }
        Visitors.portrait(page, "paper-of-session");

        var magnets = text(fetch(page, "/nl" + path + "/magnets.pdf", "MAGNETS-nl"));
        assertThat(magnets.replaceAll("\\s+", " "))
                .contains("Beleidsdirectie 97")
                .contains("<script>alert(1)</script>")
                .contains("tot en met het laatste woord")
                .contains("Verbetering")
                .contains("Opdracht L, verwacht");
        assertThat(magnets.replaceAll("[\\s-]+", "")).contains(LONG_WORD);
        assertThat(names(page, "/nl" + path + "/all.zip"))
                .hasSize(Printed.values().length)
                .contains("cards-nl.pdf");
    }

    @Test
    void aBlankSetIsThereForEverybodyWithALogin() throws IOException {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        enter(page);
        page.navigate("/nl/guide");
        page.locator("[data-part=paper]").click();
        assertThat(page.locator("h1")).hasText("Op papier");
        isAccessible(page);
        Visitors.portrait(page, "paper-blank");
        for (var document : Printed.values()) {
            PdfCheck.assertAccessible(fetch(page, "/nl/guide/paper/" + document.file() + ".pdf", "BLANK-" + document));
        }
        assertThat(page.request().get("/nl/guide/paper/nothing.pdf").status()).isEqualTo(404);
    }

    @Test
    void aSetOfASessionIsOnlyForWhoSeesTheSession() {
        var leading = visitors.arrive("http://127.0.0.1:" + port);
        var session = session(enter(leading));
        var stranger = visitors.arrive("http://127.0.0.1:" + port);
        enter(stranger);
        for (var file : List.of("", "/cards.pdf", "/all.zip")) {
            assertThat(stranger.request()
                            .get("/nl/sessions/" + session.value() + "/paper" + file)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPhotoOfTheTableIsAddedRemovedAndPutBack() throws IOException {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        var session = session(enter(page));
        var path = "/nl/sessions/" + session.value();
        page.navigate(path + "/photos");
        isAccessible(page);
        page.locator("#photo")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "foto.heic", "image/heic", "....ftypheic".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("#words").fill("Het bord na afloop");
        page.locator("form:has(#photo) button").click();
        assertThat(page.locator("form:has(#photo)")).containsText("niet als foto lezen");
        assertThat(page.locator("#words")).hasValue("Het bord na afloop");
        isAccessible(page);

        page.locator("#photo")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "foto.jpg", "image/jpeg", TakenPictureTest.file("jpeg", 800, 600)));
        page.locator("form:has(#photo) button").click();
        var picture = page.locator("[data-part=photos] img");
        assertThat(picture).hasAttribute("alt", "Het bord na afloop");
        HtmlCheck.assertValid(page.content().replaceAll("(?s)<style[^>]*>.*?</style>", ""));
        isAccessible(page);
        Visitors.portrait(page, "paper-photos");
        var address = picture.getAttribute("src");
        var stranger = visitors.arrive("http://127.0.0.1:" + port);
        enter(stranger);
        assertThat(stranger.request().get(address).status()).isEqualTo(404);
        assertThat(stranger.request().get(path + "/photos").status()).isEqualTo(404);
        assertThat(page.request().get(address).headers()).containsEntry("content-type", "image/jpeg");

        page.navigate(path + "/result");
        assertThat(page.locator("[data-part=photos] img")).hasCount(1);
        PdfCheck.assertAccessible(fetch(page, path + "/report.pdf", "REPORT"));
        page.navigate(path + "/photos");
        page.locator("form[action$='/removal'] button").click();
        assertThat(page.locator("[data-part=photos] img")).hasCount(0);
        assertThat(page.request().get(address).status()).isEqualTo(404);
        page.locator("form[action$='/return'] button").click();
        assertThat(page.locator("[data-part=photos] img")).hasCount(1);
    }

    private SketchSession.Id session(Person leading) {
        var by = leading.actor();
        var world = COUNT.incrementAndGet();
        return as(by, () -> {
            var provider = organisations.add(
                    Organisation.Draft.of(
                            "Dienst 😀 بلدية <script>alert(1)</script> " + world, Organisation.Kind.AGENCY),
                    by);
            var triangle = triangles.make("Dienst Voorbeeldregelingen en Subsidies " + world, provider, null, by);
            var units = organisations.addAll(
                    IntStream.rangeClosed(1, 97)
                            .mapToObj(number -> Organisation.Draft.of(
                                    number == 3
                                            ? "Directie " + LONG_WORD + " " + world
                                            : "Beleidsdirectie " + number + " van gemeente " + world,
                                    Organisation.Kind.DIRECTORATE))
                            .toList(),
                    by);
            clients.placeAll(triangle, units, by);
            int number = 0;
            for (var size : Assignment.Size.values()) {
                for (var firmness : Assignment.Firmness.values()) {
                    for (var title : List.of("Subsidie voor sportclubs", LONG_TEXT)) {
                        assignments.register(
                                triangle,
                                Description.titled(title + " " + ++number)
                                        .with(Field.SIZE, size)
                                        .with(Field.FIRMNESS, firmness)
                                        .with(Field.CLIENTS, List.of(Client.of(units.get(number))))
                                        .during(YearMonth.of(2026, 1), YearMonth.of(2027, 12)),
                                by);
                    }
                }
            }
            improvements.add(
                    triangle,
                    new Improvement.Draft("Eén kalender voor alle opdrachtgevers", leading.id(), null, null),
                    by);
            return sessions.plan(
                    triangle,
                    new Plan(
                            "Weten wat er op ons afkomt, en wat we daarvan samen doen",
                            Instant.now(),
                            "Zaal 3",
                            leading.id(),
                            Language.NL),
                    by);
        });
    }

    /// Within two seconds once it is warm; the first time the typefaces are read.
    private static byte[] fetch(Page page, String path, String name) throws IOException {
        var started = System.nanoTime();
        var answer = page.request().get(path);
        var took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(answer.status()).as(path).isEqualTo(200);
        var folder = Files.createDirectories(Path.of("target/paper"));
        Files.write(folder.resolve(name + ".pdf"), answer.body());
        Files.writeString(
                folder.resolve("times.txt"),
                name + " " + took.toMillis() + " ms " + answer.body().length / 1024 + " kB\n",
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> names(Page page, String path) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(page.request().get(path).body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static void isAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private Person enter(Page page) {
        var email = "paper" + COUNT.incrementAndGet() + "@voorbeeld.nl";
        logins.offerStartCode("PAPER1234");
        page.navigate("/nl/login");
        page.locator("input[name=code]").fill("PAPER1234");
        page.locator("input[name=name]").fill("Femke Postma");
        page.locator("input[name=email]").fill(email);
        page.locator("[data-part=start-code] button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return Identity.as(Actor.SYSTEM, () -> people.search("Femke", 50)).stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return Identity.as(actor, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
