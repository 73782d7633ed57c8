package nl.samenspel.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The parts in a real browser, under the policy of the real pages: keyboard, phone, night, and axe.
@Tag("deep")
class BehaviourTest {
    private static final String ADDRESS = "http://samenspel.test";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types hx-csp htmx";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void axeFindsNothingByDayOrByNight() {
        var page = open(PartsTest.refused());
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(page, scheme);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
        Visitors.portrait(page, "patterns");
    }

    @Test
    void nothingSticksOutOnAPhoneOrWithTextTwiceAsLarge() {
        var page = open(PartsTest.refused());
        page.setViewportSize(320, 700);
        assertThat(sticksOut(page)).isFalse();
        page.setViewportSize(640, 700);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(sticksOut(page)).isFalse();
    }

    @Test
    void findsAnOptionByTyping() {
        var page = open(Form.EMPTY);
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Opdrachtgever"));
        field.fill("jeu");
        field.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "client-list-1");
        field.press("Enter");
        assertThat(field).hasValue("Directie Jeugd");
        assertThat(page.locator("select[name=client]").inputValue()).isEqualTo("1");
    }

    @Test
    void putsBackWhatWasChosenWhenTypingLeadsNowhere() {
        var page = open(Form.of(Map.of("client", "1")));
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Opdrachtgever"));
        field.fill("zzz");
        assertThat(page.getByText("Niets gevonden")).isVisible();
        field.press("Escape");
        assertThat(field).hasValue("Directie Jeugd");
    }

    @Test
    void asksBeforeItActs() {
        var page = open(Form.EMPTY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beëindig"))
                .first()
                .click();
        var question = page.getByRole(AriaRole.DIALOG);
        assertThat(question).isVisible();
        page.keyboard().press("Escape");
        assertThat(question).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beëindig"))
                .first()
                .click();
        var sent = page.waitForResponse(
                        "**/nl/triangles/1/end",
                        () -> question.getByText("Beëindig").last().click())
                .request();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.postData()).contains("_csrf=token");
    }

    @Test
    void keepsTheChosenLightForTheNextPage() {
        var page = open(Form.EMPTY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Donker"))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.context().cookies())
                .anySatisfy(
                        cookie -> assertThat(cookie.name + "=" + cookie.value).isEqualTo("theme=dark"));
    }

    @Test
    void movesTheFocusToWhatWasRefused() {
        var page = open(PartsTest.refused());
        assertThat(page.locator("[data-part=errors]")).isFocused();
        page.locator("[data-part=errors] a").first().click();
        assertThat(page.locator("#title")).isFocused();
    }

    @Test
    void worksAsASelectWithoutScript() {
        var page = visitors.arrive(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        show(page, Form.EMPTY);
        page.locator("#client").selectOption("1");
        assertThat(page.locator("#client").inputValue()).isEqualTo("1");
        assertThat(page.locator("[data-theme-toggle]").isVisible()).isFalse();
    }

    private Page open(Form form) {
        var page = visitors.arrive(ADDRESS);
        show(page, form);
        return page;
    }

    private static void show(Page page, Form form) {
        page.route("**/s/1/**", BehaviourTest::file);
        page.route(
                "**/nl/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setHeaders(Map.of("Content-Security-Policy", POLICY))
                        .setBody(PartsTest.html(form, 3))));
        page.navigate(ADDRESS + "/nl/patterns");
    }

    private static void file(Route route) {
        var path = URI.create(route.request().url()).getPath().substring("/s/1/".length());
        var answer = new Route.FulfillOptions();
        route.fulfill(
                path.equals("base/all.css")
                        ? answer.setContentType("text/css").setBodyBytes(new Stylesheet("").content())
                        : answer.setPath(Path.of("src/main/resources/static", path)));
    }

    private static boolean sticksOut(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
