package nl.samenspel.sketch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.time.Year;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspel.support.Look;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A whole session as four people live it with a mouse: Jelle leads, Nienke comes for the clients, Ruben
/// for the provider, and Gijs has no account and comes for the owner with a code.
@WithApplication
class WholeSessionByMouseJourneyTest {
    private static final String AGENCY = "Dienst Dakgoten";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private TableWorld world;
    private Page jelle;
    private Page nienke;
    private Page ruben;
    private Page gijs;
    private String board;
    private String code;

    @BeforeEach
    void everybodyIsAtTheDoor() {
        world = beans.createBean(TableWorld.class);
        jelle = login("Jelle Postma", "jelle@muis.test");
        nienke = login("Nienke Roos", "nienke@muis.test");
        ruben = login("Ruben Hartog", "ruben@muis.test");
        world.triangle(AGENCY, world.person("nienke@muis.test"), world.person("ruben@muis.test"));
    }

    @Test
    void aTriangleDrawsItsPictureAndThePictureIsTheRegister() {
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
        result();
        register();
    }

    private void plan() {
        open(nienke, "Driehoeken");
        nienke.getByRole(AriaRole.LINK, named("Driehoek " + AGENCY)).click();
        nienke.getByRole(AriaRole.LINK, named("Plan een schetssessie")).click();
        Look.at(nienke, "m01-plan-empty");
        button(nienke, "Plan de sessie").click();
        assertThat(nienke.locator("[data-part=errors]")).isVisible();
        Look.at(nienke, "m02-plan-refused");
        nienke.getByLabel("Doel").fill("Weten welke opdrachten elkaar in de weg zitten");
        nienke.getByLabel("Datum").fill(Year.now().plusYears(1) + "-12-12");
        nienke.getByLabel("Waar").fill("Zaal 3");
        nienke.getByLabel("Begeleider").fill("Jelle Postma");
        button(nienke, "Plan de sessie").click();
        assertThat(nienke.locator("h1")).hasText(Pattern.compile("Schetssessie van 12 december.*"));
    }

    private void prepare() {
        jelle.navigate("/nl");
        jelle.getByRole(AriaRole.LINK, containing("Bereid de schetssessie")).click();
        board = jelle.url().replaceAll(".*(/nl/sessions/[^/?#]+).*", "$1/board");
        invite("Nienke Roos", "Opdrachtgevers");
        invite("Ruben Hartog", "Opdrachtnemer");
        invite("Gijs de Gast", "Eigenaar");
        assertThat(jelle.locator("[aria-labelledby=corner-OWNER]")).containsText("Gijs de Gast");
        jelle.locator("[aria-labelledby=preparation] input[type=checkbox]")
                .first()
                .check();
        button(jelle, "Bewaar de vinkjes").click();
        assertThat(jelle.locator("[aria-labelledby=preparation] input[type=checkbox]")
                        .first())
                .isChecked();
        assertThat(jelle.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile(".*Weten welke opdrachten elkaar in de weg zitten.*", Pattern.DOTALL));
        assertThat(download(jelle, jelle.getByRole(AriaRole.LINK, named("Zet in je agenda"))))
                .contains("BEGIN:VEVENT");
        Look.at(jelle, "m03-prepare");
        button(jelle, "Open de deur").click();
        code = jelle.locator("[data-part=join-code]").textContent();
        Look.at(jelle, "m04-code");
    }

    private void invite(String name, String corner) {
        jelle.locator("#name").fill(name);
        jelle.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(corner).setExact(true))
                .check();
        button(jelle, "Zet op de lijst").click();
        assertThat(jelle.locator("[aria-labelledby=invitees]")).containsText(name);
    }

    private void answer() {
        nienke.navigate("/nl");
        nienke.getByRole(AriaRole.LINK, containing("Beantwoord de vraag vooraf"))
                .click();
        Look.at(nienke, "m05-question");
        nienke.getByLabel("Jouw antwoord").fill("In maart komt alles tegelijk.");
        button(nienke, "Bewaar je antwoord").click();
        assertThat(nienke.locator("[aria-labelledby=answers]")).containsText("In maart komt alles tegelijk.");
    }

    private void sitDown() {
        jelle.getByRole(AriaRole.LINK, named("Naar het bord")).click();
        nienke.getByRole(AriaRole.LINK, named("Bekijk het bord")).click();
        ruben.navigate(board);
        gijs = visitors.arrive("http://127.0.0.1:" + port);
        gijs.navigate("/nl/join");
        gijs.getByLabel("Code").fill("AAAA-AAAA");
        gijs.getByLabel("Je naam").fill("Gijs de Gast");
        gijs.getByLabel("Eigenaar").check();
        button(gijs, "Doe mee").click();
        assertThat(gijs.locator("[data-part=errors]")).containsText("Deze code werkt niet");
        Look.at(gijs, "m06-join-refused");
        gijs.getByLabel("Code").fill(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        button(gijs, "Doe mee").click();
        Look.at(gijs, "m06-waits");
        assertThat(jelle.locator("[data-part=lobby]")).containsText("Gijs de Gast");
        Look.at(jelle, "m06-lobby");
        jelle.locator("[data-part='lobby.admission']").click();
        for (var page : List.of(jelle, nienke, ruben, gijs)) {
            assertThat(page.locator("[data-part=standing]")).hasText("Alles is bewaard.");
            page.locator("[data-part=view-drawing]").click();
        }
        assertThat(gijs.locator("[data-part=now]")).containsText("De begeleider begint straks");
        assertThat(jelle.locator("[data-part=people] summary")).hasText("4 mensen aan het bord");
        Look.at(jelle, "m07-before");
    }

    private void begin() {
        jelle.locator("[data-part='lead.next']").click();
        assertThat(gijs.locator("[data-part=clock]")).containsText("4:5");
        jelle.locator("[data-part='lead.start']").click();
        assertThat(nienke.locator("[data-part=clock]")).containsText("staat stil");
        jelle.locator("[data-part='lead.plus1']").click();
        assertThat(nienke.locator("[data-part=clock]")).containsText("5:5");
        jelle.locator("[data-part='lead.start']").click();
        gijs.locator("[data-part=ready]").click();
        assertThat(jelle.locator("[data-part=people] summary")).hasText("1 van 4 klaar");
    }

    private void players() {
        turn("Spelers");
        assertThat(jelle.locator("[data-part=people] summary")).hasText("4 mensen aan het bord");
        new DrawingByMouse(nienke)
                .place("client", "Directie Natuur bij " + AGENCY)
                .done();
        new DrawingByMouse(ruben)
                .place("role", "Ruben Hartog")
                .choose("role", "provider")
                .done();
        new DrawingByMouse(gijs)
                .place("role", "")
                .choose("role", "coordinating_client")
                .check("Nog niemand, en dat weten we")
                .done();
        everyoneSees("Directie Natuur");
        new DrawingByMouse(jelle).drag("Directie Natuur", 30, 40);
        everyoneHasItThere("Directie Natuur");
        Look.at(jelle, "m08-players");
    }

    private void assignments() {
        turn("Opdrachten");
        var nienkes = new DrawingByMouse(nienke);
        nienkes.place("assignment", "Subsidie groene daken").choose("size", "S").check("Directie Wonen bij " + AGENCY);
        nienkes.done();
        nienkes.place("assignment", "Keuring regentonnen").choose("size", "L").choose("firmness", "planned");
        nienkes.fill("from", Year.now().plusYears(2) + "-01");
        Look.at(nienke, "m09-form");
        nienkes.done();
        new DrawingByMouse(ruben)
                .place("assignment", "Loket voor vergunningen")
                .choose("size", "M")
                .choose("firmness", "outlook")
                .done();
        everyoneSees("Keuring regentonnen");
        assertThat(new DrawingByMouse(gijs).magnet("Keuring regentonnen"))
                .hasClass(Pattern.compile(".*magnet--dashed.*"));
        nienke.keyboard().press("Control+z");
        assertThat(new DrawingByMouse(gijs).magnet("Keuring regentonnen"))
                .not()
                .hasAttribute("aria-label", Pattern.compile(".*" + Year.now().plusYears(2) + ".*"));
        nienke.locator("[data-part=redo]").click();
        assertThat(new DrawingByMouse(gijs).magnet("Keuring regentonnen"))
                .hasAttribute("aria-label", Pattern.compile(".*" + Year.now().plusYears(2) + ".*"));
        Look.at(nienke, "m10-assignments");
    }

    private void registerChanges() {
        var tab = ruben.context().newPage();
        tab.navigate("/nl/assignments");
        tab.getByRole(AriaRole.LINK, named("Regeling dakgoten")).click();
        tab.getByRole(AriaRole.LINK, named("Veranderen")).click();
        tab.locator("#title").fill("Regeling dakgoten en goten");
        button(tab, "Bewaar").click();
        everyoneSees("Regeling dakgoten en goten");
        tab.close();
    }

    private void coherence() {
        turn("Samenhang");
        var rubens = new DrawingByMouse(ruben);
        rubens.connect("Subsidie groene daken", "Regeling dakgoten en goten")
                .choose("relation", "competes")
                .choose("weight", "heavy");
        ruben.locator(".board-panel textarea").fill("In maart vragen beide om het klantteam");
        rubens.done();
        var nienkes = new DrawingByMouse(nienke);
        nienkes.connect("Keuring regentonnen", "Loket voor vergunningen").choose("relation", "depends_on");
        nienkes.done();
        new DrawingByMouse(gijs)
                .place("bottleneck", "Te weinig keurders")
                .choose("about", "people")
                .done();
        assertThat(gijs.locator("[data-part=now]")).containsText("zien anderen pas");
        assertThat(jelle.locator("[data-part=line]")).hasCount(0);
        assertThat(jelle.locator("[data-part=hidden]")).containsText("3 dingen van 3 mensen");
        jelle.locator("[data-part='lead.reveal']").click();
        assertThat(jelle.locator("[data-part=line]")).hasCount(2);
        assertThat(gijs.locator("[data-part=line-label][aria-label*='In maart vragen beide']"))
                .hasCount(1);
        jelle.locator("[data-part='lead.votingOpen']").click();
        assertThat(gijs.locator("[data-part=now]")).containsText("Je hebt nog 3 stemmen");
        new DrawingByMouse(gijs).select("Te weinig keurders").part("vote").click();
        new DrawingByMouse(gijs).part("vote").click();
        new DrawingByMouse(gijs).part("vote-back").click();
        nienkes.select("Te weinig keurders").part("vote").click();
        assertThat(new DrawingByMouse(jelle).magnet("Te weinig keurders"))
                .hasAttribute("aria-label", Pattern.compile(".*2 stemmen: eigenaar 1, opdrachtgever 1.*"));
        Look.at(jelle, "m11-coherence");
        jelle.locator("[data-part='lead.votingOpen']").click();
    }

    private void lostLink() {
        nienke.context().setOffline(true);
        new DrawingByMouse(nienke)
                .place("idea", "Eén kalender voor alle regelingen")
                .done();
        assertThat(nienke.locator("[data-part=standing]")).containsText("wacht");
        Look.at(nienke, "m12-offline");
        assertThat(jelle.locator("[data-part=magnet][aria-label*='Eén kalender']"))
                .hasCount(0);
        nienke.context().setOffline(false);
        everyoneSees("Eén kalender");
        assertThat(nienke.locator("[data-part=standing]")).hasText("Alles is bewaard.");
    }

    private void agreements() {
        turn("Afspraken");
        new DrawingByMouse(nienke)
                .place("agreement", "Wie belt bij haast")
                .check("Directie Wonen bij " + AGENCY)
                .check("Directie Water bij " + AGENCY)
                .done();
        new DrawingByMouse(gijs)
                .place("forum", "Driehoeksoverleg")
                .fill("rhythm", "elk kwartaal")
                .done();
        new DrawingByMouse(gijs).place("gap", "Wie beslist over extra werk").done();
        jelle.locator("[data-part='lead.previous']").click();
        assertThat(gijs.locator("[data-part=card] h2")).hasText("Samenhang");
        turn("Afspraken");
    }

    private void improvements() {
        turn("Verbeteren");
        jelle.locator("[data-part='lead.reveal']").click();
        new DrawingByMouse(ruben)
                .place("improvement", "Eén loket openen")
                .fill("owner", "Ruben Hartog")
                .fill("due", Year.now().plusYears(2) + "-03-01")
                .done();
        new DrawingByMouse(gijs)
                .place("idea", "Met de fiets langs de daken")
                .check("Op de parkeerplaats")
                .done();
        new DrawingByMouse(gijs).select("Met de fiets").part("selection.remove").click();
        assertThat(new DrawingByMouse(jelle).magnet("Met de fiets")).hasCount(0);
        gijs.locator("[data-part=undo]").click();
        everyoneSees("Met de fiets");
        TableWorld.isTheSame(jelle, nienke, ruben, gijs);
        Look.at(jelle, "m13-improvements");
    }

    private void close() {
        turn("Slot");
        nienke.locator("[data-part=outcome]").fill("De keuring is nog open.");
        nienke.locator("[data-part=confirm]").click();
        assertThat(jelle.locator(".session-confirm__list")).containsText("opdrachtgever: dit beeld is van ons");
        assertThat(jelle.locator("[data-part=outcome]")).hasValue("De keuring is nog open.");
        Look.at(nienke, "m14-close");
        jelle.locator("[data-part='lead.end']").click();
        assertThat(gijs.locator("[data-part=standing]")).containsText("De sessie is afgesloten");
        TableWorld.isTheSame(jelle, nienke, ruben, gijs);
        Look.at(gijs, "m15-ended");
    }

    private void result() {
        nienke.getByRole(AriaRole.LINK, named("Naar het resultaat")).click();
        assertThat(nienke.locator("h1")).hasText("Resultaat van de schetssessie");
        assertThat(nienke.locator("main")).containsText("In maart vragen beide om het klantteam");
        Look.at(nienke, "m16-result");
        assertThat(download(nienke, nienke.getByRole(AriaRole.LINK, containing("PDF"))))
                .startsWith("%PDF");
        assertThat(download(nienke, nienke.getByRole(AriaRole.LINK, containing("SVG"))))
                .contains("Subsidie groene");
        assertThat(download(nienke, nienke.getByRole(AriaRole.LINK, containing("PNG"))))
                .contains("PNG");
        assertThat(download(nienke, nienke.getByRole(AriaRole.LINK, containing("JSON"))))
                .contains("Subsidie groene daken");
        button(nienke, "Bevestig het beeld").click();
        assertThat(nienke.locator("[data-part=frozen]")).isVisible();
        button(nienke, "Neem over: Subsidie groene daken").click();
        assertThat(button(nienke, "Neem over: Subsidie groene daken")).hasCount(0);
        button(nienke, "Neem alles over").click();
        assertThat(nienke.locator("main")).containsText("Er wacht niets");
        Look.at(nienke, "m17-confirmed");
    }

    private void register() {
        open(nienke, "Opdrachten");
        nienke.getByRole(AriaRole.LINK, named("Subsidie groene daken")).click();
        assertThat(nienke.locator("main")).containsText("Directie Wonen bij " + AGENCY);
        assertThat(nienke.locator("main")).containsText("Nienke Roos");
        Look.at(nienke, "m18-record");
        nienke.getByRole(AriaRole.LINK, named("uit een schetssessie")).first().click();
        assertThat(nienke.locator("h1")).hasText(Pattern.compile("Schetssessie van 12 december.*"));
        open(nienke, "Driehoeken");
        nienke.getByRole(AriaRole.LINK, named("Driehoek " + AGENCY)).click();
        for (var placed : List.of("Directie Natuur", "Wie belt bij haast", "Eén loket openen")) {
            assertThat(nienke.locator("main")).containsText(placed);
        }
        Look.at(nienke, "m19-triangle");
    }

    private void turn(String card) {
        jelle.locator("[data-part='lead.next']").click();
        for (var page : List.of(jelle, nienke, ruben, gijs)) {
            assertThat(page.locator("[data-part=card] h2")).hasText(card);
        }
    }

    private void everyoneSees(String text) {
        for (var page : List.of(jelle, nienke, ruben, gijs)) {
            assertThat(new DrawingByMouse(page).magnet(text)).hasCount(1);
        }
    }

    private void everyoneHasItThere(String text) {
        var there = new DrawingByMouse(jelle).magnet(text).getAttribute("data-at");
        for (var page : List.of(nienke, ruben, gijs)) {
            assertThat(new DrawingByMouse(page).magnet(text)).hasAttribute("data-at", there);
        }
    }

    private Page login(String name, String email) {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        world.enter(page, name, email);
        return page;
    }

    private static void open(Page page, String entry) {
        page.locator("[data-part=menu]")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry))
                .click();
    }

    private static String download(Page page, Locator link) {
        try {
            return Files.readString(
                    page.waitForDownload(link::click).path(), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions containing(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
