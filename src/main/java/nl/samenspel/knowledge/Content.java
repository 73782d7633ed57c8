package nl.samenspel.knowledge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;

/// All that one version of an entry says: its text in every language, and for a card its rules.
public record Content(Map<Language, Text> texts, @Nullable CardRules rules) {
    public Content {
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    public Text in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /// Of a card; other kinds have none.
    public CardRules cardRules() {
        return Objects.requireNonNull(rules, "only cards have rules");
    }
}
