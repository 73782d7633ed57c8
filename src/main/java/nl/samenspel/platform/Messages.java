package nl.samenspel.platform;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Sentences for people, from `messages/<room>_nl.properties` and `messages/<room>_en.properties`.
///
/// A key starts with its room (`triangle.page.title`); reasons to refuse (`refused.REASON`) stand in the file of the
/// room that owns the enum and are found in any. Placeholders are ICU: `{count, plural, one {…} other {…}}`, by name.
public final class Messages {
    private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> rooms;
    private final Map<Language, Map<String, Sentence>> sentences = new EnumMap<>(Language.class);

    /// @param format what fills in the placeholders; null: there are none
    private record Sentence(String pattern, @Nullable MessageFormat format) {
        private static Sentence of(String pattern, Locale locale) {
            var plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
            return new Sentence(pattern, plain ? null : new MessageFormat(pattern, locale));
        }
    }

    /// @param rooms the names of the message files, without language
    public Messages(List<String> rooms) {
        this.rooms = List.copyOf(rooms);
        for (var language : Language.values()) {
            sentences.put(language, new ConcurrentHashMap<>());
        }
    }

    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /// A day among the arguments is written as people write it: `22 november 2026`.
    ///
    /// Fails when there is no such key: a missing sentence is our mistake, and a house test finds it first.
    public String text(Language language, String key, Map<String, ?> args) {
        var sentence = find(language, key);
        if (sentence == null) {
            throw new MissingResourceException("no sentence for " + key, language.code(), key);
        }
        var format = sentence.format();
        if (format == null) {
            return sentence.pattern();
        }
        var readable = readable(args, language.locale());
        synchronized (format) {
            return format.format(readable);
        }
    }

    private static Map<String, ?> readable(Map<String, ?> args, Locale locale) {
        if (args.values().stream().noneMatch(LocalDate.class::isInstance)) {
            return args;
        }
        var written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var readable = new HashMap<String, Object>(args);
        readable.replaceAll((_, value) -> value instanceof LocalDate day ? written.format(day) : value);
        return readable;
    }

    public boolean has(Language language, String key) {
        return find(language, key) != null;
    }

    /// All sentences of one file as they stand there, for scripts that fill in the placeholders themselves; keys
    /// without
    /// the name of the file.
    public Map<String, String> patterns(Language language, String room) {
        var bundle = ResourceBundle.getBundle("messages." + room, language.locale(), OWN_LANGUAGE_ONLY);
        var patterns = new java.util.TreeMap<String, String>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(room + "."))
                .forEach(key -> patterns.put(key.substring(room.length() + 1), bundle.getString(key)));
        return patterns;
    }

    private @Nullable Sentence find(Language language, String key) {
        var known = requireNonNull(sentences.get(language));
        var sentence = known.get(key);
        if (sentence == null) {
            sentence = lookUp(language, key);
            if (sentence != null) {
                known.put(key, sentence);
            }
        }
        return sentence;
    }

    private @Nullable Sentence lookUp(Language language, String key) {
        var room = key.substring(0, Math.max(0, key.indexOf('.')));
        for (var each : rooms.contains(room) ? List.of(room) : rooms) {
            var bundle = ResourceBundle.getBundle("messages." + each, language.locale(), OWN_LANGUAGE_ONLY);
            if (bundle.containsKey(key)) {
                return Sentence.of(bundle.getString(key), language.locale());
            }
        }
        return null;
    }
}
