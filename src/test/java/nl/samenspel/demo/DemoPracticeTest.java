package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.practice.Cases;
import nl.samenspel.practice.Play;
import nl.samenspel.practice.PlayPast;
import nl.samenspel.practice.PlayViews;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// What people of the demo world practised: a play to look back on, and a case of one's own.
@WithApplication
@TestPropertySource(properties = {"samenspel.demo=true", "samenspel.test.world=demo-dossiers"})
@Tag("deep")
class DemoPracticeTest {
    @Autowired
    PeopleViews people;

    @Autowired
    Cases cases;

    @Autowired
    PlayViews plays;

    @Autowired
    PlayPast past;

    @Test
    void rashidLooksBackOnAPlay() throws InterruptedException {
        var rashid = persona("Rashid Yilmaz");
        var found = Identity.as(rashid, plays::list);
        assertThat(found).hasSize(1).first().isInstanceOf(Play.Ended.class);
        var id = found.getFirst().about().id();
        for (int i = 0;
                i < 200 && Identity.as(rashid, () -> past.list(id, rashid)).size() < 20;
                i++) {
            Thread.sleep(50); // the board hears it after the rows
        }
        assertThat(Identity.as(rashid, () -> past.list(id, rashid)))
                .extracting(PlayPast.Moment::kind)
                .contains(PlayPast.Kind.CHOSE, PlayPast.Kind.OPENED, PlayPast.Kind.SHOWN, PlayPast.Kind.ENDED);
        var seen = Identity.as(rashid, () -> plays.get(id, rashid));
        assertThat(seen.outcome(1)).hasSize(2);
        assertThat(seen.reflections(3, 2)).isNotEmpty();
    }

    @Test
    void noorStartsTheCaseThatLiekeWrote() {
        var lieke = persona("Lieke Smit");
        var noor = persona("Noor de Vries");
        assertThat(Identity.as(lieke, cases::listOwn)).hasSize(1);
        assertThat(Identity.as(noor, cases::listOwn)).isEmpty();
        assertThat(Identity.as(noor, () -> cases.listToStart(noor)))
                .extracting(Cases.ToStart::title)
                .containsExactly("Drie vragen in één mail");
    }

    private Actor persona(String name) {
        return Identity.as(Actor.SYSTEM, people::listPersonas).stream()
                .filter(person -> person.name().equals(name))
                .map(Person::actor)
                .findFirst()
                .orElseThrow();
    }
}
