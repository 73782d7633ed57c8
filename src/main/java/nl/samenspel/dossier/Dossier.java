package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierRefusal.*;

import java.time.Instant;
import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What the two sides of one assignment keep together, in exactly one of its phases. Its id is
/// the assignment's.
///
/// The arrows stand in `docs/states/dossier.md`. A phase that was passed over was simply not there.
public sealed interface Dossier {

    /// How a dossier came where it is. `why` may be empty where nobody must say it.
    record Arrival(PersonId by, Instant at, String why) {}

    /// One side's proposal to end together, until the other side answers.
    record Parting(Side side, PersonId by, Instant at, String why) {}

    Assignment.Id id();

    Arrival arrival();

    /// As the register shows it.
    Phase phase();

    /// Where somebody may take it on to, in the order in which it is offered. Ending together
    /// is not here: it takes
    /// two.
    List<Phase> onward();

    /// Where it may go back to.
    List<Phase> earlier();

    record Requested(Assignment.Id id, Arrival arrival) implements Dossier {
        @Override
        public Phase phase() {
            return Phase.REQUESTED;
        }

        @Override
        public List<Phase> onward() {
            return List.of(Phase.INTAKE, Phase.EXPLORATION, Phase.AGREED);
        }

        @Override
        public List<Phase> earlier() {
            return List.of();
        }
    }

    record Intake(Assignment.Id id, Arrival arrival) implements Dossier {
        @Override
        public Phase phase() {
            return Phase.INTAKE;
        }

        @Override
        public List<Phase> onward() {
            return List.of(Phase.EXPLORATION, Phase.AGREED, Phase.DECLINED);
        }

        @Override
        public List<Phase> earlier() {
            return List.of(Phase.REQUESTED);
        }
    }

    record Exploration(Assignment.Id id, Arrival arrival) implements Dossier {
        @Override
        public Phase phase() {
            return Phase.EXPLORATION;
        }

        @Override
        public List<Phase> onward() {
            return List.of(Phase.AGREED, Phase.DECLINED);
        }

        @Override
        public List<Phase> earlier() {
            return List.of(Phase.REQUESTED, Phase.INTAKE);
        }
    }

    /// The work is agreed, runs, or is being given back: the two may still end it together.
    sealed interface Standing extends Dossier {
        @Nullable
        Parting parting();

        /// The same, with a proposal or without.
        Standing with(@Nullable Parting parting);

        /// Refuses: PARTING_PROPOSED_ALREADY, STEP_WHY_MISSING.
        default Standing propose(Parting proposal) {
            if (parting() != null) {
                throw new Refused(PARTING_PROPOSED_ALREADY);
            }
            requireWhy(proposal.why());
            return with(proposal);
        }

        /// Refuses: PARTING_NOT_PROPOSED.
        default Standing takeBackProposal() {
            requireProposal();
            return with(null);
        }

        /// The other side says yes. Refuses: PARTING_NOT_PROPOSED, PARTING_NEEDS_OTHER_SIDE.
        default EndedTogether part(Side side, PersonId by, Instant at) {
            var proposal = requireProposal();
            if (side != proposal.side().other()) {
                throw new Refused(PARTING_NEEDS_OTHER_SIDE);
            }
            return new EndedTogether(id(), new Arrival(by, at, proposal.why()));
        }

        private Parting requireProposal() {
            var proposal = parting();
            if (proposal == null) {
                throw new Refused(PARTING_NOT_PROPOSED);
            }
            return proposal;
        }
    }

    record Agreed(
            Assignment.Id id, Arrival arrival, @Nullable Parting parting) implements Standing {
        @Override
        public Phase phase() {
            return Phase.AGREED;
        }

        @Override
        public List<Phase> onward() {
            return List.of(Phase.EXECUTION, Phase.HAND_BACK);
        }

        @Override
        public List<Phase> earlier() {
            return List.of(Phase.INTAKE, Phase.EXPLORATION);
        }

        @Override
        public Standing with(@Nullable Parting newParting) {
            return new Agreed(id, arrival, newParting);
        }
    }

    record Execution(
            Assignment.Id id, Arrival arrival, @Nullable Parting parting) implements Standing {
        @Override
        public Phase phase() {
            return Phase.EXECUTION;
        }

        @Override
        public List<Phase> onward() {
            return List.of(Phase.COMPLETION, Phase.HAND_BACK);
        }

        @Override
        public List<Phase> earlier() {
            return List.of(Phase.INTAKE, Phase.EXPLORATION, Phase.AGREED);
        }

        @Override
        public Standing with(@Nullable Parting newParting) {
            return new Execution(id, arrival, newParting);
        }
    }

    /// On the way to being given back, as a prepared path; it may still turn into ending
    /// together, or be taken up
    /// again.
    record HandBack(
            Assignment.Id id, Arrival arrival, @Nullable Parting parting) implements Standing {
        @Override
        public Phase phase() {
            return Phase.HAND_BACK;
        }

        @Override
        public List<Phase> onward() {
            return List.of();
        }

        @Override
        public List<Phase> earlier() {
            return List.of(Phase.AGREED, Phase.EXECUTION);
        }

        @Override
        public Standing with(@Nullable Parting newParting) {
            return new HandBack(id, arrival, newParting);
        }
    }

    /// Ending as planned: evaluating, learning, handing over.
    record Completion(Assignment.Id id, Arrival arrival) implements Dossier {
        @Override
        public Phase phase() {
            return Phase.COMPLETION;
        }

        @Override
        public List<Phase> onward() {
            return List.of();
        }

        @Override
        public List<Phase> earlier() {
            return List.of(Phase.EXECUTION);
        }
    }

    record EndedTogether(Assignment.Id id, Arrival arrival) implements Dossier {
        @Override
        public Phase phase() {
            return Phase.ENDED_TOGETHER;
        }

        @Override
        public List<Phase> onward() {
            return List.of();
        }

        @Override
        public List<Phase> earlier() {
            return List.of(Phase.AGREED, Phase.EXECUTION);
        }
    }

    /// Said no to with authority; `arrival` says why.
    record Declined(Assignment.Id id, Arrival arrival) implements Dossier {
        @Override
        public Phase phase() {
            return Phase.DECLINED;
        }

        @Override
        public List<Phase> onward() {
            return List.of();
        }

        @Override
        public List<Phase> earlier() {
            return List.of(Phase.INTAKE, Phase.EXPLORATION);
        }
    }

    /// Put away: everybody in it can read it, nobody changes it. The register's phase is
    /// people's own again.
    ///
    /// @param phase the last one
    record Closed(Assignment.Id id, Arrival arrival, Phase phase) implements Dossier {
        @Override
        public List<Phase> onward() {
            return List.of();
        }

        @Override
        public List<Phase> earlier() {
            return List.of();
        }
    }

    /// As it begins, or as it is found. Ended together without a proposal stands for what the
    /// register already said.
    static Dossier in(Phase phase, Assignment.Id id, Arrival arrival) {
        return switch (phase) {
            case REQUESTED -> new Requested(id, arrival);
            case INTAKE -> new Intake(id, arrival);
            case EXPLORATION -> new Exploration(id, arrival);
            case AGREED -> new Agreed(id, arrival, null);
            case EXECUTION -> new Execution(id, arrival, null);
            case COMPLETION -> new Completion(id, arrival);
            case HAND_BACK -> new HandBack(id, arrival, null);
            case ENDED_TOGETHER -> new EndedTogether(id, arrival);
            case DECLINED -> new Declined(id, arrival);
        };
    }

    /// Refuses: DOSSIER_CLOSED, ALREADY_IN_PHASE, PHASE_OUT_OF_ORDER; AGREEMENT_MISSING;
    /// STEP_WHY_MISSING for a no and
    /// for
    /// giving back.
    ///
    /// @param agreementStands whether both sides confirmed a version of the agreement
    default Dossier goOn(Phase to, boolean agreementStands, Arrival newArrival) {
        requireArrow(to, onward(), agreementStands);
        if (to == Phase.DECLINED || to == Phase.HAND_BACK) {
            requireWhy(newArrival.why());
        }
        return in(to, id(), newArrival);
    }

    /// Always with a reason: going back is done in the open. Refuses: DOSSIER_CLOSED,
    /// ALREADY_IN_PHASE,
    /// PHASE_OUT_OF_ORDER, AGREEMENT_MISSING, STEP_WHY_MISSING.
    default Dossier goBack(Phase to, boolean agreementStands, Arrival newArrival) {
        requireArrow(to, earlier(), agreementStands);
        requireWhy(newArrival.why());
        return in(to, id(), newArrival);
    }

    /// Refuses: DOSSIER_CLOSED, DOSSIER_STILL_RUNS.
    default Closed close(Arrival newArrival) {
        return switch (this) {
            case Closed _ -> throw new Refused(DOSSIER_CLOSED);
            case Completion _, HandBack _, EndedTogether _, Declined _ -> new Closed(id(), newArrival, phase());
            case Requested _, Intake _, Exploration _, Agreed _, Execution _ -> throw new Refused(DOSSIER_STILL_RUNS);
        };
    }

    /// Refuses: DOSSIER_NOT_CLOSED, STEP_WHY_MISSING.
    default Dossier reopen(Arrival newArrival) {
        if (!(this instanceof Closed)) {
            throw new Refused(DOSSIER_NOT_CLOSED);
        }
        requireWhy(newArrival.why());
        return in(phase(), id(), newArrival);
    }

    /// The agreement, the work or its giving back. Refuses: DOSSIER_CLOSED, PHASE_OUT_OF_ORDER.
    default Standing standing() {
        return switch (this) {
            case Standing standing -> standing;
            case Closed _ -> throw new Refused(DOSSIER_CLOSED);
            case Requested _, Intake _, Exploration _, Completion _, EndedTogether _, Declined _ ->
                throw new Refused(PHASE_OUT_OF_ORDER);
        };
    }

    /// Both sides confirmed a version of the agreement: what had not yet begun is agreed with it.
    default Dossier agreed(Arrival newArrival) {
        return switch (this) {
            case Requested _, Intake _, Exploration _ -> in(Phase.AGREED, id(), newArrival);
            case Agreed _, Execution _, HandBack _, Completion _, EndedTogether _, Declined _, Closed _ -> this;
        };
    }

    /// Refuses: DOSSIER_CLOSED.
    default void requireOpen() {
        if (isClosed()) {
            throw new Refused(DOSSIER_CLOSED);
        }
    }

    default boolean isClosed() {
        return this instanceof Closed;
    }

    private void requireArrow(Phase to, List<Phase> arrows, boolean agreementStands) {
        requireOpen();
        if (to == phase()) {
            throw new Refused(ALREADY_IN_PHASE);
        }
        if (!arrows.contains(to)) {
            throw new Refused(PHASE_OUT_OF_ORDER);
        }
        if (to == Phase.AGREED && !agreementStands) {
            throw new Refused(AGREEMENT_MISSING);
        }
    }

    private static void requireWhy(String why) {
        if (why.isBlank()) {
            throw new Refused("why", STEP_WHY_MISSING);
        }
    }
}
