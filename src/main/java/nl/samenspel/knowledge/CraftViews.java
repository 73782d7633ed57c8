package nl.samenspel.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the guide knows about assignments: flags, thoughts, interventions and words. Only published
/// texts, in the order
/// of the guide.
@Service
@Transactional(readOnly = true)
public class CraftViews {
    private final EntryStore store;

    CraftViews(EntryStore store) {
        this.store = store;
    }

    public List<FlagText> flags(Language language) {
        return texts(Kind.FLAG, language).map(FlagText::of).toList();
    }

    /// Nothing when the guide has no flag of that key.
    public Optional<FlagText> findFlag(String key, Language language) {
        return flags(language).stream().filter(flag -> flag.key().equals(key)).findFirst();
    }

    public List<ThoughtText> thoughts(Language language) {
        return texts(Kind.THOUGHT, language).map(ThoughtText::of).toList();
    }

    public List<InterventionText> interventions(Language language) {
        return texts(Kind.INTERVENTION, language).map(InterventionText::of).toList();
    }

    /// What may fit, most fitting first; see [Suggesting].
    ///
    /// @param flags keys of what was noticed; unknown ones count for nothing
    /// @param phase nothing when it is not known
    public List<Suggestion> suggestions(Collection<String> flags, @Nullable GuidePhase phase, Language language) {
        var noticed = flags(language).stream()
                .filter(flag -> flags.contains(flag.key()))
                .toList();
        return Suggesting.among(interventions(language), noticed, phase);
    }

    private Stream<EntryText> texts(Kind kind, Language language) {
        var current = store.current(kind);
        return store.list().stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> EntryText.of(entry, requireNonNull(current.get(entry.id())), language));
    }
}
