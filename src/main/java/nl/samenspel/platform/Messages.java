package nl.samenspel.platform;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Sentences for people, from `messages/<room>_nl.properties` and `messages/<room>_en.properties`.
///
/// A key starts with its room (`triangle.page.title`); reasons to refuse (`refused.REASON`) stand in the file of the
/// room that owns the enum and are found in any. Placeholders are ICU: `{count, plural, one {…} other {…}}`, by name.
public final class Messages {
    private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final java.util.List<String> rooms;

    /// @param rooms the names of the message files, without language
    public Messages(java.util.List<String> rooms) {
        this.rooms = java.util.List.copyOf(rooms);
    }

    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /// Fails when there is no such key: a missing sentence is our mistake, and a house test finds it first.
    public String text(Language language, String key, Map<String, ?> args) {
        var format = formats.computeIfAbsent(
                language.code() + ":" + key, _ -> new MessageFormat(pattern(language, key), language.locale()));
        synchronized (format) {
            return format.format(args);
        }
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

    private String pattern(Language language, String key) {
        var found = find(language, key);
        if (found == null) {
            throw new MissingResourceException("no sentence for " + key, language.code(), key);
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable String find(Language language, String key) {
        var room = key.substring(0, Math.max(0, key.indexOf('.')));
        if (rooms.contains(room)) {
            return lookUp(room, language, key);
        }
        for (var each : rooms) {
            var found = lookUp(each, language, key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable String lookUp(String room, Language language, String key) {
        var bundle = ResourceBundle.getBundle("messages." + room, language.locale(), OWN_LANGUAGE_ONLY);
        return bundle.containsKey(key) ? bundle.getString(key) : null;
    }
}
