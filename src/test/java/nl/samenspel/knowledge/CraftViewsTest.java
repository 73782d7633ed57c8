package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithApplication
class CraftViewsTest {
    private static final Actor READER = new Actor(new PersonId(new UUID(7, 3)), "Lotte", Actor.Kind.PERSON);

    @Autowired
    CraftViews craft;

    @Autowired
    GuideViews guide;

    @Test
    void tellsEveryFlagInBothLanguages() {
        for (var language : Language.values()) {
            assertThat(Identity.as(READER, () -> craft.flags(language)))
                    .hasSizeGreaterThanOrEqualTo(14)
                    .allMatch(flag ->
                            !flag.notice().isEmpty() && !flag.explanation().isEmpty());
        }
    }

    @Test
    void offersToAgreeAnewWhenTheFieldKeepsChanging() {
        var first = Identity.as(
                        READER, () -> craft.suggestions(List.of("changing-field"), GuidePhase.EXECUTION, Language.EN))
                .getFirst();

        assertThat(first.intervention().key()).isEqualTo("recontract");
        assertThat(first.source()).isEqualTo(Entry.Source.GUIDE);
        assertThat(first.because()).extracting(FlagText::key).containsExactly("changing-field");
    }

    @Test
    void findsOtherFormsOfADutchWord() {
        assertThat(found("kikkers", Language.NL)).contains("word-boiled-frog", "prepare-hand-back");
        assertThat(found("frogs", Language.EN)).contains("word-boiled-frog", "prepare-hand-back");
    }

    @Test
    void findsAPartOfATitle() {
        assertThat(found("hercontr", Language.NL)).contains("word-recontracting");
    }

    @Test
    void readsSignsOfTheSearchAsPlainText() {
        assertThat(found("%", Language.NL)).isEmpty();
        assertThat(found("' or \"", Language.NL)).isEmpty();
    }

    private List<String> found(String words, Language language) {
        return Identity.as(READER, () -> guide.having(words, language)).stream()
                .map(row -> row.entry().key().value())
                .toList();
    }
}
