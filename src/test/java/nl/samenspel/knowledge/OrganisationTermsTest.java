package nl.samenspel.knowledge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Logins;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A registrar chooses the words for one organisation, in a real browser.
@WithApplication
class OrganisationTermsTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    Logins logins;

    @Autowired
    Organisations organisations;

    @Autowired
    Terms terms;

    @Test
    void anOrganisationChoosesItsWordsAndGoesBack() {
        var id = Identity.as(
                Actor.SYSTEM,
                () -> organisations.add(
                        Organisation.Draft.of("Dienst Eigen Woorden", Organisation.Kind.AGENCY), Actor.SYSTEM));
        var page = enter();
        page.navigate("/nl/organisations/" + id.value());
        page.getByText("Namen van de rollen").click();
        page.getByLabel("De regels sinds 2025").check();
        page.getByText("Gebruik deze namen").click();
        assertThat(page.getByLabel("De regels sinds 2025")).isChecked();
        assertThat(vocabularyOf(id)).isEqualTo(Vocabulary.RULES_2025);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        Visitors.portrait(page, "organisation-terms");

        page.getByLabel("Zoals in heel Samenspel").check();
        page.getByText("Gebruik deze namen").click();
        assertThat(page.getByLabel("Zoals in heel Samenspel")).isChecked();
        assertThat(Identity.as(Actor.SYSTEM, () -> terms.findChosenBy(id.value())))
                .isEmpty();
    }

    private Vocabulary vocabularyOf(Organisation.Id id) {
        return Identity.as(Actor.SYSTEM, () -> terms.vocabularyOf(id.value()));
    }

    private Page enter() {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        logins.offerStartCode("BEGIN1234");
        page.navigate("/nl/login");
        page.locator("input[name=code]").fill("BEGIN1234");
        page.locator("input[name=name]").fill("Wim Woorden");
        page.locator("input[name=email]").fill("wim.woorden@voorbeeld.nl");
        page.locator("[data-part=start-code] button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }
}
