package nl.samenspel.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What the roles are called on one page: one language, one vocabulary.
public final class RoleNames {

    /// A role's name in lower case, for inside a sentence.
    public record Name(String one, String many) {}

    private final Map<Role, Name> names;
    private final Locale locale;
    private final Map<String, Object> args;

    RoleNames(Map<Role, Name> names, Locale locale) {
        this.names = new EnumMap<>(names);
        this.locale = locale;
        this.args = Map.copyOf(inSentences());
    }

    /// `opdrachtgever`
    public String one(Role role) {
        return name(role).one();
    }

    /// `opdrachtgevers`
    public String many(Role role) {
        return name(role).many();
    }

    /// `Opdrachtgever`, for the start of a sentence or a label.
    public String label(Role role) {
        return capital(one(role));
    }

    /// `Opdrachtgevers`
    public String heading(Role role) {
        return capital(many(role));
    }

    /// Arguments for sentences: `{owner}`, `{owners}`, `{Owner}`, `{Owners}`, and so on for
    /// `coordinatingClient`.
    public Map<String, Object> args() {
        return args;
    }

    /// The arguments of a sentence together with those for the role names in it.
    public Map<String, Object> with(Map<String, ?> others) {
        var all = new HashMap<String, Object>(args);
        all.putAll(others);
        return all;
    }

    private Map<String, Object> inSentences() {
        var all = new HashMap<String, Object>();
        names.forEach((role, name) -> {
            var key = camel(role);
            all.put(key, name.one());
            all.put(key + "s", name.many());
            all.put(capital(key), capital(name.one()));
            all.put(capital(key) + "s", capital(name.many()));
        });
        return all;
    }

    private String capital(String word) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    private static String camel(Role role) {
        var words = role.name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /// Every role has a name: the list is complete, and a test says so.
    private Name name(Role role) {
        return requireNonNull(names.get(role));
    }
}
