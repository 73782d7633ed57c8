package nl.samenspel.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.samenspel.people.Logins;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Public files of agencies (2009 to 2015) and joint arrangements (2015), brought in through the screens as they are.
@WithApplication
@TestPropertySource(properties = "samenspel.test.world=real files")
@Tag("deep")
class RealFilesJourney {
    private static final Path FILES = Path.of("../shared/data");

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    Logins logins;

    @Test
    void agenciesAndJointArrangementsComeInAndOnceMoreNothing() {
        assumeTrue(Files.exists(FILES), "the real files are not here");
        var anna = registrar();
        bringIn(anna, "organisations", "agencies-2009-2015.csv");
        Visitors.portrait(anna, "real-agencies");
        bringIn(anna, "participations", "joint-arrangements.csv");
        Visitors.portrait(anna, "real-arrangements");

        bringInNothing(anna, "participations", "joint-arrangements.csv");
        bringInNothing(anna, "organisations", "agencies-2009-2015.csv");
    }

    private void bringIn(Page anna, String importer, String file) {
        compare(anna, importer, file);
        Visitors.portrait(anna, "real-differences-" + importer);
        anna.locator("form[action$='/start'] button").click();
        assertThat(heading(anna)).hasText("Ingelezen", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
    }

    private void bringInNothing(Page anna, String importer, String file) {
        compare(anna, importer, file);
        assertThat(anna.locator("form[action$='/start'] button")).hasCount(0);
    }

    private void compare(Page anna, String importer, String file) {
        anna.navigate("/nl/imports");
        anna.locator("input[value=" + importer + "]")
                .locator("xpath=following-sibling::label")
                .click();
        anna.locator("#file").setInputFiles(FILES.resolve(file));
        anna.getByText("Ga verder").click();
        assertThat(heading(anna)).hasText("Kolommen kiezen");
        Visitors.portrait(anna, "real-columns-" + importer);
        anna.getByText("Vergelijk", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(heading(anna)).hasText("Verschillen", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Page registrar() {
        logins.offerStartCode("REAL-FILES");
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.navigate("/nl/login");
        page.locator("[name=code]").fill("REAL-FILES");
        page.locator("[name=name]").fill("Anna");
        page.locator("[name=email]").fill("anna-real@voorbeeld.test");
        page.locator("form:has([name=code]) button").click();
        page.waitForURL("**/nl");
        return page;
    }
}
