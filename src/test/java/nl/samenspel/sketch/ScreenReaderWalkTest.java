package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samenspel.support.Keyboard;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The road of docs/screen-reader-walk.md: all seven steps by role and name alone, in the list. Wies leads, Bas comes
/// for the clients.
@WithApplication
class ScreenReaderWalkTest {
    private static final double CALM_MS = 4_900;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Page wies;
    private Page bas;

    @BeforeEach
    void bothInTheList() {
        var world = beans.createBean(TableWorld.class);
        wies = visitors.arrive("http://127.0.0.1:" + port);
        bas = visitors.arrive("http://127.0.0.1:" + port);
        var leading = world.enter(wies, "Wies Kooij", "wies@voorlezen.test");
        var client = world.enter(bas, "Bas Timmer", "bas@voorlezen.test");
        var session = world.session(world.triangle("Dienst Voorlezen", client, client), leading, client);
        for (var page : List.of(wies, bas)) {
            page.navigate("/nl/sessions/" + session.value() + "/board");
            assertThat(status(page, "Alles is bewaard.")).isVisible();
            press(page, "Lijst");
            assertThat(button(page, "Lijst")).hasAttribute("aria-pressed", "true");
            Keyboard.listen(page);
        }
    }

    @Test
    void allSevenStepsByRoleAndName() {
        readsAsHeadings();
        start();
        players();
        assignments();
        coherence();
        agreements();
        improvements();
        close();
        wasToldCalmly();
    }

    private void readsAsHeadings() {
        assertThat(heading(bas, 1, "Schetssessie van Driehoek Dienst Voorlezen"))
                .isVisible();
        assertThat(heading(bas, 2, "Lijst")).isVisible();
        assertThat(heading(bas, 3, "Opdrachtgevers (2)")).isVisible();
        assertThat(bas.getByRole(AriaRole.APPLICATION)).hasCount(0);
        assertThat(bas.locator("main").ariaSnapshot()).contains("heading \"Opdrachten (1)\" [level=3]");
    }

    private void start() {
        press(wies, "Begin de sessie");
        assertThat(heading(bas, 2, "Start")).isVisible();
        assertThat(button(bas, "Begin de sessie")).hasCount(0);
        assertThat(bas.getByText("De begeleider begint straks")).hasCount(0);
        press(bas, "Ik ben klaar");
        assertThat(bas.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ik ben klaar").setPressed(true)))
                .isVisible();
    }

    private void players() {
        turn("Spelers");
        add("Nieuwe opdrachtgever", "Directie Bibliotheken");
        assertThat(heading(wies, 3, "Opdrachtgevers (3)")).isVisible();
    }

    private void assignments() {
        turn("Opdrachten");
        add("Nieuwe opdracht", "Leesbussen");
        press(bas, "Bewerk Leesbussen");
        assertThat(button(bas, "Bewerk Leesbussen")).hasAttribute("aria-expanded", "true");
        var form = bas.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Formulier van “Leesbussen”"));
        form.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Maat"))
                .selectOption("L");
        bas.keyboard().press("Escape");
        assertThat(button(bas, "Bewerk Leesbussen")).isFocused();
        assertThat(listItem(wies, "Leesbussen")).containsText("groot");
    }

    private void coherence() {
        turn("Samenhang");
        choose("Van", "Leesbussen");
        choose("Naar", "Regeling dakgoten");
        press(bas, "Verbind");
        bas.keyboard().type("Dezelfde chauffeurs");
        bas.keyboard().press("Escape");
        assertThat(listItem(bas, "Dezelfde chauffeurs")).isVisible();
        assertThat(listItem(wies, "Dezelfde chauffeurs")).hasCount(0);
        press(wies, Pattern.compile("Laat zien wat .*"));
        assertThat(listItem(wies, "Dezelfde chauffeurs")).isVisible();
    }

    private void agreements() {
        turn("Afspraken");
        add("Nieuw gat", "Wie belt de chauffeurs");
        assertThat(heading(wies, 3, "Gaten (1)")).isVisible();
    }

    private void improvements() {
        turn("Verbeteren");
        add("Nieuwe verbetering", "Eén rooster voor alle bussen");
        press(wies, Pattern.compile("Laat zien wat .*"));
        assertThat(listItem(wies, "Eén rooster voor alle bussen")).isVisible();
    }

    private void close() {
        turn("Slot");
        press(bas, "Dit beeld is van ons");
        assertThat(button(bas, "Toch nog niet")).isVisible();
        press(wies, "Sluit de sessie af");
        assertThat(status(bas, Pattern.compile("De sessie is afgesloten.*"))).isVisible();
    }

    /// In whole sentences, gathered, and never faster than somebody can listen.
    private void wasToldCalmly() {
        var heard = Keyboard.heard(wies);
        assertThat(heard)
                .isNotEmpty()
                .allSatisfy(news -> assertThat((String) news.get("said"))
                        .startsWith("Bas Timmer")
                        .endsWith("."));
        for (int i = 1; i < heard.size(); i++) {
            assertThat(moment(heard.get(i)) - moment(heard.get(i - 1))).isGreaterThan(CALM_MS);
        }
        assertThat(bas.getByRole(AriaRole.ALERT)).hasText("");
    }

    private static double moment(Map<String, Object> news) {
        return ((Number) news.get("at")).doubleValue();
    }

    private void turn(String card) {
        press(wies, "Volgende kaart");
        assertThat(heading(bas, 2, card)).isVisible();
    }

    private void add(String field, String text) {
        var box = bas.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(field).setExact(true));
        box.fill(text);
        box.press("Enter");
        assertThat(box).isFocused();
        assertThat(listItem(bas, text)).isVisible();
    }

    private void choose(String field, String name) {
        bas.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(field).setExact(true))
                .selectOption(new SelectOption().setLabel(name));
    }

    private static void press(Page page, String name) {
        button(page, name).focus();
        page.keyboard().press("Enter");
    }

    private static void press(Page page, Pattern name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .focus();
        page.keyboard().press("Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, int level, String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setLevel(level).setName(name).setExact(true));
    }

    private static Locator listItem(Page page, String text) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator status(Page page, String text) {
        return page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator status(Page page, Pattern text) {
        return page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
