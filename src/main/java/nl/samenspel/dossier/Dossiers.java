package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierRefusal.*;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens dossiers and takes them from phase to phase. Each phase stands in the register in the
/// same transaction.
@Service
public class Dossiers {
    private final DossierStore store;
    private final Participants participants;
    private final Acts acts;
    private final Register register;
    private final InstantSource clock;

    Dossiers(DossierStore store, Participants participants, Acts acts, Register register, InstantSource clock) {
        this.store = store;
        this.participants = participants;
        this.acts = acts;
        this.register = register;
        this.clock = clock;
    }

    /// Somebody to begin with.
    public record First(PersonId person, Seat seat) {}

    /// Begins at the phase that the register shows, or at the first. Who opens it takes part.
    /// Not found for who may not
    /// change the assignment.
    ///
    /// Refuses: DOSSIER_EXISTS, SEAT_MISSING, PARTICIPANT_ALREADY_HERE, CLIENT_SEAT_TAKEN.
    @Transactional
    public void open(Assignment.Id id, Seat own, List<First> others, Actor by) {
        var begun = register.phaseToBegin(id, by);
        participants.admitFirst(id, new First(by.person(), own), by);
        var dossier = Dossier.in(begun, id, arrival(by, ""));
        if (!store.add(dossier)) {
            throw new Refused(DOSSIER_EXISTS);
        }
        store.note(id, PhaseChange.Kind.OPENED, begun, dossier.arrival());
        participants.admitAll(id, new First(by.person(), own), others, by);
        register.follow(dossier, by);
        acts.record(by, "DOSSIER_OPENED", id, Map.of("phase", begun));
    }

    /// A step that needs no second person. Handing back this way is named as done without its path.
    /// Refuses: what [Dossier#goOn] and [Acts#begin]
    /// refuse, WRITTEN_TOO_LONG;
    /// HAND_BACK_BY_PROVIDER_SIDE.
    @Transactional
    public void goOn(Assignment.Id id, Phase to, String why, Actor by) {
        var now = acts.begin(id, by);
        if (to == Phase.HAND_BACK && acts.actor(id, by).side() != Side.PROVIDER_SIDE) {
            throw new Refused(HAND_BACK_BY_PROVIDER_SIDE);
        }
        var next = now.goOn(to, store.agreementStands(id), arrival(by, reason(why)));
        arrive(next, PhaseChange.Kind.ON, to == Phase.HAND_BACK ? "HANDED_BACK_WITHOUT_PATH" : "DOSSIER_WENT_ON", by);
    }

    /// Handed back at the end of its path, in the transaction of that step. Refuses as [#goOn].
    @Transactional(propagation = Propagation.MANDATORY)
    public void handBack(Assignment.Id id, String why, Actor by) {
        var next = acts.begin(id, by).goOn(Phase.HAND_BACK, store.agreementStands(id), arrival(by, reason(why)));
        arrive(next, PhaseChange.Kind.ON, "DOSSIER_WENT_ON", by);
    }

    /// Refuses: what [Dossier#goBack] and [Acts#begin] refuse, WRITTEN_TOO_LONG.
    @Transactional
    public void goBack(Assignment.Id id, Phase to, String why, Actor by) {
        var next = acts.begin(id, by).goBack(to, store.agreementStands(id), arrival(by, reason(why)));
        arrive(next, PhaseChange.Kind.BACK, "DOSSIER_WENT_BACK", by);
    }

    /// Both sides confirmed a version of the agreement: what had not yet begun is agreed now.
    /// In the agreement's own
    /// transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reachAgreement(Assignment.Id id, Actor by) {
        var now = acts.begin(id, by);
        var next = now.agreed(arrival(by, ""));
        if (!next.equals(now)) {
            arrive(next, PhaseChange.Kind.ON, "DOSSIER_WENT_ON", by);
        }
    }

    /// Asks the other side to end together. Refuses: what [Dossier.Standing#propose] and
    /// [Acts#begin] refuse,
    /// PHASE_OUT_OF_ORDER, WRITTEN_TOO_LONG.
    @Transactional
    public void proposeParting(Assignment.Id id, String why, Actor by) {
        var now = acts.begin(id, by).standing();
        var proposal = new Dossier.Parting(acts.actor(id, by).side(), by.person(), clock.instant(), reason(why));
        store.save(now.propose(proposal));
        acts.record(by, "PARTING_PROPOSED", id, Map.of("why", proposal.why()));
    }

    /// Either side lets the proposal go. Refuses: PARTING_NOT_PROPOSED and what [Acts#begin]
    /// refuses.
    @Transactional
    public void takeBackParting(Assignment.Id id, Actor by) {
        store.save(acts.begin(id, by).standing().takeBackProposal());
        acts.record(by, "PARTING_LET_GO", id, Map.of());
    }

    /// Refuses: what [Dossier.Standing#part] and [Acts#begin] refuse, PHASE_OUT_OF_ORDER.
    @Transactional
    public void agreeToPart(Assignment.Id id, Actor by) {
        var now = acts.begin(id, by).standing();
        arrive(
                now.part(acts.actor(id, by).side(), by.person(), clock.instant()),
                PhaseChange.Kind.ON,
                "DOSSIER_WENT_ON",
                by);
    }

    /// Puts it away. Refuses: DOSSIER_STILL_RUNS, WRITTEN_TOO_LONG and what [Acts#begin] refuses.
    @Transactional
    public void close(Assignment.Id id, String why, Actor by) {
        var closed = acts.begin(id, by).close(arrival(by, reason(why)));
        store.save(closed);
        store.note(id, PhaseChange.Kind.CLOSED, closed.phase(), closed.arrival());
        register.letGo(id);
        acts.record(by, "DOSSIER_CLOSED", id, Map.of("why", closed.arrival().why()));
    }

    /// Refuses: DOSSIER_NOT_CLOSED, STEP_WHY_MISSING, WRITTEN_TOO_LONG, MANDATE_MISSING.
    @Transactional
    public void reopen(Assignment.Id id, String why, Actor by) {
        var now = store.getForUpdate(id);
        acts.actor(id, by);
        arrive(now.reopen(arrival(by, reason(why))), PhaseChange.Kind.REOPENED, "DOSSIER_REOPENED", by);
    }

    private void arrive(Dossier next, PhaseChange.Kind kind, String verb, Actor by) {
        store.save(next);
        store.note(next.id(), kind, next.phase(), next.arrival());
        register.follow(next, by);
        acts.record(
                by,
                verb,
                next.id(),
                Map.of("phase", next.phase(), "why", next.arrival().why()));
    }

    private Dossier.Arrival arrival(Actor by, String why) {
        return new Dossier.Arrival(by.person(), clock.instant(), why);
    }

    private static String reason(String why) {
        return TextRules.reason("why", why);
    }

    /// The register of assignments, as far as a dossier has to do with it.
    @org.springframework.stereotype.Component
    static class Register {
        private final Assignments assignments;
        private final AssignmentViews views;
        private final Access access;

        Register(Assignments assignments, AssignmentViews views, Access access) {
            this.assignments = assignments;
            this.views = views;
            this.access = access;
        }

        Phase phaseToBegin(Assignment.Id id, Actor by) {
            access.require(by, Action.CHANGE, Resource.ASSIGNMENT, id.value());
            return Objects.requireNonNullElse(views.get(id).description().phase(), Phase.REQUESTED);
        }

        void follow(Dossier dossier, Actor by) {
            assignments.followPhase(dossier.id(), dossier.phase(), by);
        }

        void letGo(Assignment.Id id) {
            assignments.letGoOfPhase(id);
        }
    }
}
