package nl.samenspel.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The practice case as real use, from doubts at the intake to looking back three months after it was given back:
/// Hanneke does the work, Marian asked for it, Ruud acts for Marian, Wouter is Hanneke's business manager. Each of them
/// reads exactly what is theirs. The days that lie behind are written down afterwards, as people do.
@WithApplication
class WholeStoryJourneyTest {
    private static final String DOUBT = "twijfel-alleen-in-het-logboek";
    private static final String FLAG_NOTE = "notitie-alleen-bij-de-vlag";
    private static final String TOLD_WOUTER = "wat-wouter-mag-lezen";
    private static final String ASKED_WOUTER = "vraag-achter-de-rode-knop";
    private static final String THOUGHT = "eerste-gedachte-aan-teruggeven";
    private static final String SUPPORT = "steun-thuis-geregeld";
    private static final String LEAF = "wat-ik-zie-in-het-blad";
    private static final String BOTH_READ = "afspraak-die-beiden-lezen";

    private static final double PATIENCE_MS = 15_000;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private DossierWorld world;
    private String home;
    private Walker hanneke;
    private Walker marian;
    private Walker wouter;

    @BeforeEach
    void threeLogins() {
        world = new DossierWorld(context).opened();
        home = "/dossiers/" + world.id.value();
        hanneke = arrive(world.hanneke);
        marian = arrive(world.marian);
        wouter = arrive(world.wouter);
    }

    @Test
    void fromDoubtsToLookingBack() {
        takesItOnWithDoubts();
        bothConfirmAnAgreement();
        contactShrinks();
        flagsAreNoticedAndOneIsShared();
        redButtonIsAnswered();
        recontractingFails();
        itIsEscalated();
        handsBack();
        eachReadsWhatIsTheirs();
    }

    private void takesItOnWithDoubts() {
        hanneke.goesTo(home).sends(home + "/phase", "[value=INTAKE]", Map.of());
        hanneke.goesTo(home + "/intake")
                .sends(
                        home + "/intake",
                        Map.of(
                                "asked_by", "Marian zocht contact met Wouter.",
                                "came", "Ruud, voor de kennismaking.",
                                "time_given", "Een half uur.",
                                "behind.provider", "Wie wil deze verandering zelf?"));
        hanneke.goesTo(home + "/intake")
                .sends(home + "/intake/assumptions", Map.of("words", "De directie wil het echt."))
                .looks("s01-intake");
        hanneke.goesTo("/logbook/new/note").page().locator("textarea").first().fill(DOUBT);
        hanneke.page().locator("main form button.nl-button--primary").first().click();
        assertThat(hanneke.read()).contains(DOUBT);
        hanneke.goesTo(home + "/intake").sends(home + "/intake/conclusion", Map.of("result", "ACCEPT"));
        assertThat(marian.goesTo(home + "/intake-note").read()).contains("Een half uur.");
    }

    private void bothConfirmAnAgreement() {
        hanneke.goesTo(home + "/agreement").sends("/agreement/versions", Map.of());
        hanneke.goesTo(home + "/agreement/draft")
                .sends(
                        "/agreement/draft",
                        "[name=offer]",
                        Map.of(
                                "purpose", "De directie werkt open in de keten. " + BOTH_READ,
                                "preconditions", "Twee mensen uit elk team, een dag in de week.",
                                "ending", "We zeggen het op tijd.",
                                "weeks", "3",
                                "clientMinutes", "30",
                                "delegateMinutes", "60"));
        assertThat(marian.goesTo("").read()).contains("Jij:");
        marian.goesTo(home + "/agreement/versions/1").looks("s02-version");
        marian.sends("/agreement/versions/1/confirmation", Map.of());
        hanneke.goesTo(home).sends(home + "/phase", "[value=EXECUTION]", Map.of());
    }

    private void contactShrinks() {
        var minutes = List.of(60, 55, 50, 40, 35, 30, 25);
        for (int meeting = 0; meeting < minutes.size(); meeting++) {
            contact("DELEGATED_CLIENT", 270 - 21 * meeting, 60, minutes.get(meeting));
        }
        contact("CLIENT", 260, 30, 20);
        hanneke.goesTo(home + "/contacts").looks("s03-contacts");
        assertThat(marian.goesTo(home + "/contacts").read()).contains("Gedelegeerd opdrachtgever");
    }

    private void contact(String with, int daysAgo, int planned, int real) {
        var fields = new HashMap<>(Map.of(
                "with", with,
                "day", day(-daysAgo),
                "planned", String.valueOf(planned),
                "real", String.valueOf(real)));
        if (real < planned) {
            fields.put("byWhom", "THEM");
        }
        hanneke.goesTo(home + "/contacts").sends(home + "/contacts", fields);
    }

    private void flagsAreNoticedAndOneIsShared() {
        notices("gut-feeling", FLAG_NOTE);
        notices("no-time", "Steeds korter, steeds later.");
        var flag = path(hanneke);
        hanneke.goesTo(flag + "/shares/new")
                .sends(
                        flag + "/shares",
                        Map.of("audience", "MANAGER", "reader", world.wouter.name(), "passage", TOLD_WOUTER));
        assertThat(hanneke.read()).contains(world.wouter.name());
        hanneke.looks("s04-preview");
        hanneke.sends(flag + "/shares", "[name=confirmed]", Map.of());
        wouter.goesTo("/signals")
                .page()
                .locator("[data-part=received] a")
                .first()
                .click();
        assertThat(wouter.read()).contains(TOLD_WOUTER).doesNotContain("Steeds korter");
        assertThat(marian.statusOf(flag)).isEqualTo(404);
        assertThat(marian.statusOf(path(wouter))).isEqualTo(404);
    }

    private void notices(String flag, String note) {
        hanneke.goesTo("/flags/new").sends("/flags", Map.of("assignment", "Ketens open", "flag", flag, "note", note));
    }

    private void redButtonIsAnswered() {
        hanneke.goesTo("/red-button?assignment=" + world.id.value())
                .sends(
                        "/red-button",
                        Map.of(
                                "MANAGER",
                                world.wouter.name(),
                                "day",
                                day(1),
                                "time",
                                "12:00",
                                "question",
                                ASKED_WOUTER));
        hanneke.looks("s05-receipt");
        var receipt = path(hanneke);
        assertThat(wouter.goesTo("").read()).contains("Jij:");
        wouter.goesTo(receipt).looks("s06-owed");
        wouter.sends(receipt + "/answer", Map.of("answer", "Ik bel je om vijf uur."));
        assertThat(hanneke.goesTo(receipt).read()).contains("Ik bel je om vijf uur.");
        assertThat(marian.statusOf(receipt)).isEqualTo(404);
    }

    private void recontractingFails() {
        hanneke.goesTo(home + "/agreement")
                .sends(
                        "/agreement/versions",
                        Map.of("occasion", "STUCK", "reason", "De randvoorwaarden zijn er na zes maanden niet."));
        hanneke.goesTo(home + "/agreement/draft")
                .sends(
                        "/agreement/draft",
                        "[name=offer]",
                        Map.of("preconditions", "Twee mensen, vanaf volgende week."));
        marian.goesTo(home + "/agreement/versions/2").looks("s07-difference");
        marian.sends("/agreement/versions/2/end", Map.of("reason", "Dat kunnen we nu niet toezeggen."));
        assertThat(hanneke.goesTo(home + "/agreement").read()).contains("Dat kunnen we nu niet toezeggen.");
    }

    private void itIsEscalated() {
        var signals = "/signals/assignments/" + world.id.value();
        hanneke.goesTo(signals)
                .sends(
                        signals + "/rungs",
                        Map.of(
                                "direction",
                                "INWARD",
                                "whom",
                                "Wouter",
                                "day",
                                day(0),
                                "what",
                                "Wij komen er niet uit."));
        hanneke.sends("/taking", Map.of());
        hanneke.looks("s08-signals");
    }

    private void handsBack() {
        hanneke.goesTo(home + "/hand-backs").sends(home + "/hand-backs", Map.of("thought", THOUGHT));
        var path = path(hanneke);
        assertThat(marian.statusOf(path)).isEqualTo(404);
        hanneke.sends(
                path + "/announcement",
                Map.of("on", day(-150), "toWhom", "Marian en Ruud", "change", "Mensen en tijd.", "before", day(-120)));
        assertThat(marian.goesTo(path).read()).contains("Mensen en tijd.").doesNotContain(THOUGHT);
        hanneke.goesTo(path)
                .sends(
                        path + "/sheet",
                        Map.of(
                                "observe",
                                LEAF,
                                "effect",
                                "Ik slaap slecht.",
                                "pattern",
                                "Jij schuift, ik wacht.",
                                "needed",
                                "Iemand die kiest."));
        assertThat(marian.goesTo(path).read()).doesNotContain(LEAF);
        hanneke.goesTo(path)
                .sends(path + "/support", Map.of("home", SUPPORT, "whoTells", "Wouter belt eerst met Marian."));
        hanneke.goesTo(path).sends(path + "/sheet-for-both", Map.of());
        hanneke.goesTo(path).sends(path + "/preparation", Map.of());
        hanneke.looks("s09-prepared");
        hanneke.sends(
                path + "/conversation",
                Map.of("on", day(-110), "withWhom", "Marian en Ruud", "said", "Wat er nodig was, kwam niet."));
        hanneke.sends(path + "/handing-back", Map.of("lastDay", day(-100), "why", "Zonder mensen lukt het niet."));
        hanneke.goesTo(home + "/exit-plan/who-receives");
        hanneke.sends("/exit-plan/who-receives", Map.of("text", "Ruud ontvangt het dossier."));
        hanneke.goesTo(path).sends(path + "/motion", Map.of());
        for (var each : List.of("HOURS", "INVOICES", "DOCUMENTS", "ACCESS")) {
            hanneke.page().locator("[name=inOrder][value=" + each + "]").check();
        }
        hanneke.sends(path + "/business", Map.of());
        hanneke.sends(path + "/looking-back", Map.of("motion", "De directie koos een eigen trekker."));
        hanneke.looks("s10-looked-back");
        assertThat(marian.goesTo(path).read())
                .contains("De directie koos een eigen trekker.", LEAF)
                .doesNotContain(SUPPORT, THOUGHT);
        marian.looks("s11-client");
        assertThat(marian.goesTo(home).read()).contains("Teruggave");
    }

    /// Everything that each of the others can come to, read word for word.
    private void eachReadsWhatIsTheirs() {
        var hers = List.of(DOUBT, FLAG_NOTE, THOUGHT, SUPPORT);
        assertThat(allPagesOf(wouter)).contains(TOLD_WOUTER, ASKED_WOUTER, BOTH_READ, LEAF);
        assertThat(allPagesOf(wouter)).doesNotContain(hers.toArray(String[]::new));
        assertThat(allPagesOf(marian))
                .contains(BOTH_READ, LEAF)
                .doesNotContain(hers.toArray(String[]::new))
                .doesNotContain(TOLD_WOUTER, ASKED_WOUTER, "Ik bel je om vijf uur.");
        assertThat(allPagesOf(hanneke)).contains(hers);
    }

    private static String allPagesOf(Walker walker) {
        var known = new ArrayList<>(List.of("/nl"));
        var read = new StringBuilder();
        for (int at = 0; at < known.size() && at < 150; at++) {
            var answer = walker.page().navigate(known.get(at));
            if (answer == null
                    || !answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                continue;
            }
            read.append(walker.page().content());
            @SuppressWarnings("unchecked")
            var links = (List<String>) walker.page()
                    .evaluate(
                            "() => [...document.querySelectorAll('a[href]')].map((each) => each.getAttribute('href'))");
            links.stream()
                    .map(each -> each.replaceAll("[#].*", ""))
                    .filter(each ->
                            each.matches("/nl(/(dossiers|signals|flags|shared-flags|logbook|notices|assignments/"
                                    + "[0-9a-f-]{36}|red-button|interventions).*)?"))
                    .filter(each -> !each.matches(".*\\.(pdf|ics|zip)|.*/calendar|.*/copy.*"))
                    .filter(each -> !known.contains(each))
                    .forEach(known::add);
        }
        return read.toString();
    }

    private static String path(Walker walker) {
        return walker.page().url().replaceAll("https?://[^/]+/nl|[?#].*", "");
    }

    private static String day(int fromToday) {
        return LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"))
                .plusDays(fromToday)
                .toString();
    }

    private Walker arrive(Actor actor) {
        var address = "http://127.0.0.1:" + port;
        var page = visitors.arrive(address);
        Caller.loggedIn(port, actor, context)
                .cookies()
                .forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(address))));
        page.setDefaultTimeout(PATIENCE_MS);
        return new Walker(page);
    }
}
