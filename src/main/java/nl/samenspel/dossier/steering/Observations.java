package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.InstantSource;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.steering.Observation.Draft;
import nl.samenspel.dossier.steering.Observation.Head;
import nl.samenspel.dossier.steering.Observation.Heard;
import nl.samenspel.dossier.steering.Observation.Named;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to what people see happening between the two sides.
@Service
public class Observations {
    private final ObservationStore store;
    private final Acts acts;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Observations(ObservationStore store, Acts acts, Journal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// A draft that nobody else sees. Refuses: TEXT_MISSING, WRITTEN_TOO_LONG.
    @Transactional
    public Observation.Id note(Assignment.Id dossier, String what, String effect, Actor by) {
        acts.begin(dossier, by);
        var side = acts.actor(dossier, by).side();
        require(what, effect);
        var id = new Observation.Id(ids.next());
        store.add(
                new Draft(new Head(id, dossier, by.person(), side, what.strip(), effect.strip(), clock.instant(), 1)));
        journal.record(by, Line.of("OBSERVATION_NOTED", "observation", id.value()));
        return id;
    }

    /// Refuses: TEXT_MISSING, WRITTEN_TOO_LONG, OBSERVATION_SHARED_ALREADY, OBSERVATION_CLOSED, NOT_YOUR_OBSERVATION.
    @Transactional
    public void rewrite(Observation.Id id, String what, String effect, Actor by) {
        var observation = get(id, by);
        require(what, effect);
        store.save(observation.rewrite(what.strip(), effect.strip(), by.person()));
        journal.record(by, Line.of("OBSERVATION_REWRITTEN", "observation", id.value()));
    }

    /// Refuses: OBSERVATION_SHARED_ALREADY, OBSERVATION_CLOSED, NOT_YOUR_OBSERVATION.
    @Transactional
    public void share(Observation.Id id, Actor by) {
        save(get(id, by).share(by.person(), clock.instant()), "OBSERVATION_SHARED", by);
    }

    /// How the other side sees it. Refuses: TEXT_MISSING, WRITTEN_TOO_LONG, NOT_SHARED_YET, TESTED_ALREADY, NOT_A_SIDE,
    /// OBSERVATION_CLOSED.
    @Transactional
    public void test(Observation.Id id, String view, Actor by) {
        var observation = get(id, by);
        new SteeringText().needed("view", view, SteeringText.STORY).require();
        var side = acts.actor(observation.head().dossier(), by).side();
        var heard = new Heard(view.strip(), by.person(), clock.instant());
        save(observation.test(heard, side), "OBSERVATION_TESTED", by);
    }

    /// Names it as a pattern, with the part of both. Refuses: TEXT_MISSING, WRITTEN_TOO_LONG, NOT_TESTED_YET,
    /// NOT_YOUR_OBSERVATION, OBSERVATION_CLOSED.
    @Transactional
    public void name(Observation.Id id, Named named, Actor by) {
        var observation = get(id, by);
        new SteeringText()
                .needed("pattern", named.pattern(), SteeringText.STORY)
                .unless(!named.myPart().isBlank(), "myPart", YOUR_PART_MISSING)
                .optional("myPart", named.myPart(), SteeringText.STORY)
                .needed("yourPart", named.yourPart(), SteeringText.STORY)
                .optional("needed", named.needed(), SteeringText.STORY)
                .require();
        save(observation.name(named, by.person(), clock.instant()), "PATTERN_NAMED", by);
    }

    /// Refuses: NOT_YOUR_OBSERVATION, OBSERVATION_CLOSED.
    @Transactional
    public void withdraw(Observation.Id id, Actor by) {
        var before = get(id, by);
        var withdrawn = before.withdraw(by.person());
        store.save(withdrawn);
        if (before.isPrivate()) {
            journal.record(by, Line.of("OBSERVATION_DROPPED", "observation", id.value()));
        } else {
            acts.record(by, "OBSERVATION_WITHDRAWN", withdrawn.head().dossier(), Map.of());
        }
    }

    private Observation get(Observation.Id id, Actor by) {
        var observation = store.get(id);
        acts.begin(observation.head().dossier(), by);
        return observation;
    }

    /// The journal says that it was done, not what it says: the text may be taken back.
    private void save(Observation observation, String verb, Actor by) {
        store.save(observation);
        acts.record(by, verb, observation.head().dossier(), Map.of());
    }

    private static void require(String what, String effect) {
        new SteeringText()
                .needed("what", what, SteeringText.STORY)
                .optional("effect", effect, SteeringText.STORY)
                .require();
    }
}
