package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.signal.FlagViews;
import nl.samenspel.signal.GuardViews;
import nl.samenspel.signal.act.InterventionViews;
import nl.samenspel.signal.help.HelpViews;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// The signals of the demo case: each of its people finds their own, and nothing of another but what was shared.
@WithApplication
@TestPropertySource(properties = {"samenspel.demo=true", "samenspel.test.world=demo-dossiers"})
@Tag("deep")
class DemoSignalsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    FlagViews flags;

    @Autowired
    PeopleViews people;

    @LocalServerPort
    int port;

    @Test
    void hannekeSharedOneOfFiveFlagsWithWouter() {
        var hanneke = persona("Hanneke Blom");
        var wouter = persona("Wouter Dekker");
        assertThat(Identity.as(hanneke, () -> flags.listOwn(Language.NL, hanneke)))
                .hasSize(5);
        assertThat(Identity.as(wouter, () -> flags.listOwn(Language.NL, wouter)))
                .isEmpty();
        assertThat(Identity.as(wouter, () -> flags.listReceived(wouter)))
                .extracting(FlagViews.Received::author)
                .containsExactly("Hanneke Blom");
    }

    @Test
    void theQuietGuardAsksHannekeAlone() {
        var guards = context.getBean(GuardViews.class);
        var hanneke = persona("Hanneke Blom");
        var wouter = persona("Wouter Dekker");
        assertThat(Identity.as(hanneke, () -> guards.questions(hanneke))).hasSize(1);
        assertThat(Identity.as(wouter, () -> guards.questions(wouter))).isEmpty();
    }

    @Test
    void everybodyOpensTheirPages() {
        var hanneke = persona("Hanneke Blom");
        assertThat(Identity.as(
                        hanneke, () -> context.getBean(InterventionViews.class).listOwn(Language.NL, hanneke)))
                .hasSize(3);
        assertThat(Identity.as(hanneke, () -> context.getBean(HelpViews.class).listOf(hanneke)))
                .hasSize(1);
        var about = Identity.as(hanneke, () -> flags.listOwn(Language.NL, hanneke)).stream()
                .map(own -> own.flag().seen().assignment())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        for (var name : java.util.List.of("Hanneke Blom", "Wouter Dekker", "Marian Hoekstra", "Ruud Vermeer")) {
            var caller = Caller.loggedIn(port, persona(name), context);
            for (var path : java.util.List.of(
                    "/nl", "/nl/signals", "/nl/red-button", "/nl/signals/assignments/" + about.value())) {
                var answer = caller.get(path);
                assertThat(answer.statusCode()).as(name + path).isEqualTo(200);
                assertThat(HtmlCheck.errors(answer.body())).as(name + path).isEmpty();
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
