package nl.samenspel.dossier.web;

import java.util.List;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.Side;
import org.jspecify.annotations.Nullable;

/// The steps that a page offers from where a dossier is. Agreeing goes by confirming, giving
/// back by its own path.
///
/// @param parting a proposal to end together, or null
/// @param mayPart whether one may be made
/// @param answers whether who looks is the one to answer it
public record Steps(
        List<Phase> onward,
        List<Phase> earlier,
        Dossier.@Nullable Parting parting,
        boolean mayPart,
        boolean answers,
        boolean mayClose,
        boolean mayReopen,
        boolean mayHandBack) {
    private static final Steps NONE = new Steps(List.of(), List.of(), null, false, false, false, false, false);

    static Steps of(Seen seen) {
        var dossier = seen.whole().dossier();
        if (dossier.isClosed()) {
            return new Steps(
                    List.of(), List.of(), null, false, false, false, seen.own().actsOn(seen.today()), false);
        }
        if (!seen.acts()) {
            return dossier instanceof Dossier.Standing standing
                    ? new Steps(List.of(), List.of(), standing.parting(), false, false, false, false, false)
                    : NONE;
        }
        var parting = dossier instanceof Dossier.Standing standing ? standing.parting() : null;
        return new Steps(
                dossier.onward().stream().filter(Steps::isTakenHere).toList(),
                dossier.earlier().stream()
                        .filter(phase -> phase != Phase.AGREED)
                        .toList(),
                parting,
                dossier instanceof Dossier.Standing && parting == null,
                parting != null && parting.side() != seen.own().side(),
                isEnd(dossier),
                false,
                dossier.onward().contains(Phase.HAND_BACK) && seen.own().side() == Side.PROVIDER_SIDE);
    }

    private static boolean isTakenHere(Phase phase) {
        return phase != Phase.AGREED && phase != Phase.HAND_BACK;
    }

    private static boolean isEnd(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Completion _, Dossier.HandBack _, Dossier.EndedTogether _, Dossier.Declined _ -> true;
            case Dossier.Requested _,
                    Dossier.Intake _,
                    Dossier.Exploration _,
                    Dossier.Agreed _,
                    Dossier.Execution _,
                    Dossier.Closed _ -> false;
        };
    }
}
