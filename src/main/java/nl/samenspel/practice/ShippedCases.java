package nl.samenspel.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The cases that come with the product, from the files under `practice/`. They stand outside the
/// guide, where everybody could read what only one player may know.
@Component
public class ShippedCases {
    private static final List<String> KEYS = List.of("shrinking-contact");

    private final Map<String, Map<Language, PracticeCase.Content>> cases;

    ShippedCases() {
        cases = KEYS.stream().collect(java.util.stream.Collectors.toUnmodifiableMap(key -> key, ShippedCases::read));
    }

    /// A case as a list shows it.
    public record Shown(String key, String title, String about, int parts) {}

    public List<Shown> list(Language language) {
        return KEYS.stream()
                .map(key -> {
                    var content = find(key, language).orElseThrow();
                    return new Shown(
                            key,
                            content.title(),
                            content.about(),
                            content.parts().size());
                })
                .toList();
    }

    /// With every card: for the door that deals them, and for who writes a case of their own
    /// after it. Refuses: CASE_UNKNOWN.
    public PracticeCase.Content get(String key, Language language) {
        return find(key, language).orElseThrow(() -> new Refused("case", PracticeRefusal.CASE_UNKNOWN));
    }

    private Optional<PracticeCase.Content> find(String key, Language language) {
        return Optional.ofNullable(cases.get(key)).map(content -> Objects.requireNonNull(content.get(language)));
    }

    private static Map<Language, PracticeCase.Content> read(String key) {
        try (var in = new ClassPathResource("practice/" + key + ".yaml").getInputStream()) {
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var texts = new EnumMap<Language, PracticeCase.Content>(Language.class);
            for (var language : Language.values()) {
                texts.put(language, content(language, (Map<?, ?>) Objects.requireNonNull(file.get(language.code()))));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PracticeCase.Content content(Language language, Map<?, ?> file) {
        var parts = ((List<?>) Objects.requireNonNull(file.get("parts")))
                .stream().map(part -> part((Map<?, ?>) part)).toList();
        return new PracticeCase.Content(language, word(file, "title"), word(file, "about"), parts);
    }

    private static PracticeCase.Part part(Map<?, ?> file) {
        var cards = new EnumMap<PracticeRole, String>(PracticeRole.class);
        var texts = (Map<?, ?>) Objects.requireNonNull(file.get("cards"));
        for (var role : PracticeRole.values()) {
            cards.put(role, word(texts, role.name().toLowerCase(Locale.ROOT)));
        }
        return new PracticeCase.Part(
                word(file, "title"),
                GuidePhase.valueOf(word(file, "phase")),
                Integer.parseInt(word(file, "minutes")),
                word(file, "story"),
                cards,
                lines(file, "options"),
                lines(file, "questions"));
    }

    private static List<String> lines(Map<?, ?> file, String name) {
        return ((List<?>) Objects.requireNonNull(file.get(name)))
                .stream().map(Object::toString).toList();
    }

    private static String word(Map<?, ?> file, String name) {
        return Objects.requireNonNull(file.get(name), () -> "a shipped case lacks " + name)
                .toString()
                .strip();
    }
}
