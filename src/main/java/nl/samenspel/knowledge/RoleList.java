package nl.samenspel.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Language;

/// Reads `knowledge/terms/roles.yaml`: for each role, language and vocabulary its name in singular
/// and plural.
final class RoleList {
    private RoleList() {}

    static Map<Vocabulary, Map<Language, RoleNames>> read() {
        var roles = ShippedFiles.read("knowledge/terms/roles.yaml");
        var all = new EnumMap<Vocabulary, Map<Language, RoleNames>>(Vocabulary.class);
        for (var vocabulary : Vocabulary.values()) {
            var perLanguage = new EnumMap<Language, RoleNames>(Language.class);
            for (var language : Language.values()) {
                perLanguage.put(language, names(roles, vocabulary, language));
            }
            all.put(vocabulary, perLanguage);
        }
        return all;
    }

    private static RoleNames names(Map<?, ?> roles, Vocabulary vocabulary, Language language) {
        var names = new EnumMap<Role, RoleNames.Name>(Role.class);
        for (var role : Role.values()) {
            var languages = (Map<?, ?>) requireNonNull(roles.get(role.name()));
            var words = (Map<?, ?>) requireNonNull(languages.get(language.code()));
            var forms = (List<?>) requireNonNull(words.get(key(vocabulary)));
            names.put(
                    role,
                    new RoleNames.Name(forms.get(0).toString(), forms.get(1).toString()));
        }
        return new RoleNames(names, language.locale());
    }

    private static String key(Vocabulary vocabulary) {
        return switch (vocabulary) {
            case PRACTICE -> "practice";
            case RULES_2025 -> "rules_2025";
        };
    }
}
