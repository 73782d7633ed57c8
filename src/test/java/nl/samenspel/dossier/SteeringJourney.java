package nl.samenspel.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samenspel.dossier.DossierWorld.run;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.dossier.exit.ExitPart;
import nl.samenspel.dossier.exit.ExitPlans;
import nl.samenspel.dossier.steering.Contact.ByWhom;
import nl.samenspel.dossier.steering.Contact.With;
import nl.samenspel.dossier.steering.Contacts;
import nl.samenspel.dossier.steering.Contacts.Meant;
import nl.samenspel.dossier.steering.Contacts.Went;
import nl.samenspel.dossier.steering.MomentKind;
import nl.samenspel.dossier.steering.Moments;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.Look;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Six months of contact that gets less, an observation that is tested, and a path of handing back: two people, two
/// browsers.
@WithApplication
@Tag("deep")
class SteeringJourney {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private DossierWorld world;
    private Assignment.Id id;

    private Page logIn(Actor actor) {
        var address = "http://127.0.0.1:" + port;
        var page = visitors.arrive(address);
        var cookie = Caller.loggedIn(port, actor, context).cookies().get("SESSION");
        page.context().addCookies(java.util.List.of(new Cookie("SESSION", cookie).setUrl(address)));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /// Looked at, and without barriers in light and dark and at 320 pixels.
    private static void look(Page page, String name) {
        Look.at(page, name);
        for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            Scheme.show(page, scheme);
            org.assertj.core.api.Assertions.assertThat(
                            new AxeBuilder(page).analyze().getViolations())
                    .as(name + " " + scheme)
                    .isEmpty();
        }
        page.setViewportSize(320, 800);
        org.assertj.core.api.Assertions.assertThat(
                        (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits in 320 pixels")
                .isTrue();
        page.setViewportSize(1280, 900);
    }

    private void sixMonths() {
        world = new DossierWorld(context);
        id = world.assignment("Ketens open");
        var hanneke = world.hanneke;
        var today = world.today();
        run(
                world.wouter,
                () -> context.getBean(Assignments.class)
                        .change(id, Map.of(Field.PHASE, Phase.EXECUTION), world.wouter));
        world.open(id);
        run(
                world.marian,
                () -> context.getBean(Participants.class)
                        .invite(id, world.ruud.person(), Seat.DELEGATED_CLIENT, world.marian));
        run(hanneke, () -> {
            var contacts = context.getBean(Contacts.class);
            var real = new int[] {60, 60, 45, 30, 30, 0, 30, 20, 0};
            for (int i = 0; i < real.length; i++) {
                var day = today.minusWeeks(3L * (real.length - 1 - i)).minusDays(2);
                contacts.log(
                        id,
                        new Meant(With.DELEGATED_CLIENT, day, 60, "Afstemming over het programma"),
                        new Went(real[i], ByWhom.THEM, real[i] == 0),
                        hanneke);
            }
            contacts.log(
                    id,
                    new Meant(With.CLIENT, today.minusWeeks(24), 60, "Kennismaking"),
                    new Went(30, ByWhom.THEM, false),
                    hanneke);
            var moments = context.getBean(Moments.class);
            moments.note(
                    id,
                    MomentKind.FORMULATING,
                    today.minusWeeks(22),
                    "",
                    java.util.List.of(),
                    "Zo begonnen",
                    null,
                    hanneke);
            moments.note(
                    id,
                    MomentKind.PROGRESS_REPORT,
                    today.minusWeeks(8),
                    "",
                    java.util.List.of(),
                    "Door",
                    null,
                    hanneke);
            moments.plan(id, MomentKind.PROGRESS_REPORT, today, "Na een half jaar", hanneke);
            moments.plan(id, MomentKind.EVALUATION, today.plusWeeks(5), "", hanneke);
            moments.plan(id, MomentKind.PHASE_TRANSITION, today.plusWeeks(7), "", hanneke);
            context.getBean(ExitPlans.class)
                    .write(id, ExitPart.WHAT_IS_LEFT, 0, "Het plan van aanpak\nDrie van zeven ketens", hanneke);
        });
    }

    @Test
    void whatHappensBetweenTwoSidesIsSaidBeforeItBreaks() {
        sixMonths();
        var home = "/nl/dossiers/" + id.value();
        var hanneke = logIn(world.hanneke);
        hanneke.navigate(home);
        assertThat(hanneke.locator("#steering")).containsText("Het contact wordt minder");
        look(hanneke, "dossier");
        hanneke.navigate(home + "/contacts");
        look(hanneke, "contacts");
        hanneke.navigate(home + "/moments");
        look(hanneke, "moments");
        link(hanneke, "Voortgang");
        hanneke.locator("#answer0").fill("Drie ketens zijn open.");
        hanneke.locator("#decision").fill("De directeur kiest wie er vrij komt.");
        look(hanneke, "moment");
        button(hanneke, "Moment vastleggen").click();
        assertThat(hanneke.locator("main")).containsText("De directeur kiest wie er vrij komt.");

        hanneke.navigate(home + "/preconditions");
        hanneke.locator("#sentence").fill("Twee medewerkers zijn elke week een dag vrij");
        button(hanneke, "Randvoorwaarde toevoegen").click();
        look(hanneke, "preconditions");
        link(hanneke, "Twee medewerkers zijn elke week een dag vrij");
        hanneke.getByLabel("Niet ingevuld").check();
        hanneke.locator("#remark").fill("Er kwam nog niemand.");
        button(hanneke, "Stand vastleggen").click();
        assertThat(hanneke.locator("[aria-labelledby=states]")).containsText("Er kwam nog niemand.");
        look(hanneke, "precondition");

        hanneke.navigate(home + "/observations");
        hanneke.locator("#what").fill("Van de laatste vijf gesprekken gingen er drie niet of kort door.");
        hanneke.locator("#effect").fill("Ik word er onrustig van.");
        button(hanneke, "Bewaren voor mezelf").click();
        look(hanneke, "observation-draft");
        var marian = logIn(world.marian);
        marian.navigate(home + "/observations");
        assertThat(marian.locator("main")).containsText("Nog geen waarnemingen");
        button(hanneke, "Delen").first().click();
        hanneke.locator("#share-sure [data-confirms]").click();
        assertThat(hanneke.locator("[data-part=waiting-for]")).containsText("Marian Hoekstra");
        marian.navigate(home + "/observations");
        marian.locator("main .card--link a").click();
        marian.locator("#view").fill("Dat klopt. Mijn agenda loopt vol, en ik stuur Ruud.");
        look(marian, "observation-answer");
        button(marian, "Vastleggen").click();
        hanneke.reload();
        hanneke.locator("#patternText").fill("Als het spannend wordt, spreken we elkaar minder.");
        hanneke.locator("#myPart").fill("Ik vraag er niet opnieuw om.");
        hanneke.locator("#yourPart").fill("Jij zegt af zonder nieuwe dag.");
        button(hanneke, "Patroon benoemen").click();
        look(hanneke, "observation-pattern");

        hanneke.navigate(home + "/evaluations");
        hanneke.locator("#day").fill(LocalDate.now().toString());
        button(hanneke, "Evaluatie beginnen").click();
        hanneke.locator("#well").fill("De bedoeling is helder.");
        look(hanneke, "evaluation-writing");
        button(hanneke, "Ik ben klaar").click();
        assertThat(hanneke.locator("[data-part=waiting-for]")).isVisible();
        marian.navigate(hanneke.url());
        assertThat(marian.locator("main")).not().containsText("De bedoeling is helder.");
        marian.locator("#hard").fill("Tijd.");
        button(marian, "Ik ben klaar").click();
        assertThat(marian.locator("main")).containsText("De bedoeling is helder.");
        look(marian, "evaluation-open");
    }

    @Test
    void handingBackIsAPathThatIsPrepared() {
        sixMonths();
        var home = "/nl/dossiers/" + id.value();
        var hanneke = logIn(world.hanneke);
        hanneke.navigate(home + "/exit-plan");
        look(hanneke, "exit-plan");
        hanneke.locator("[data-part=of-you] a").click();
        hanneke.locator("#text").fill("We zeggen het een maand vooruit.");
        look(hanneke, "exit-part");
        button(hanneke, "Bewaren").click();
        assertThat(hanneke.locator("#if-we-stop")).containsText("een maand vooruit");

        hanneke.navigate(home + "/hand-backs");
        look(hanneke, "hand-backs");
        hanneke.locator("#thought").fill("Er verandert niets.");
        button(hanneke, "Teruggeven overwegen").click();
        look(hanneke, "hand-back-considered");
        hanneke.locator("#toWhom").fill("Marian, in een gesprek");
        hanneke.locator("#change").fill("Elke maand een uur met Marian zelf.");
        hanneke.locator("#before").fill(LocalDate.now().plusWeeks(4).toString());
        button(hanneke, "Aankondigen dat teruggeven kan").click();
        for (var leaf : new String[] {"observe", "effect", "pattern", "needed"}) {
            hanneke.locator("#" + leaf).fill("Wat er op dit blaadje staat.");
        }
        hanneke.locator("#sheet button").first().click();
        hanneke.locator("#home").fill("Wouter en een collega.");
        hanneke.locator("#whoTells").fill("Ik bel eerst Marian, dan het team.");
        hanneke.locator("#support button").click();
        look(hanneke, "hand-back-announced");
        button(hanneke, "Voorbereiding is klaar").click();

        var marian = logIn(world.marian);
        marian.navigate(hanneke.url().replaceAll("#.*", ""));
        assertThat(marian.locator("main")).containsText("Elke maand een uur met Marian zelf.");
        assertThat(marian.locator("main")).not().containsText("Er verandert niets.");
        assertThat(marian.locator("main")).not().containsText("Ik bel eerst Marian");
        look(marian, "hand-back-marian");

        hanneke.locator("#withWhom").fill("Marian");
        hanneke.locator("#said").fill("We zien het allebei.");
        button(hanneke, "Gesprek vastleggen").click();
        look(hanneke, "hand-back-spoken");
        hanneke.locator("#lastDay").fill(LocalDate.now().plusWeeks(2).toString());
        hanneke.locator("#why").fill("De tijd komt er niet.");
        button(hanneke, "Opdracht teruggeven").click();
        button(hanneke, "Exitplan in gang zetten").click();
        hanneke.locator("[name=inOrder][value=HOURS]").check();
        button(hanneke, "Bewaren").last().click();
        look(hanneke, "hand-back-motion");
        assertThat(hanneke.locator("[aria-labelledby=told]")).containsText("De tijd komt er niet.");
    }
}
