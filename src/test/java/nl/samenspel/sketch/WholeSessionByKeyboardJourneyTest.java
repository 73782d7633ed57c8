package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Year;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspel.support.Keyboard;
import nl.samenspel.support.Look;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A whole session without a mouse and without the drawing: four people, the keyboard and the list. Thirza leads, Famke
/// comes for the clients, Oscar for the provider, and Iris has no account and comes for the owner with a code.
@WithApplication
class WholeSessionByKeyboardJourneyTest {
    private static final String AGENCY = "Dienst Boomgaarden";
    private static final double CALM_MS = 4_900;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private TableWorld world;
    private Page thirza;
    private Page famke;
    private Page oscar;
    private Page iris;
    private String board;
    private String code;

    @BeforeEach
    void everybodyIsAtTheDoor() {
        world = beans.createBean(TableWorld.class);
        thirza = login("Thirza Vink", "thirza@toets.test");
        famke = login("Famke Zomer", "famke@toets.test");
        oscar = login("Oscar Prins", "oscar@toets.test");
        world.triangle(AGENCY, world.person("famke@toets.test"), world.person("oscar@toets.test"));
    }

    @Test
    void theListAloneCarriesAWholeSession() {
        plan();
        prepare();
        answer();
        sitDown();
        begin();
        players();
        assignments();
        registerChanges();
        coherence();
        lostLink();
        agreements();
        improvements();
        close();
        calmNews();
        result();
        register();
    }

    private void plan() {
        keys(famke).tab("Driehoeken").leave("Enter");
        keys(famke).tab("Driehoek " + AGENCY).leave("Enter");
        keys(famke).tab("Plan een schetssessie").leave("Enter");
        keys(famke).tab("Doel").type("Weten wat er in de pluktijd samenkomt");
        keys(famke).tab("Datum").type("1212" + (Year.now().getValue() + 1));
        keys(famke).tab("Begeleider").type("Thirza Vink");
        keys(famke).tab("Plan de sessie").leave("Enter");
        assertThat(famke.locator("h1")).hasText(Pattern.compile("Schetssessie van 12 december.*"));
    }

    private void prepare() {
        keys(thirza).tab("Samenspel").send("Enter");
        keys(thirza).tab("bereid de schetssessie").leave("Enter");
        board = thirza.url().replaceAll(".*(/nl/sessions/[^/?#]+).*", "$1/board");
        invite("Famke Zomer", "ArrowDown");
        invite("Oscar Prins", "ArrowDown", "ArrowDown");
        invite("Iris de Gast", "Space");
        keys(thirza).tab("Trek de uitnodiging van Iris de Gast in").press("Enter");
        assertThat(thirza.locator("dialog[open]")).isVisible();
        assertThat(keys(thirza).press("Escape").at()).isEqualTo("Trek de uitnodiging van Iris de Gast in");
        keys(thirza).tab("Spreek met elke hoek").press("Space");
        keys(thirza).tab("Bewaar de vinkjes").send("Enter");
        assertThat(thirza.locator("[aria-labelledby=preparation] input[type=checkbox]")
                        .first())
                .isChecked();
        assertThat(download(thirza, () -> keys(thirza).tab("Zet in je agenda").press("Enter")))
                .contains("BEGIN:VEVENT");
        keys(thirza).tab("Open de deur").send("Enter");
        code = thirza.locator("[data-part=join-code]").textContent();
    }

    private void invite(String name, String... toTheCorner) {
        keys(thirza).tab("Naam").type(name);
        keys(thirza).tab("Eigenaar").press(toTheCorner);
        keys(thirza).tab("Zet op de lijst").send("Enter");
        assertThat(thirza.locator("[aria-labelledby=invitees]")).containsText(name);
    }

    private void answer() {
        keys(famke).tab("Samenspel").leave("Enter");
        keys(famke).tab("beantwoord de vraag vooraf").leave("Enter");
        keys(famke).tab("Jouw antwoord").type("In september belt iedereen tegelijk.");
        keys(famke).tab("Bewaar je antwoord").send("Enter");
        assertThat(famke.locator("[aria-labelledby=answers]")).containsText("In september belt iedereen tegelijk.");
    }

    private void sitDown() {
        keys(thirza).tab("Naar het bord").leave("Enter");
        keys(famke).tab("Bekijk het bord").leave("Enter");
        oscar.navigate(board);
        iris = visitors.arrive("http://127.0.0.1:" + port);
        iris.navigate("/nl/join");
        keys(iris).tab("Code").type(code);
        keys(iris).tab("Je naam").type("Iris de Gast");
        keys(iris).tab("Eigenaar").press("Space");
        keys(iris).tab("Doe mee").leave("Enter");
        assertThat(iris.locator("[data-part=waiting]")).containsText("Je bent er, Iris de Gast");
        assertThat(thirza.locator("[data-part=lobby]")).containsText("Iris de Gast");
        keys(thirza).tab("Laat Iris de Gast binnen").press("Enter");
        iris.waitForURL("**/board");
        for (var page : everyone()) {
            assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
            keys(page).tab("Lijst").press("Space");
            Keyboard.listen(page);
        }
        Look.at(iris, "k01-list");
    }

    private void begin() {
        keys(thirza).tab("Begin de sessie").press("Enter");
        assertThat(iris.locator("[data-part=clock]")).containsText("4:5");
        keys(thirza).tab("Zet klok stil").press("Space");
        assertThat(famke.locator("[data-part=clock]")).containsText("staat stil");
        keys(thirza).tab("+1 min").press("Space");
        assertThat(famke.locator("[data-part=clock]")).containsText("5:5");
        keys(thirza).back("Start klok").press("Space");
        keys(iris).back("Ik ben klaar").press("Space");
        assertThat(thirza.locator("[data-part=people] summary")).hasText("1 van 4 klaar");
        keys(thirza).back("Volgende kaart");
    }

    private void players() {
        turn("Spelers");
        add(famke, "Opdrachtgevers", "Nieuwe opdrachtgever", "Directie Natuur bij " + AGENCY);
        add(oscar, "Rollen", "Wie heeft een rol?", "Oscar Prins");
        edit(oscar, "Oscar Prins").tab("Rol").choose("Opdrachtnemer").press("Escape");
        add(iris, "Rollen", "Wie heeft een rol?", "Voorzitter");
        edit(iris, "Voorzitter").tab("Rol").choose("Leidend").tab("Nog niemand").press("Space", "Escape");
        everyoneReads("client", "Directie Natuur bij " + AGENCY);
        everyoneReads("role", "nog niemand");
    }

    private void assignments() {
        turn("Opdrachten");
        add(famke, "Opdrachten", "Nieuwe opdracht", "Subsidie hoogstambomen");
        edit(famke, "Subsidie hoogstambomen").tab("Maat").choose("klein");
        assertThat(keys(famke)
                        .tab("Directie Wonen bij")
                        .press("Space", "Escape")
                        .at())
                .isEqualTo("Bewerk Subsidie hoogstambomen");
        add(famke, "Opdrachten", "Nieuwe opdracht", "Keuring fruit");
        edit(famke, "Keuring fruit")
                .tab("Maat")
                .choose("groot")
                .tab("Hoe zeker is het?")
                .choose("gepland");
        keys(famke).press("Escape");
        everyoneReads("assignment", "Keuring fruit");
        everyoneReads("assignment", "gepland");
        famke.keyboard().press("Control+z");
        assertThat(oscar.locator("[data-part=list-assignment]")).not().containsText("gepland");
        famke.keyboard().press("Control+y");
        everyoneReads("assignment", "gepland");
        edit(famke, "Keuring fruit")
                .tab("Verplaats naar")
                .choose("vak Afspraken")
                .tab("Verplaats")
                .press("Enter", "Escape");
        Look.at(famke, "k02-assignments");
    }

    private void registerChanges() {
        var tab = oscar.context().newPage();
        tab.navigate("/nl/assignments");
        keys(tab).tab("Regeling dakgoten").leave("Enter");
        keys(tab).tab("Veranderen").leave("Enter");
        keys(tab).tab("Titel").over("Regeling boomgaarden");
        keys(tab).tab("Bewaar").leave("Enter");
        tab.close();
        everyoneReads("assignment", "Regeling boomgaarden");
    }

    private void coherence() {
        turn("Samenhang");
        section(oscar, "Lijnen")
                .tab("Van")
                .choose("Subsidie hoogstambomen")
                .tab("Soort lijn")
                .choose("vecht")
                .tab("Naar")
                .choose("Regeling boomgaarden");
        keys(oscar)
                .tab("Verbind")
                .press("Enter")
                .type("In september vragen beide om de keurders")
                .tab("Gewicht")
                .choose("zwaar")
                .press("Escape");
        assertThat(famke.locator("[data-part=list-line]")).not().containsText("In september");
        add(iris, "Knelpunten", "Nieuw knelpunt", "Te weinig keurders");
        edit(iris, "Te weinig keurders")
                .tab("Waaraan is gebrek?")
                .choose("mensen")
                .press("Escape");
        keys(thirza).tab("Laat zien wat iedereen plaatste").press("Enter").back("Volgende kaart");
        everyoneReads("line", "In september vragen beide om de keurders");
        everyoneReads("bottleneck", "Te weinig keurders");
        keys(thirza).tab("Laat stemmen").press("Enter").back("Volgende kaart");
        assertThat(iris.locator("[data-part=now]")).containsText("Je hebt nog 3 stemmen");
        keys(iris)
                .back("Stem op Te weinig keurders, nog 3")
                .press("Enter", "Enter")
                .tab("Stem terug van Te weinig keurders")
                .press("Enter");
        assertThat(thirza.locator("[data-part=list-bottleneck]")).containsText("1 stem: eigenaar 1");
        keys(iris).press("Enter");
        assertThat(keys(iris).at()).startsWith("Stem op Te weinig keurders");
        section(famke, "Knelpunten").tab("Stem op Te weinig keurders, nog 3").press("Enter");
        assertThat(thirza.locator("[data-part=list-bottleneck]")).containsText("1 stem: opdrachtgever 1");
        keys(thirza).tab("Sluit het stemmen").press("Enter").back("Volgende kaart");
    }

    private void lostLink() {
        famke.context().setOffline(true);
        add(famke, "Ideeën", "Nieuw idee", "Eén kalender voor alle regelingen");
        assertThat(famke.locator("[data-part=standing]")).containsText("wacht");
        assertThat(oscar.locator("[data-part=list-idea]")).not().containsText("Eén kalender");
        famke.context().setOffline(false);
        everyoneReads("idea", "Eén kalender voor alle regelingen");
        assertThat(famke.locator("[data-part=standing]")).hasText("Alles is bewaard.");
    }

    private void agreements() {
        turn("Afspraken");
        add(famke, "Afspraken", "Nieuwe afspraak", "Wie belt bij haast");
        edit(famke, "Wie belt bij haast")
                .tab("Directie Wonen bij")
                .press("Space")
                .tab("Directie Water bij")
                .press("Space", "Escape");
        add(iris, "Overleggen", "Nieuw overleg", "Driehoeksoverleg");
        add(iris, "Gaten", "Nieuw gat", "Wie beslist over extra werk");
        everyoneReads("gap", "Wie beslist over extra werk");
        keys(thirza).back("Vorige kaart").press("Enter");
        assertThat(iris.locator("[data-part=card] h2")).hasText("Samenhang");
        keys(thirza).tab("Volgende kaart");
        turn("Afspraken");
    }

    private void improvements() {
        turn("Verbeteren");
        keys(thirza).tab("Laat zien wat iedereen plaatste").press("Enter").back("Volgende kaart");
        add(oscar, "Verbeteringen", "Nieuwe verbetering", "Eén loket openen");
        edit(oscar, "Eén loket openen")
                .tab("Wie pakt het op?")
                .type("Oscar Prins")
                .press("Escape");
        add(iris, "Ideeën", "Nieuw idee", "Samen plukken");
        edit(iris, "Samen plukken").tab("Op de parkeerplaats").press("Space", "Escape");
        everyoneReads("parked", "Samen plukken");
        edit(iris, "Samen plukken").tab("Haal weg van het bord").press("Enter");
        everyoneReads("removed", "Samen plukken");
        section(iris, "Weggehaald").tab("Zet terug: Samen plukken").press("Enter");
        everyoneReads("parked", "Samen plukken");
        TableWorld.isTheSame(thirza, famke, oscar, iris);
        Look.at(oscar, "k03-improvements");
    }

    private void close() {
        turn("Slot");
        keys(famke)
                .back("Wat is nog open")
                .type("De keuring.")
                .tab("Dit beeld is van ons")
                .press("Enter");
        assertThat(thirza.locator(".session-confirm__list")).containsText("opdrachtgever: dit beeld is van ons");
        keys(thirza).tab("Sluit de sessie af").press("Enter");
        assertThat(iris.locator("[data-part=standing]")).containsText("De sessie is afgesloten");
        TableWorld.isTheSame(thirza, famke, oscar, iris);
    }

    /// Others' changes were told, gathered, and never faster than somebody can listen.
    private void calmNews() {
        var heard = Keyboard.heard(thirza);
        assertThat(heard).isNotEmpty();
        assertThat(heard)
                .anySatisfy(news -> assertThat((String) news.get("said")).contains("Famke Zomer"));
        for (int i = 1; i < heard.size(); i++) {
            var pause = ((Number) heard.get(i).get("at")).doubleValue()
                    - ((Number) heard.get(i - 1).get("at")).doubleValue();
            assertThat(pause)
                    .describedAs("%s after %s", heard.get(i), heard.get(i - 1))
                    .isGreaterThan(CALM_MS);
        }
    }

    private void result() {
        keys(famke).tab("Naar het resultaat").leave("Enter");
        assertThat(famke.locator("main")).containsText("In september vragen beide om de keurders");
        for (var each : List.of("Verslag (PDF)", "SVG", "PNG", "JSON")) {
            assertThat(download(famke, () -> keys(famke).tab(each).press("Enter")))
                    .isNotEmpty();
        }
        keys(famke).tab("Bevestig het beeld").send("Enter");
        assertThat(famke.locator("[data-part=frozen]")).isVisible();
        keys(famke).tab("Neem over: Subsidie hoogstambomen").send("Enter");
        keys(famke).tab("Neem alles over").send("Enter");
        assertThat(famke.locator("main")).containsText("Er wacht niets");
    }

    private void register() {
        keys(famke).tab("Opdrachten").leave("Enter");
        keys(famke).tab("Subsidie hoogstambomen").leave("Enter");
        assertThat(famke.locator("main")).containsText("Famke Zomer");
        keys(famke).tab("uit een schetssessie").leave("Enter");
        assertThat(famke.locator("h1")).hasText(Pattern.compile("Schetssessie van 12 december.*"));
        keys(famke).tab("Driehoek " + AGENCY).leave("Enter");
        for (var placed : List.of("Directie Natuur", "Wie belt bij haast", "Eén loket openen")) {
            assertThat(famke.locator("main")).containsText(placed);
        }
    }

    /// By way of the contents of the list.
    private Keyboard section(Page page, String title) {
        var keys = keys(page);
        if (page.evaluate("() => document.activeElement.closest('.board-list') !== null")
                .equals(true)) {
            keys.back("Naar boven").press("Enter");
        }
        keys.tab(title + " (").press("Enter");
        assertThat(keys.at()).startsWith(title + " (");
        return keys;
    }

    private void add(Page page, String title, String label, String text) {
        var keys = section(page, title).tab(label).type(text).press("Enter");
        assertThat(keys.at()).isEqualTo(label);
        assertThat(page.locator(".board-list")).containsText(text);
    }

    /// Leaves the focus in the form of something near.
    private Keyboard edit(Page page, String name) {
        return keys(page).back("Bewerk " + name).press("Enter");
    }

    private void turn(String card) {
        assertThat(keys(thirza).at()).isEqualTo("Volgende kaart");
        keys(thirza).press("Enter");
        for (var page : everyone()) {
            assertThat(page.locator("[data-part=card] h2")).hasText(card);
        }
    }

    private void everyoneReads(String section, String text) {
        for (var page : everyone()) {
            assertThat(page.locator("[data-part=list-" + section + "]")).containsText(text);
        }
    }

    private List<Page> everyone() {
        return List.of(thirza, famke, oscar, iris);
    }

    private Page login(String name, String email) {
        world.letIn();
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.navigate("/nl/login");
        keys(page).tab("Code die bij het starten").type(TableWorld.CODE);
        keys(page).tab("Je naam").type(name);
        keys(page).tab("Je e-mailadres").type(email).leave("Enter");
        return page;
    }

    private static Keyboard keys(Page page) {
        return new Keyboard(page);
    }

    private static String download(Page page, Runnable ask) {
        try {
            return Files.readString(page.waitForDownload(ask).path(), StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
