package nl.samenspel.signal.act;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.FlagText;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.knowledge.InterventionText;
import nl.samenspel.knowledge.Suggestion;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The asker's own interventions, and which others may fit.
@Service
@Transactional(readOnly = true)
public class InterventionViews {
    private final InterventionStore store;
    private final CraftViews craft;

    InterventionViews(InterventionStore store, CraftViews craft) {
        this.store = store;
        this.craft = craft;
    }

    /// @param text what the guide says of it now; nothing when the guide no longer has it
    /// @param because titles of the flags for which it was chosen
    public record Own(Intervention intervention, Optional<InterventionText> text, List<String> because) {
        public String title() {
            return text.map(InterventionText::title)
                    .orElseGet(() -> intervention.meant().key());
        }
    }

    /// What is ahead first, by day, then the latest.
    public List<Own> listOwn(Language language, Actor asker) {
        var texts = craft.interventions(language).stream()
                .collect(Collectors.toMap(InterventionText::key, Function.identity()));
        var flags = craft.flags(language).stream().collect(Collectors.toMap(FlagText::key, FlagText::title));
        return store.listOf(asker.person()).stream()
                .map(each -> own(each, texts, flags))
                .toList();
    }

    public List<Own> listOwn(Assignment.Id assignment, Language language, Actor asker) {
        return listOwn(language, asker).stream()
                .filter(each -> each.intervention().meant().assignment().equals(assignment))
                .toList();
    }

    /// What may fit these flags in this phase and was not chosen yet.
    ///
    /// @param phase nothing: whatever the phase
    public List<Suggestion> suggestions(
            Collection<String> flags, @Nullable GuidePhase phase, List<Own> chosen, Language language) {
        return craft.suggestions(flags, phase, language).stream()
                .filter(suggestion -> chosen.stream()
                        .noneMatch(own -> own.intervention().isAhead()
                                && own.intervention()
                                        .meant()
                                        .key()
                                        .equals(suggestion.intervention().key())))
                .toList();
    }

    private static Own own(Intervention intervention, Map<String, InterventionText> texts, Map<String, String> flags) {
        return new Own(
                intervention,
                Optional.ofNullable(texts.get(intervention.meant().key())),
                intervention.meant().because().stream()
                        .map(key -> flags.getOrDefault(key, key))
                        .toList());
    }
}
