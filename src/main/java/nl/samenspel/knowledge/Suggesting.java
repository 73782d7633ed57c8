package nl.samenspel.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which interventions may fit. Our own rule: what most of the flags lead to comes first; the phase
/// narrows the choice,
/// and stands alone where no flag of the guide was noticed. It offers and never decides.
final class Suggesting {
    private Suggesting() {}

    /// @param interventions all, in the order of the guide
    /// @param phase nothing when it is not known: then every phase counts
    static List<Suggestion> among(
            List<InterventionText> interventions, Collection<FlagText> noticed, @Nullable GuidePhase phase) {
        var suggestions = new ArrayList<Suggestion>();
        for (var intervention : interventions) {
            var because =
                    noticed.stream().filter(flag -> leadsTo(flag, intervention)).toList();
            var inPhase = phase == null || intervention.phases().contains(phase);
            if (inPhase && (noticed.isEmpty() || !because.isEmpty())) {
                suggestions.add(new Suggestion(intervention, because, source(intervention, because)));
            }
        }
        suggestions.sort(
                Comparator.comparing(suggestion -> -suggestion.because().size()));
        return List.copyOf(suggestions);
    }

    private static boolean leadsTo(FlagText flag, InterventionText intervention) {
        return flag.interventions().stream()
                .anyMatch(fitting -> fitting.intervention().equals(intervention.key()));
    }

    /// Of the guide as soon as one of the flags leads there by its word.
    private static Entry.Source source(InterventionText intervention, List<FlagText> because) {
        return because.stream()
                        .flatMap(flag -> flag.interventions().stream())
                        .filter(fitting -> fitting.intervention().equals(intervention.key()))
                        .map(FlagRules.Fitting::source)
                        .anyMatch(Entry.Source.GUIDE::equals)
                ? Entry.Source.GUIDE
                : Entry.Source.OWN_FILLING;
    }
}
