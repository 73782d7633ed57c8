package nl.samenspel.knowledge;

import static nl.samenspel.knowledge.Vocabulary.PRACTICE;
import static nl.samenspel.knowledge.Vocabulary.RULES_2025;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.samenspel.platform.Language;
import org.junit.jupiter.api.Test;

class RoleNamesTest {
    private final Map<Vocabulary, Map<Language, RoleNames>> list = RoleList.read();

    @Test
    void namesEveryRoleInBothLanguagesAndVocabularies() {
        list.values()
                .forEach(languages -> languages.values().forEach(names -> {
                    for (var role : Role.values()) {
                        assertThat(names.one(role)).isNotBlank();
                        assertThat(names.many(role)).isNotBlank().isNotEqualTo(names.one(role));
                    }
                }));
    }

    @Test
    void callsTheThreeCornersByTheChosenVocabulary() {
        assertThat(list.get(PRACTICE).get(Language.NL).one(Role.OWNER)).isEqualTo("eigenaar");
        assertThat(list.get(RULES_2025).get(Language.NL).one(Role.OWNER)).isEqualTo("continuïteitsverantwoordelijke");
        assertThat(list.get(RULES_2025).get(Language.NL).one(Role.CLIENT)).isEqualTo("beleidsverantwoordelijke");
        assertThat(list.get(RULES_2025).get(Language.NL).one(Role.PROVIDER)).isEqualTo("eindverantwoordelijke");
    }

    @Test
    void fillsSentencesWithRoleNames() {
        var args = list.get(PRACTICE).get(Language.NL).args();

        assertThat(args)
                .containsEntry("owner", "eigenaar")
                .containsEntry("clients", "opdrachtgevers")
                .containsEntry("Provider", "Opdrachtnemer")
                .containsEntry("coordinatingClient", "coördinerend opdrachtgever");
    }
}
