package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.exit.ExitPart;
import nl.samenspel.dossier.exit.ExitViews;
import nl.samenspel.dossier.steering.ContactMonths;
import nl.samenspel.dossier.steering.Observation;
import nl.samenspel.dossier.steering.Precondition;
import nl.samenspel.dossier.steering.SteeringViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// How steering goes in the practice case of the demo world.
@WithApplication
@TestPropertySource(properties = {"samenspel.demo=true", "samenspel.test.world=demo-dossiers"})
@Tag("deep")
class DemoSteeringTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DossierViews dossiers;

    @Autowired
    SteeringViews steering;

    @Autowired
    ExitViews exits;

    @Autowired
    PeopleViews people;

    @LocalServerPort
    int port;

    private Actor hanneke = Actor.NOBODY;
    private Assignment.Id ketens = new Assignment.Id(new java.util.UUID(0, 0));

    @BeforeEach
    void thePracticeCase() {
        hanneke = persona("Hanneke Blom");
        ketens = Identity.as(hanneke, () -> dossiers.listOf(hanneke)).stream()
                .filter(each -> each.title().equals("Programma Ketens open"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void contactShrinksAndWhatWasAgreedStaysAway() {
        Identity.run(hanneke, () -> {
            assertThat(ContactMonths.both(steering.contacts(ketens), steering.today()))
                    .extracting(ContactMonths::direction)
                    .containsExactly(ContactMonths.Direction.UNKNOWN, ContactMonths.Direction.SHRINKING);
            assertThat(dossiers.contactTrend(ketens).isShrinking()).isTrue();
            assertThat(steering.preconditions(ketens))
                    .filteredOn(Precondition::isLacking)
                    .hasSize(2);
            assertThat(steering.observations(ketens)).hasOnlyElementsOfType(Observation.Tested.class);
            assertThat(exits.history(ketens, ExitPart.WHAT_IS_LEFT)).hasSize(2);
        });
    }

    @Test
    void everyPageOpensForEachOfItsFour() {
        for (var name : List.of("Marian Hoekstra", "Ruud Vermeer", "Hanneke Blom", "Wouter Dekker")) {
            var caller = Caller.loggedIn(port, persona(name), context);
            for (var page : List.of(
                    "", "/moments", "/contacts", "/preconditions", "/observations", "/exit-plan", "/hand-backs")) {
                var answer = caller.get("/nl/dossiers/" + ketens.value() + page);
                assertThat(answer.statusCode()).as(name + page).isEqualTo(200);
                assertThat(HtmlCheck.errors(answer.body())).as(name + page).isEmpty();
            }
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
