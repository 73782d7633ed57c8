package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.steering.Precondition.Standing;
import nl.samenspel.dossier.steering.Precondition.State;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to the preconditions of a dossier and how they stand. Either side says how it sees them.
@Service
public class Preconditions {
    private final PreconditionStore store;
    private final Acts acts;
    private final Ids ids;
    private final InstantSource clock;

    Preconditions(PreconditionStore store, Acts acts, Ids ids, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: TEXT_MISSING, WRITTEN_TOO_LONG, DAY_MISSING, PARTICIPANT_LEFT.
    ///
    /// @param who who should see to it; null: nobody yet
    /// @param since the day it was agreed
    @Transactional
    public Precondition.Id agree(
            Assignment.Id dossier, String sentence, @Nullable PersonId who, @Nullable LocalDate since, Actor by) {
        acts.begin(dossier, by);
        new SteeringText()
                .needed("sentence", sentence, SteeringText.LINE)
                .unless(since != null, "since", DAY_MISSING)
                .require();
        requireHere(who, dossier);
        var standing = standing(State.AGREED, java.util.Objects.requireNonNull(since), "", by);
        var precondition = new Precondition(
                new Precondition.Id(ids.next()), dossier, sentence.strip(), who, List.of(standing), List.of(), 1);
        store.add(precondition);
        store.addState(ids.next(), precondition);
        acts.record(by, "PRECONDITION_AGREED", dossier, Map.of("sentence", precondition.sentence()));
        return precondition.id();
    }

    /// Refuses: DAY_MISSING, WRITTEN_TOO_LONG, PRECONDITION_SAME.
    @Transactional
    public void say(Precondition.Id id, State state, @Nullable LocalDate since, String remark, Actor by) {
        var precondition = get(id, by);
        new SteeringText()
                .optional("remark", remark, SteeringText.LINE)
                .unless(since != null, "since", DAY_MISSING)
                .require();
        var next = precondition.standing(standing(state, java.util.Objects.requireNonNull(since), remark.strip(), by));
        store.save(next);
        store.addState(ids.next(), next);
        acts.record(
                by, "PRECONDITION_STANDS", next.dossier(), Map.of("sentence", next.sentence(), "state", state.name()));
    }

    /// It was talked about that day. Refuses: DAY_MISSING.
    @Transactional
    public void talkedAbout(Precondition.Id id, @Nullable LocalDate day, Actor by) {
        var now = get(id, by);
        if (day == null) {
            throw new Refused("day", DAY_MISSING);
        }
        var talks = new ArrayList<>(now.talks());
        talks.remove(day);
        talks.add(day);
        talks.sort(java.util.Comparator.reverseOrder());
        store.save(new Precondition(id, now.dossier(), now.sentence(), now.who(), now.states(), talks, now.version()));
        acts.record(by, "PRECONDITION_TALKED_ABOUT", now.dossier(), Map.of("sentence", now.sentence()));
    }

    /// Who should see to it; null: nobody any more. Refuses: PARTICIPANT_LEFT.
    @Transactional
    public void entrust(Precondition.Id id, @Nullable PersonId who, Actor by) {
        var now = get(id, by);
        requireHere(who, now.dossier());
        store.save(new Precondition(id, now.dossier(), now.sentence(), who, now.states(), now.talks(), now.version()));
        acts.record(by, "PRECONDITION_ENTRUSTED", now.dossier(), Map.of("sentence", now.sentence()));
    }

    private Precondition get(Precondition.Id id, Actor by) {
        var precondition = store.get(id);
        acts.begin(precondition.dossier(), by);
        return precondition;
    }

    private void requireHere(@Nullable PersonId who, Assignment.Id dossier) {
        if (who != null) {
            acts.here("who", dossier, who);
        }
    }

    private Standing standing(State state, LocalDate since, String remark, Actor by) {
        return new Standing(state, since, remark, by.person(), clock.instant());
    }
}
