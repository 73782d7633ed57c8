package nl.samenspel.knowledge;

import java.util.List;
import java.util.stream.Stream;

/// When an intervention is of use.
///
/// @param phases first the one under which the guide tells it, then those we add
public record InterventionRules(List<GuidePhase> phases) implements Rules {
    public InterventionRules {
        phases = phases.stream().distinct().toList();
    }

    /// The guide's own phase stays the first one, as long as it is among them.
    public InterventionRules in(List<GuidePhase> others) {
        var kept = phases.stream().filter(others::contains);
        var added = others.stream().filter(phase -> !phases.contains(phase));
        return new InterventionRules(Stream.concat(kept, added).toList());
    }
}
