package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspel.platform.Language;
import org.junit.jupiter.api.Test;

class ShippedEntryTest {
    private static final List<String> CARDS_IN_ORDER =
            List.of("start", "players", "assignments", "coherence", "agreements", "improvements", "close");

    private final List<ShippedEntry> entries = ShippedEntry.readAll();

    @Test
    void shipsTheSevenCardsInTheOrderOfTheSession() {
        assertThat(cards()).extracting(card -> card.key().value()).isEqualTo(CARDS_IN_ORDER);
    }

    @Test
    void fillsNinetyMinutesWithTheCards() {
        assertThat(cards())
                .extracting(card -> card.content().cardRules().minutes())
                .containsExactly(5, 15, 20, 20, 15, 10, 5);
    }

    @Test
    void asksThreeFollowUpQuestionsOnEveryCard() {
        for (var card : cards()) {
            for (var language : Language.values()) {
                assertThat(card.content().in(language).lines(Part.FOLLOW_UPS)).hasSize(3);
            }
        }
    }

    @Test
    void holdsToTheRulesForEveryText() {
        entries.forEach(entry -> ContentRules.require(entry.kind(), entry.content()));
    }

    @Test
    void saysAsMuchInEnglishAsInDutch() {
        for (var entry : entries) {
            for (var part : entry.kind().parts()) {
                assertThat(entry.content().in(Language.EN).lines(part))
                        .as(entry.key() + " " + part)
                        .hasSameSizeAs(entry.content().in(Language.NL).lines(part));
            }
        }
    }

    @Test
    void givesEveryPassageAHeading() {
        for (var card : cards()) {
            assertThat(card.content().in(Language.NL).passages(Part.STEPS))
                    .hasSizeGreaterThan(3)
                    .noneMatch(passage ->
                            passage.heading().isBlank() || passage.text().isBlank());
            assertThat(card.content().in(Language.NL).passages(Part.EXAMPLES)).hasSize(2);
        }
    }

    @Test
    void shipsTheTextsAroundASession() {
        assertThat(entries)
                .filteredOn(entry -> entry.kind() != Kind.CARD)
                .extracting(entry -> entry.key().value())
                .containsExactly(
                        "preparation",
                        "house-rules",
                        "advance-questions",
                        "invitation",
                        "closing",
                        "thanks",
                        "paper-materials",
                        "paper-before",
                        "paper-during",
                        "paper-after",
                        "physical-set");
    }

    private List<ShippedEntry> cards() {
        return entries.stream().filter(entry -> entry.kind() == Kind.CARD).toList();
    }
}
