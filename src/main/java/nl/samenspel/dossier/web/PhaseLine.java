package nl.samenspel.dossier.web;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.PhaseChange;
import org.jspecify.annotations.Nullable;

/// The phases of a dossier as a line: those it was in, the one it is in, those that usually
/// follow. What was passed
/// over is not on it.
public final class PhaseLine {
    private static final List<Phase> USUAL =
            List.of(Phase.REQUESTED, Phase.INTAKE, Phase.AGREED, Phase.EXECUTION, Phase.COMPLETION);

    private PhaseLine() {}

    public enum Moment {
        DONE,
        NOW,
        AHEAD
    }

    /// @param change by which it was reached; null when it lies ahead
    public record Stage(
            Phase phase, Moment moment, @Nullable PhaseChange change) {}

    public static List<Stage> of(Dossier dossier, List<PhaseChange> changes) {
        var reached = new ArrayList<PhaseChange>();
        for (var change : changes) {
            switch (change.kind()) {
                case OPENED, ON -> reached.add(change);
                case BACK -> {
                    reached.removeIf(each -> each.phase().compareTo(change.phase()) >= 0);
                    reached.add(change);
                }
                case CLOSED, REOPENED -> {}
            }
        }
        var line = new ArrayList<Stage>();
        for (var change : reached) {
            var last = change == reached.getLast();
            line.add(new Stage(change.phase(), last && !dossier.isClosed() ? Moment.NOW : Moment.DONE, change));
        }
        if (USUAL.contains(dossier.phase()) || dossier.phase() == Phase.EXPLORATION) {
            USUAL.stream()
                    .filter(phase -> phase.compareTo(dossier.phase()) > 0)
                    .forEach(phase -> line.add(new Stage(phase, Moment.AHEAD, null)));
        }
        return List.copyOf(line);
    }
}
