package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// The dossiers of the demo world, as those who play in it find them.
@WithApplication
@TestPropertySource(properties = {"samenspel.demo=true", "samenspel.test.world=demo-dossiers"})
@Tag("deep")
class DemoDossiersTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DossierViews dossiers;

    @Autowired
    PeopleViews people;

    @LocalServerPort
    int port;

    @Test
    void eightDossiersAreInEveryPhase() {
        var wouter = persona("Wouter Dekker");
        assertThat(Identity.as(wouter, () -> dossiers.listOf(wouter)))
                .hasSize(8)
                .extracting(DossierViews.Listed::phase)
                .containsExactlyInAnyOrder(
                        Phase.REQUESTED,
                        Phase.INTAKE,
                        Phase.EXPLORATION,
                        Phase.AGREED,
                        Phase.EXECUTION,
                        Phase.HAND_BACK,
                        Phase.COMPLETION,
                        Phase.ENDED_TOGETHER);
    }

    @Test
    void thePracticeCaseOpensForEachOfItsFour() {
        for (var name : List.of("Marian Hoekstra", "Ruud Vermeer", "Hanneke Blom", "Wouter Dekker")) {
            var actor = persona(name);
            var caller = Caller.loggedIn(port, actor, context);
            for (var listed : Identity.as(actor, () -> dossiers.listOf(actor))) {
                for (var page : List.of("", "/agreement", "/intake", "/intake-note", "/participants")) {
                    var answer = caller.get("/nl/dossiers/" + listed.id().value() + page);
                    assertThat(answer.statusCode()).as(name + page).isEqualTo(200);
                    assertThat(HtmlCheck.errors(answer.body())).as(name + page).isEmpty();
                }
            }
            assertThat(caller.get("/nl").statusCode()).isEqualTo(200);
        }
    }

    private Actor persona(String name) {
        return Identity.as(Actor.SYSTEM, people::listPersonas).stream()
                .filter(person -> person.name().equals(name))
                .map(Person::actor)
                .findFirst()
                .orElseThrow();
    }
}
