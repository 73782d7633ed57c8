package nl.samenspel.knowledge;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// An entry as it comes with the product, from the files under `knowledge/`.
record ShippedEntry(Entry.Key key, Kind kind, int order, Entry.Source source, Content content) {
    private static final String ALL = "classpath*:/knowledge/*/*.yaml";

    /// In their order. A file without a kind is another list of this room, such as the names of the
    /// roles.
    static List<ShippedEntry> readAll() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ALL))
                    .map(ShippedEntry::read)
                    .filter(file -> file.containsKey("kind"))
                    .map(ShippedEntry::of)
                    .sorted(Comparator.comparing(ShippedEntry::order)
                            .thenComparing(entry -> entry.key().value()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes when anything of the content does.
    String fingerprint() {
        try {
            var parts = new StringBuilder().append(content.rules());
            for (var language : Language.values()) {
                content.in(language)
                        .parts()
                        .forEach((part, text) -> parts.append('\n')
                                .append(part.key())
                                .append('=')
                                .append(text));
            }
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<?, ?> read(Resource file) {
        try (var stream = file.getInputStream()) {
            return ShippedFiles.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShippedEntry of(Map<?, ?> file) {
        var kind = Kind.valueOf(word(file, "kind"));
        var texts = new EnumMap<Language, Text>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, text(kind, (Map<?, ?>) requireNonNull(file.get(language.code()))));
        }
        return new ShippedEntry(
                new Entry.Key(word(file, "key")),
                kind,
                Integer.parseInt(word(file, "place_in_order")),
                file.get("source") == null ? Entry.Source.OWN_FILLING : Entry.Source.valueOf(word(file, "source")),
                new Content(texts, rules(kind, file)));
    }

    private static @Nullable Rules rules(Kind kind, Map<?, ?> file) {
        return switch (kind) {
            case CARD ->
                new CardRules(
                        Integer.parseInt(word(file, "minutes")),
                        CardRules.Looking.valueOf(word(file, "looking")),
                        CardRules.Naming.valueOf(word(file, "names")));
            case FLAG -> new FlagRules(phases(file), Sensitivity.valueOf(word(file, "sensitivity")), fittings(file));
            case INTERVENTION -> new InterventionRules(phases(file));
            case CHECKLIST, CORNER_QUESTIONS, LETTER, TEXT, THOUGHT, TERM -> null;
        };
    }

    private static List<GuidePhase> phases(Map<?, ?> file) {
        return items(file, "phases").stream()
                .map(Object::toString)
                .map(GuidePhase::valueOf)
                .toList();
    }

    /// In the file: `- recontract: GUIDE`.
    private static List<FlagRules.Fitting> fittings(Map<?, ?> file) {
        return items(file, "interventions").stream()
                .flatMap(item -> ((Map<?, ?>) item).entrySet().stream())
                .map(pair -> new FlagRules.Fitting(
                        pair.getKey().toString(),
                        Entry.Source.valueOf(pair.getValue().toString())))
                .toList();
    }

    private static List<?> items(Map<?, ?> file, String name) {
        return (List<?>) requireNonNull(file.get(name), name);
    }

    private static Text text(Kind kind, Map<?, ?> inLanguage) {
        var parts = new EnumMap<Part, String>(Part.class);
        kind.parts().forEach(part -> parts.put(part, typed(part, inLanguage.get(part.key()))));
        return new Text(parts);
    }

    /// Lists of the file in the form people type them.
    private static String typed(Part part, @Nullable Object value) {
        return switch (value) {
            case null -> throw new IllegalStateException("a shipped entry lacks " + part.key());
            case List<?> items
            when part.shape() == Part.Shape.PASSAGES ->
                items.stream()
                        .map(item -> (Map<?, ?>) item)
                        .map(item -> word(item, "heading") + "\n" + word(item, "text"))
                        .collect(Collectors.joining("\n\n"));
            case List<?> items -> items.stream().map(Object::toString).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    private static String word(Map<?, ?> file, String name) {
        var value = file.get(name);
        if (value == null) {
            throw new IllegalStateException("a shipped entry lacks " + name);
        }
        return value.toString();
    }
}
