package nl.samenspel.dossier.agreement;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierRefusal;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.Refusal;
import org.jspecify.annotations.Nullable;

/// What may happen to a dossier and its agreement, as the tables of `docs/states/dossier.md` and
/// `dossier-agreement.md` say it: written a second time, in other words, to compare with.
final class DossierHistories {
    private static final Set<Phase> ENDS =
            EnumSet.of(Phase.COMPLETION, Phase.HAND_BACK, Phase.ENDED_TOGETHER, Phase.DECLINED);
    private static final Set<Phase> STANDING = EnumSet.of(Phase.AGREED, Phase.EXECUTION, Phase.HAND_BACK);
    private static final Map<Phase, Set<Phase>> ON = new EnumMap<>(Map.of(
            Phase.REQUESTED, EnumSet.of(Phase.INTAKE, Phase.EXPLORATION, Phase.AGREED),
            Phase.INTAKE, EnumSet.of(Phase.EXPLORATION, Phase.AGREED, Phase.DECLINED),
            Phase.EXPLORATION, EnumSet.of(Phase.AGREED, Phase.DECLINED),
            Phase.AGREED, EnumSet.of(Phase.EXECUTION, Phase.HAND_BACK),
            Phase.EXECUTION, EnumSet.of(Phase.COMPLETION, Phase.HAND_BACK)));
    private static final Map<Phase, Set<Phase>> BACK = new EnumMap<>(Map.of(
            Phase.INTAKE, EnumSet.of(Phase.REQUESTED),
            Phase.EXPLORATION, EnumSet.of(Phase.REQUESTED, Phase.INTAKE),
            Phase.AGREED, EnumSet.of(Phase.INTAKE, Phase.EXPLORATION),
            Phase.EXECUTION, EnumSet.of(Phase.INTAKE, Phase.EXPLORATION, Phase.AGREED),
            Phase.COMPLETION, EnumSet.of(Phase.EXECUTION),
            Phase.HAND_BACK, EnumSet.of(Phase.AGREED, Phase.EXECUTION),
            Phase.ENDED_TOGETHER, EnumSet.of(Phase.AGREED, Phase.EXECUTION),
            Phase.DECLINED, EnumSet.of(Phase.INTAKE, Phase.EXPLORATION)));

    private DossierHistories() {}

    /// One thing somebody tries.
    sealed interface Try {
        record Go(boolean back, Phase to, boolean reason) implements Try {}

        record Propose(Side side, boolean reason) implements Try {}

        record TakeBack() implements Try {}

        record Part(Side side) implements Try {}

        record Close() implements Try {}

        record Reopen(boolean reason) implements Try {}

        record Begin() implements Try {}

        record Write(boolean words) implements Try {}

        record Offer(Side side) implements Try {}

        record Confirm(Side side, int behind) implements Try {}

        record Rewrite(int behind) implements Try {}

        record Drop(int behind) implements Try {}
    }

    static Try draw(RandomGenerator random) {
        var side = random.nextBoolean() ? Side.CLIENT_SIDE : Side.PROVIDER_SIDE;
        var phase = Phase.values()[random.nextInt(Phase.values().length)];
        var reason = random.nextInt(5) > 0;
        var behind = random.nextInt(4) == 0 ? 1 : 0;
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new Try.Go(false, phase, reason);
            case 3 -> new Try.Go(true, phase, reason);
            case 4 -> new Try.Propose(side, reason);
            case 5 -> random.nextBoolean() ? new Try.TakeBack() : new Try.Part(side);
            case 6 -> new Try.Close();
            case 7 -> new Try.Reopen(reason);
            case 8 -> new Try.Begin();
            case 9 -> new Try.Write(reason);
            case 10 -> new Try.Offer(side);
            case 11 -> new Try.Confirm(side, behind);
            case 12 -> new Try.Confirm(side.other(), behind);
            default -> random.nextBoolean() ? new Try.Rewrite(behind) : new Try.Drop(behind);
        };
    }

    /// The reference: as plain as can be.
    static final class Model {
        Phase phase = Phase.REQUESTED;
        boolean closed;

        @Nullable
        Side proposal;

        int last;
        /// 0: none.
        int inForce;
        int open;
        boolean offered;

        @Nullable
        Side offeredBy;

        boolean words;

        /// The reason it is refused for, or null when it happened.
        @Nullable
        Refusal take(Try tried) {
            return switch (tried) {
                case Try.Reopen reopen -> reopen(reopen);
                case Try any when closed -> DossierRefusal.DOSSIER_CLOSED;
                case Try.Go go -> go(go);
                case Try.Propose propose -> propose(propose);
                case Try.TakeBack _ -> takeBack();
                case Try.Part part -> part(part);
                case Try.Close _ -> close();
                case Try.Begin _ -> begin();
                case Try.Write write -> write(write);
                case Try.Offer offer -> offer(offer);
                case Try.Confirm confirm -> confirm(confirm);
                case Try.Rewrite rewrite -> rewrite(rewrite);
                case Try.Drop drop -> drop(drop);
            };
        }

        private @Nullable Refusal reopen(Try.Reopen tried) {
            if (!closed) {
                return DossierRefusal.DOSSIER_NOT_CLOSED;
            }
            if (!tried.reason()) {
                return DossierRefusal.STEP_WHY_MISSING;
            }
            closed = false;
            return null;
        }

        private @Nullable Refusal go(Try.Go tried) {
            if (tried.to() == phase) {
                return DossierRefusal.ALREADY_IN_PHASE;
            }
            if (!(tried.back() ? BACK : ON).getOrDefault(phase, Set.of()).contains(tried.to())) {
                return DossierRefusal.PHASE_OUT_OF_ORDER;
            }
            if (tried.to() == Phase.AGREED && inForce == 0) {
                return DossierRefusal.AGREEMENT_MISSING;
            }
            var needsReason = tried.back() || tried.to() == Phase.DECLINED || tried.to() == Phase.HAND_BACK;
            if (needsReason && !tried.reason()) {
                return DossierRefusal.STEP_WHY_MISSING;
            }
            arrive(tried.to());
            return null;
        }

        private @Nullable Refusal propose(Try.Propose tried) {
            if (!STANDING.contains(phase)) {
                return DossierRefusal.PHASE_OUT_OF_ORDER;
            }
            if (proposal != null) {
                return DossierRefusal.PARTING_PROPOSED_ALREADY;
            }
            if (!tried.reason()) {
                return DossierRefusal.STEP_WHY_MISSING;
            }
            proposal = tried.side();
            return null;
        }

        private @Nullable Refusal takeBack() {
            if (!STANDING.contains(phase)) {
                return DossierRefusal.PHASE_OUT_OF_ORDER;
            }
            if (proposal == null) {
                return DossierRefusal.PARTING_NOT_PROPOSED;
            }
            proposal = null;
            return null;
        }

        private @Nullable Refusal part(Try.Part tried) {
            if (!STANDING.contains(phase)) {
                return DossierRefusal.PHASE_OUT_OF_ORDER;
            }
            if (proposal == null) {
                return DossierRefusal.PARTING_NOT_PROPOSED;
            }
            if (proposal == tried.side()) {
                return DossierRefusal.PARTING_NEEDS_OTHER_SIDE;
            }
            arrive(Phase.ENDED_TOGETHER);
            return null;
        }

        private @Nullable Refusal close() {
            if (!ENDS.contains(phase)) {
                return DossierRefusal.DOSSIER_STILL_RUNS;
            }
            closed = true;
            proposal = null;
            return null;
        }

        private @Nullable Refusal begin() {
            if (tooLate()) {
                return AgreementRefusal.AGREEMENT_TOO_LATE;
            }
            if (open != 0) {
                return AgreementRefusal.AGREEMENT_OPEN_ALREADY;
            }
            open = ++last;
            offered = false;
            words = inForce != 0;
            return null;
        }

        private @Nullable Refusal write(Try.Write tried) {
            if (open == 0) {
                return AgreementRefusal.NO_VERSION_OPEN;
            }
            if (offered) {
                return AgreementRefusal.AGREEMENT_OFFERED_ALREADY;
            }
            words = tried.words();
            return null;
        }

        private @Nullable Refusal offer(Try.Offer tried) {
            if (tooLate()) {
                return AgreementRefusal.AGREEMENT_TOO_LATE;
            }
            if (open == 0) {
                return AgreementRefusal.NO_VERSION_OPEN;
            }
            if (offered) {
                return AgreementRefusal.AGREEMENT_OFFERED_ALREADY;
            }
            if (!words) {
                return AgreementRefusal.AGREEMENT_SAYS_NOTHING;
            }
            offered = true;
            offeredBy = tried.side();
            return null;
        }

        private @Nullable Refusal confirm(Try.Confirm tried) {
            if (tooLate()) {
                return AgreementRefusal.AGREEMENT_TOO_LATE;
            }
            var seen = last - tried.behind();
            if (open == 0) {
                return inForce == 0
                        ? AgreementRefusal.NO_VERSION_OPEN
                        : inForce == seen ? AgreementRefusal.SIDE_CONFIRMED_ALREADY : AgreementRefusal.VERSION_CHANGED;
            }
            if (!offered || seen != open) {
                return AgreementRefusal.VERSION_CHANGED;
            }
            if (offeredBy == tried.side()) {
                return AgreementRefusal.SIDE_CONFIRMED_ALREADY;
            }
            inForce = open;
            open = 0;
            if (EnumSet.of(Phase.REQUESTED, Phase.INTAKE, Phase.EXPLORATION).contains(phase)) {
                arrive(Phase.AGREED);
            }
            return null;
        }

        private @Nullable Refusal rewrite(Try.Rewrite tried) {
            if (open == 0) {
                return AgreementRefusal.NO_VERSION_OPEN;
            }
            if (!offered || last - tried.behind() != open) {
                return AgreementRefusal.VERSION_CHANGED;
            }
            open = ++last;
            offered = false;
            return null;
        }

        private @Nullable Refusal drop(Try.Drop tried) {
            if (open == 0) {
                return AgreementRefusal.NO_VERSION_OPEN;
            }
            if (last - tried.behind() != open) {
                return AgreementRefusal.VERSION_CHANGED;
            }
            open = 0;
            return null;
        }

        private boolean tooLate() {
            return EnumSet.of(Phase.COMPLETION, Phase.ENDED_TOGETHER, Phase.DECLINED)
                    .contains(phase);
        }

        private void arrive(Phase to) {
            phase = to;
            proposal = null;
        }

        String told() {
            return phase + (closed ? " closed" : "") + " parting " + proposal + " in force " + inForce + " open " + open
                    + (open != 0 && offered ? " offered" : "");
        }
    }
}
