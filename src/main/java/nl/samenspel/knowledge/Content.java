package nl.samenspel.knowledge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;

/// All that one version of an entry says: its text in every language, and the rules of a kind that
/// has them.
public record Content(Map<Language, Text> texts, @Nullable Rules rules) {
    public Content {
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    public Text in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /// Of a card.
    public CardRules cardRules() {
        return rulesAs(CardRules.class);
    }

    /// Of a flag.
    public FlagRules flagRules() {
        return rulesAs(FlagRules.class);
    }

    /// Of an intervention.
    public InterventionRules interventionRules() {
        return rulesAs(InterventionRules.class);
    }

    /// When what this tells tends to show or to help; nothing for kinds that belong to no phase.
    public List<GuidePhase> phases() {
        return switch (rules) {
            case FlagRules flag -> flag.phases();
            case InterventionRules intervention -> intervention.phases();
            case CardRules _ -> List.of();
            case null -> List.of();
        };
    }

    private <T extends Rules> T rulesAs(Class<T> type) {
        return type.cast(Objects.requireNonNull(rules, "this kind has no rules"));
    }
}
