package nl.samenspel.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.samenspel.people.Logins;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
@org.springframework.context.annotation.Import(Shelf.Offered.class) // not our Import
class ImportJourney {
    private static final String FILE = """
            Titel;Bladzijden
            De stille driehoek;159,5
            Samen sturen;twee
            Samen sturen;1.234,5
            Samen-sturen;7
            Oud boek;8
            Twee delen;310
            Twee delen;1.290
            """;

    @TempDir
    Path folder;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    Logins logins;

    @Autowired
    Shelf shelf;

    @BeforeEach
    void oneBookOnTheShelf() {
        shelf.clear();
        shelf.books().put("Oud boek", BigDecimal.ONE);
    }

    @Test
    void aRegistrarBringsInAFile() {
        var anna = registrar("anna");
        anna.navigate("/nl/imports");
        looksRight(anna, "imports");
        anna.locator("input[name=importer][value=books]")
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        anna.locator("#file").setInputFiles(payload(FILE.getBytes(StandardCharsets.UTF_8)));
        press(anna, "Ga verder");

        assertThat(anna.locator("select#title")).hasValue("0");
        looksRight(anna, "imports-columns");
        press(anna, "Vergelijk");

        assertThat(anna.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Verschillen")))
                .containsText("Nieuw 4");
        assertThat(anna.locator("[data-part=differences]")).containsText("310; 1.290");
        looksRight(anna, "imports-differences");
        anna.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kan niet"))
                .click();
        assertThat(anna.locator("[data-part=differences]")).containsText("“twee” is geen getal.");
        looksRight(anna, "imports-refused");
        anna.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Anders"))
                .click();
        looksRight(anna, "imports-changed");
        press(anna, "Lees 5 in");

        assertThat(anna.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Ingelezen");
        looksRight(anna, "imports-done");
        assertThat(shelf.books())
                .containsEntry("Samen sturen", new BigDecimal("1234.5"))
                .hasSize(5);
    }

    @Test
    void fiftyMegabytesAreRefusedWithASentence() throws IOException {
        var bram = registrar("bram");
        bram.navigate("/nl/imports");
        bram.locator("input[name=importer][value=books]")
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        bram.locator("#file").setInputFiles(large());
        press(bram, "Ga verder");

        assertThat(bram.locator("[data-part=errors]"))
                .containsText("Dit bestand is te groot. Een bestand mag hoogstens 20 MB zijn.");
        assertThat(bram.locator("input[name=importer][value=books]")).isChecked();
        looksRight(bram, "imports-too-large");
    }

    private Path large() throws IOException {
        var file = folder.resolve("groot.csv");
        try (var hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(50L << 20);
        }
        return file;
    }

    private Page registrar(String name) {
        logins.offerStartCode("TEST-CODE-" + name.toUpperCase(java.util.Locale.ROOT));
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.navigate("/nl/login");
        page.locator("[name=code]").fill("TEST-CODE-" + name);
        page.locator("[name=name]").fill(name);
        page.locator("[name=email]").fill(name + "-imports@voorbeeld.test");
        page.locator("form:has([name=code]) button").click();
        page.waitForURL("**/nl");
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void looksRight(Page page, String name) {
        Visitors.portrait(page, name);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        HtmlCheck.assertValid(page.request().get(page.url()).text());
    }

    private static FilePayload payload(byte[] content) {
        return new FilePayload("boeken.csv", "text/csv", content);
    }
}
