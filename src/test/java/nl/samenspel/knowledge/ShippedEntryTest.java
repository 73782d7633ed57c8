package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspel.platform.Language;
import org.junit.jupiter.api.Test;

class ShippedEntryTest {
    private static final List<String> CARDS_IN_ORDER =
            List.of("start", "players", "assignments", "coherence", "agreements", "improvements", "close");

    private static final Set<Kind> AROUND_A_SESSION =
            Set.of(Kind.CHECKLIST, Kind.CORNER_QUESTIONS, Kind.LETTER, Kind.TEXT);

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
                .filteredOn(entry -> AROUND_A_SESSION.contains(entry.kind()))
                .extracting(entry -> entry.key().value())
                .contains(
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

    /// 14, as the guide counts them.
    @Test
    void shipsEveryFlagOfTheGuide() {
        assertThat(of(Kind.FLAG)).hasSize(14).allMatch(flag -> flag.source() == Entry.Source.GUIDE);
    }

    @Test
    void shipsEveryPairOfThoughts() {
        assertThat(of(Kind.THOUGHT)).hasSize(8).allMatch(pair -> pair.source() == Entry.Source.GUIDE);
    }

    /// Five in the intake, four and the interim evaluation during the work, six for handing back;
    /// the last of those
    /// stands on the web page only.
    @Test
    void shipsEveryInterventionUnderThePhaseOfTheGuide() {
        assertThat(of(Kind.INTERVENTION))
                .extracting(
                        entry -> entry.content().interventionRules().phases().getFirst())
                .containsExactlyElementsOf(Stream.of(
                                Collections.nCopies(5, GuidePhase.INTAKE),
                                Collections.nCopies(5, GuidePhase.EXECUTION),
                                Collections.nCopies(6, GuidePhase.HAND_BACK))
                        .flatMap(List::stream)
                        .toList());
        assertThat(of(Kind.INTERVENTION))
                .filteredOn(entry -> entry.source() == Entry.Source.GUIDE_PAGE)
                .extracting(entry -> entry.key().value())
                .containsExactly("settle-business");
    }

    @Test
    void linksFlagsToInterventionsThatExist() {
        var known =
                of(Kind.INTERVENTION).stream().map(entry -> entry.key().value()).toList();
        assertThat(of(Kind.FLAG))
                .allSatisfy(flag ->
                        assertThat(known).containsAll(flag.content().flagRules().keys()));
    }

    @Test
    void namesEveryEntryOnce() {
        assertThat(entries).extracting(entry -> entry.key().value()).doesNotHaveDuplicates();
    }

    @Test
    void keepsWhatIsAboutPeopleThemselvesForAConfidant() {
        assertThat(of(Kind.FLAG))
                .filteredOn(flag -> flag.content().flagRules().sensitivity().onlyForConfidant())
                .extracting(flag -> flag.key().value())
                .containsExactly("gut-feeling", "integrity-unaddressed", "not-well");
    }

    @Test
    void marksEveryLinkAsOursButTheOneTheGuideMakes() {
        assertThat(of(Kind.FLAG))
                .allSatisfy(flag -> assertThat(flag.content().flagRules().interventions())
                        .filteredOn(fitting -> fitting.source() != Entry.Source.OWN_FILLING)
                        .extracting(FlagRules.Fitting::intervention)
                        .isEqualTo(flag.key().value().equals("changing-field") ? List.of("recontract") : List.of()));
    }

    private List<ShippedEntry> cards() {
        return of(Kind.CARD);
    }

    private List<ShippedEntry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }
}
