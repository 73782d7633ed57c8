package nl.samenspel.triangle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenspel.access.Relation;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.Scheme;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@WithApplication
@Tag("deep")
@TestPropertySource(properties = {"samenspel.test.world=triangle-journey", "samenspel.demo=true"})
class TriangleJourneyTest {
    private static final Actor BY = Actor.SYSTEM;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    Organisations organisations;

    @Autowired
    Triangles triangles;

    @Autowired
    Clients clients;

    @Autowired
    Seats seats;

    @Autowired
    Agreements agreements;

    @Autowired
    Improvements improvements;

    private Actor rita() {
        return Identity.as(BY, () -> {
            var id = persons.addPersona("Rita Registrar", "registrar", BY);
            persons.appoint(id, Relation.REGISTRAR, BY);
            return new Actor(id, "Rita Registrar", Actor.Kind.PERSON);
        });
    }

    private Organisation.Id organisation(String name, Organisation.Kind kind) {
        return Identity.as(BY, () -> organisations.add(Draft.of(name, kind), BY));
    }

    private Page logIn(Actor actor) {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.navigate("/nl/login");
        page.locator("button[value='" + actor.person().value() + "']").click();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aRegistrarMakesATriangleAndTheCornersFillIt() {
        var rita = rita();
        organisation("Dienst Proefregelingen", Organisation.Kind.AGENCY);
        organisation("Ministerie van Proef", Organisation.Kind.MINISTRY);
        organisation("Directie Groei", Organisation.Kind.DIRECTORATE);
        organisation("Directie Bloei", Organisation.Kind.DIRECTORATE);
        var page = logIn(rita);

        page.navigate("/nl/triangles/new");
        button(page, "Driehoek maken").click();
        assertThat(page.locator("[data-part=errors]")).containsText("Geef de driehoek een naam");
        Visitors.portrait(page, "triangle-make-refused");

        page.locator("#name").fill("Proefdriehoek");
        page.locator("#provider").fill("Dienst Proefregelingen");
        page.locator("#owner").fill("Ministerie van Proef");
        page.locator("#client1").fill("Directie Groei");
        page.locator("#client2").fill("Directie Blo");
        button(page, "Driehoek maken").click();
        assertThat(page.locator("[data-part=errors]")).containsText("staat niet in de lijst");
        page.locator("#client2").fill("Directie Bloei · Directie");
        button(page, "Driehoek maken").click();
        assertThat(page.locator("h1")).hasText("Proefdriehoek");
        assertThat(page.locator("[data-part=signals]"))
                .containsText("2 opdrachtgevers hebben nog geen enkele afspraak");

        page.navigate(page.url().replaceAll("#.*", "") + "/agreements/new");
        page.locator("#subject").fill("Wie belt wie bij haast");
        button(page, "Bewaren").click();
        assertThat(page.locator("[data-part=errors]")).containsText("twee of meer partijen");
        page.getByLabel("Directie Groei").check();
        page.getByLabel("Directie Bloei").check();
        button(page, "Bewaren").click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Wie belt wie bij haast"))
                .click();
        page.locator("[data-part=yeses] button").first().click();
        page.locator("[data-part=yeses] li").nth(1).locator("button").click();
        assertThat(page.locator(".page__head")).containsText("Afgesproken");
        Visitors.portrait(page, "triangle-agreement");
        HtmlCheck.assertValid(page.content());
    }

    @Test
    void theWholePageOfARichTriangle() {
        var rita = rita();
        var provider = organisation("Dienst Journaal", Organisation.Kind.AGENCY);
        var owner = organisation("Ministerie van Journaal", Organisation.Kind.MINISTRY);
        var units = new ArrayList<Organisation.Id>();
        for (var name : List.of(
                "Directie Jeugd",
                "Directie Zorg",
                "Directie Sport",
                "Directie Kunst en Cultuur van het Rijk",
                "Directie Wonen")) {
            units.add(organisation(name, Organisation.Kind.DIRECTORATE));
        }
        var triangle = Identity.as(rita, () -> {
            var id = triangles.make("Dienst Journaal", provider, owner, rita);
            var first = clients.place(
                    id, Client.Draft.of(units.get(0), ClientRole.COORDINATING, Participation.MEMBER), rita);
            clients.place(id, Client.Draft.of(units.get(1)), rita);
            clients.place(id, Client.Draft.of(units.get(2), ClientRole.CLIENT, Participation.AGENDA_ONLY), rita);
            clients.place(id, Client.Draft.of(units.get(3)).representedBy(first), rita);
            clients.propose(id, units.get(4), ClientRole.CLIENT, Participation.MEMBER, provider.value(), rita);
            var piet = persons.add("Piet de Wit", "", "directeur", BY);
            seats.place(id, Seat.Kind.PROVIDER, null, piet, null, rita);
            seats.place(id, Seat.Kind.ADMINISTRATIVE_CLIENT, first, persons.add("Noor Zwart", "", "", BY), null, rita);
            agreements.propose(
                    id,
                    new Agreement.Text(
                            Agreement.Kind.WORKING_AGREEMENTS,
                            "Zo werken we samen",
                            List.of(units.get(0), provider),
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2027, 1, 1),
                            LocalDate.of(2026, 6, 1),
                            "in het archief"),
                    rita);
            improvements.add(
                    id, new Improvement.Draft("Eén loket voor spoed", piet, LocalDate.of(2026, 5, 1), null), rita);
            triangles.arrange(id, Arrangement.Kind.COORDINATED, "Zo houdt de dienst één aanspreekpunt.", rita);
            return id;
        });
        var page = logIn(rita);
        page.navigate("/nl/triangles/" + triangle.value());
        HtmlCheck.assertValid(page.content());
        assertThat(page.locator("[data-part=corners]")).containsText("nog niemand");
        Visitors.portrait(page, "triangle");
        axeFindsNothing(page);
        page.navigate("/nl/triangles");
        HtmlCheck.assertValid(page.content());
        Visitors.portrait(page, "triangle-list");
        axeFindsNothing(page);
        page.navigate("/en/triangles/" + triangle.value() + "/clients/new");
        HtmlCheck.assertValid(page.content());
        Visitors.portrait(page, "triangle-client");
        axeFindsNothing(page);
        page.navigate("/nl/organisations");
        HtmlCheck.assertValid(page.content());
        Visitors.portrait(page, "organisation-list");
        axeFindsNothing(page);
        page.navigate("/nl/organisations/" + owner.value());
        HtmlCheck.assertValid(page.content());
        Visitors.portrait(page, "organisation");
        axeFindsNothing(page);
        page.locator("#teamName").fill("Uitvoering");
        button(page, "Team toevoegen").click();
        assertThat(page.locator("[aria-labelledby=teams]")).containsText("Uitvoering");
        page.navigate("/en/organisations/" + owner.value() + "/edit");
        page.locator("#name").fill("Ministry of Examples");
        page.locator("#nameFrom").fill("2026-01-01");
        button(page, "Save").click();
        assertThat(page.locator("[aria-labelledby=names]")).containsText("Ministerie van Journaal");
    }

    private static void axeFindsNothing(Page page) {
        Scheme.show(page, ColorScheme.DARK);
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).analyze().getViolations())
                .isEmpty();
        Scheme.show(page, ColorScheme.LIGHT);
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).analyze().getViolations())
                .isEmpty();
    }

    @Test
    void aTriangleOfNinetySevenClientsStaysReadable() {
        var rita = rita();
        var provider = organisation("Regio Groot Verband", Organisation.Kind.JOINT_ARRANGEMENT);
        var triangle = Identity.as(rita, () -> {
            var drafts = new ArrayList<Draft>();
            for (int number = 1; number <= 97; number++) {
                drafts.add(Draft.of(
                        number % 9 == 0 ? "Gemeente met een heel lange naam aan de rivier " + number : "Dorp " + number,
                        Organisation.Kind.MUNICIPALITY));
            }
            var all = organisations.addAll(drafts, BY);
            var id = triangles.makeJoint("Regio Groot Verband", provider, "Oord, Provincie Proef", rita);
            clients.placeAll(id, all, rita);
            return id;
        });
        var page = logIn(rita);
        page.navigate("/nl/triangles/" + triangle.value());
        Visitors.portrait(page, "triangle-97");
        HtmlCheck.assertValid(page.content());
    }
}
