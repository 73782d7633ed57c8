package nl.samenspel.assignment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// The register's pages in a real browser: finding, writing down, two at once, merging, relations.
@WithApplication
@TestPropertySource(properties = {"samenspel.demo=true", "samenspel.test.world=assignment-journey"})
@Tag("deep")
class AssignmentJourney {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Assignments assignments;

    @Autowired
    Links links;

    Register register;
    Register.World world;
    Assignment.Id roofs;
    Assignment.Id desk;

    @BeforeEach
    void aSmallRegister() {
        register = new Register(application);
        world = register.world();
        roofs = register(full());
        desk = register(Description.titled("Loket voor woningen")
                .with(Field.SIZE, Assignment.Size.L)
                .with(Field.FIRMNESS, Assignment.Firmness.FIRM)
                .with(Field.CLIENTS, List.of(Client.of(world.ministry()))));
        register.as(
                world.piet(),
                () -> links.add(
                        new Links.Draft(
                                Link.Kind.COMPETES,
                                roofs,
                                desk,
                                Link.Weight.HEAVY,
                                "In maart vragen beide hetzelfde team."),
                        world.piet()));
        register.as(
                world.carla(),
                () -> assignments.propose(
                        world.triangle(), Description.titled("Subsidie Zonnedaken voor scholen"), null, world.carla()));
    }

    @Test
    void theListNarrowsInPlaceAndItsAddressCanBeMailed() {
        var page = enter(world.piet());
        page.navigate("/nl/assignments");
        assertThat(page.locator("[data-part=assignments] tbody tr")).hasCount(3);
        sound(page, "assignment-list");

        page.getByLabel("Zoek op titel, doel of kenmerk").fill("zonne");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=assignments] tbody tr")).hasCount(2);
        assertThat(page.url()).contains("q=zonne");

        page.locator("#phase").selectOption("hand_back");
        assertThat(page.getByText("Niets gevonden")).isVisible();
        sound(page, "assignment-nothing");
        page.locator("[data-part=drop] a").first().click();
        assertThat(page.locator("[data-part=assignments] tbody tr").first()).isVisible();
    }

    @Test
    void worksWithoutScript() {
        var page = visitors.arrive(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setJavaScriptEnabled(false));
        logIn(page, world.piet());
        page.navigate("/nl/assignments?size=x");
        page.getByLabel("Zoek op titel, doel of kenmerk").fill("loket");
        page.locator("[data-part=filter] button").first().click();
        assertThat(page.locator("[data-part=assignments] tbody tr")).hasCount(1);

        page.navigate("/nl/assignments/" + desk.value() + "/change");
        page.locator("button[value=clients]").click();
        page.locator("[name='clients.1.name']").fill("Directie Wonen " + world.number());
        page.locator("[name='clients.1.share']").fill("12,5");
        page.locator("[name='demand.0.team']").selectOption("Team Uitvoering");
        page.locator("[name='demand.0.from']").fill("maart 2027");
        page.locator("[name='demand.0.fte']").fill("2,5");
        page.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-part=clients] tbody tr")).hasCount(2);
        assertThat(page.locator("[data-part=demand]")).containsText("2,5 fte van maart 2027");
    }

    @Test
    void oneAssignmentShowsItselfAndItsHistory() {
        var page = enter(world.carla());
        page.navigate("/nl/assignments/" + roofs.value());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Subsidie Zonnedaken");
        assertThat(page.getByText("Afspraak ontbreekt")).isVisible();
        sound(page, "assignment-detail");
        page.navigate("/en/assignments/" + roofs.value());
        HtmlCheck.assertValid(withoutHtmx(page.content()));
    }

    @Test
    void everythingTypedIsKeptWhenAFieldIsRefused() {
        var page = enter(world.piet());
        page.navigate("/nl/assignments/new");
        page.locator("#title").fill("Nieuw");
        page.locator("#from").fill("maart 2027");
        page.locator("#until").fill("januari 2027");
        page.locator("[name='clients.1.name']").fill("Bestaat niet");
        page.getByText("Zet in het register").click();
        assertThat(page.locator("[data-part=errors]")).containsText("Het einde ligt voor het begin");
        assertThat(page.locator("[name='clients.0.name']")).hasValue("Bestaat niet");
        sound(page, "assignment-refused");

        page.locator("#until").fill("mei 2027");
        page.locator("[name='clients.0.name']").fill("Directie Wonen " + world.number());
        page.getByText("Zet in het register").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Nieuw");
    }

    @Test
    void whoComesSecondSeesTheOthersValueAndLosesNothing() {
        var page = enter(world.piet());
        page.navigate("/nl/assignments/" + roofs.value() + "/change");
        register.as(
                world.carla(),
                () -> assignments.change(
                        roofs, Map.of(Field.SIZE, Assignment.Size.L, Field.REFERENCE, "ZD-99"), world.carla()));
        page.locator("#size").selectOption("s");
        page.locator("#purpose").fill("Mijn eigen doel");
        page.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("[data-part=conflict]")).containsText("Carla");
        assertThat(page.locator("[data-part=theirs]")).containsText("Groot");
        assertThat(page.locator("#purpose")).hasValue("Mijn eigen doel");
        assertThat(page.locator("#reference")).hasValue("ZD-99");
        sound(page, "assignment-conflict");

        page.locator("#take-size").check();
        page.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("dl").first()).isVisible();
        var kept = register.as(
                world.piet(), () -> application.getBean(AssignmentViews.class).get(roofs));
        assertThat(kept.description().size()).isEqualTo(Assignment.Size.L);
        assertThat(kept.description().text(Field.PURPOSE)).isEqualTo("Mijn eigen doel");
    }

    @Test
    void twinsAreComparedMergedAndSeparatedAgain() {
        var page = enter(world.piet());
        page.navigate("/nl/assignments/" + roofs.value());
        page.navigate("/nl/assignments/" + roofs.value() + "/merge?with=" + desk.value());
        sound(page, "assignment-merge");
        page.getByText("Voeg samen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Hierin is samengevoegd")).isVisible();
        page.navigate("/nl/assignments/" + desk.value());
        page.getByText("Maak weer twee opdrachten").click();
        assertThat(page.getByText("Deze opdracht is samengevoegd")).hasCount(0);
    }

    @Test
    void aRelationIsMadeChangedAndTakenAway() {
        var page = enter(world.piet());
        page.navigate("/nl/assignments/" + desk.value() + "/links/new");
        sound(page, "assignment-link");
        page.getByLabel("is afhankelijk van").check();
        page.locator("select[name=other]")
                .evaluate("(s, v) => { s.value = v; }", roofs.value().toString());
        page.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-part=links]")).containsText("Loket voor woningen is afhankelijk van");
    }

    @Test
    void aListIsKeptAndTakenAlong() {
        var page = enter(world.piet());
        page.navigate("/nl/assignments?q=loket&column=budget&column=size");
        page.locator(".list-tools summary").click();
        page.locator("#view-name").fill("Mijn loketten");
        page.locator("[data-part=save-view] button").click();
        assertThat(page.locator("[data-part=saved-views]")).containsText("Mijn loketten");
        assertThat(page.url()).contains("q=loket");
        var csv = page.request().get("/nl/assignments/export/csv?q=loket");
        assertThat(csv.text()).contains("Loket voor woningen");
    }

    @Test
    void doesNotExistForAStranger() {
        var page = enter(world.vera());
        assertThat(page.navigate("/nl/assignments/" + roofs.value()).status()).isEqualTo(404);
        page.navigate("/nl/assignments");
        assertThat(page.getByText("Hier staan straks je opdrachten")).isVisible();
        sound(page, "assignment-empty");
    }

    private Page enter(Actor actor) {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        logIn(page, actor);
        return page;
    }

    private static void logIn(Page page, Actor actor) {
        page.setDefaultTimeout(8_000);
        page.navigate("/nl/login");
        page.locator("button[value='" + actor.person().value() + "']").click();
    }

    /// Valid HTML, no complaint of axe by day or night, nothing that sticks out on a phone; and a picture of each.
    private static void sound(Page page, String name) {
        Visitors.portrait(page, name);
        HtmlCheck.assertValid(withoutHtmx(page.content()));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Scheme.show(page, scheme);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
        Scheme.show(page, ColorScheme.LIGHT);
        page.setViewportSize(320, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
        page.setViewportSize(1280, 900);
    }

    /// The validator knows no attributes of htmx.
    private static String withoutHtmx(String html) {
        return html.replaceAll(" hx-[a-z-]+=\"[^\"]*\"", "");
    }

    private Assignment.Id register(Description description) {
        return register.as(world.piet(), () -> assignments.register(world.triangle(), description, world.piet()));
    }

    private Description full() {
        var march = YearMonth.of(2027, 3);
        return Description.titled("Subsidie Zonnedaken")
                .with(Field.PURPOSE, "Meer daken met zonnepanelen bij mensen die huren.")
                .with(Field.SCALE, Assignment.Scale.TRIANGLE)
                .with(Field.KIND, Assignment.Kind.AGENCY_TASK)
                .with(Field.SIZE, Assignment.Size.M)
                .with(Field.PHASE, Assignment.Phase.EXECUTION)
                .with(Field.TARGET_GROUPS, List.of("huurders", "verhuurders"))
                .with(Field.SERVICES, List.of("digitaal loket"))
                .with(
                        Field.CLIENTS,
                        List.of(
                                new Client(
                                        world.directorate(),
                                        Client.Role.LEAD,
                                        new BigDecimal("80"),
                                        world.carla().person()),
                                new Client(world.ministry(), Client.Role.CLIENT, new BigDecimal("40"), null)))
                .with(Field.TEAMS, List.of(world.team()))
                .with(Field.ASSIGNEES, List.of(world.piet().person()))
                .during(march, march.plusMonths(20))
                .with(Field.FIRMNESS, Assignment.Firmness.PLANNED)
                .with(
                        Field.DEMAND,
                        List.of(new Demand(world.team(), march, march.plusMonths(5), new BigDecimal("3.25"))))
                .with(Field.BUDGET, new BigDecimal("1250000"))
                .with(Field.FUNDING, Assignment.Funding.PER_PIECE)
                .with(Field.BASIS, Assignment.Basis.LAW)
                .with(Field.REFERENCE, "ZD-12")
                .with(Field.ADDRESS, "https://zaken.example.nl/12");
    }
}
