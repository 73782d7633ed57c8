package nl.samenspel.knowledge;

import java.util.List;
import java.util.stream.Stream;

/// When a flag tends to show, how carefully it is kept, and which interventions may fit.
///
/// @param phases our own reading of the guide, in the order of an assignment
/// @param interventions the most fitting first
public record FlagRules(List<GuidePhase> phases, Sensitivity sensitivity, List<Fitting> interventions)
        implements Rules {

    /// An intervention that may fit, by its key.
    ///
    /// @param source who says so: the guide, or we
    public record Fitting(String intervention, Entry.Source source) {}

    public FlagRules {
        phases = phases.stream().distinct().sorted().toList();
        interventions = List.copyOf(interventions);
    }

    public List<String> keys() {
        return interventions.stream().map(Fitting::intervention).toList();
    }

    public FlagRules in(List<GuidePhase> others) {
        return new FlagRules(others, sensitivity, interventions);
    }

    /// What stays keeps its source and its place; what an editor adds is our own filling.
    public FlagRules fitting(List<String> chosen) {
        var kept = interventions.stream().filter(fitting -> chosen.contains(fitting.intervention()));
        var added = chosen.stream()
                .distinct()
                .filter(key -> !keys().contains(key))
                .map(key -> new Fitting(key, Entry.Source.OWN_FILLING));
        return new FlagRules(phases, sensitivity, Stream.concat(kept, added).toList());
    }
}
