package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspel.platform.Language;
import org.junit.jupiter.api.Test;

class SuggestingTest {
    private final InterventionText recontract = intervention("recontract", GuidePhase.EXECUTION);
    private final InterventionText escalate = intervention("escalate", GuidePhase.EXECUTION);
    private final InterventionText explore = intervention("explore", GuidePhase.INTAKE);
    private final List<InterventionText> all = List.of(explore, escalate, recontract);

    private final FlagText changing = flag("changing", Entry.Source.GUIDE, "recontract");
    private final FlagText noTime = flag("no-time", Entry.Source.OWN_FILLING, "recontract", "escalate", "explore");

    @Test
    void offersWhatMostFlagsLeadToFirst() {
        assertThat(Suggesting.among(all, List.of(changing, noTime), GuidePhase.EXECUTION))
                .extracting(suggestion -> suggestion.intervention().key())
                .containsExactly("recontract", "escalate");
    }

    @Test
    void saysWhichFlagsLeadThere() {
        var first = Suggesting.among(all, List.of(changing, noTime), GuidePhase.EXECUTION)
                .getFirst();

        assertThat(first.because()).containsExactly(changing, noTime);
        assertThat(first.source()).isEqualTo(Entry.Source.GUIDE);
    }

    @Test
    void marksALinkOfOursAsOurs() {
        assertThat(Suggesting.among(all, List.of(noTime), GuidePhase.EXECUTION))
                .allMatch(suggestion -> suggestion.source() == Entry.Source.OWN_FILLING);
    }

    @Test
    void offersAllOfThePhaseWhenNoFlagOfTheGuideWasNoticed() {
        assertThat(Suggesting.among(all, List.of(), GuidePhase.EXECUTION))
                .extracting(suggestion -> suggestion.intervention().key())
                .containsExactly("escalate", "recontract");
    }

    @Test
    void looksInEveryPhaseWhenNoneIsKnown() {
        assertThat(Suggesting.among(all, List.of(noTime), null)).hasSize(3);
    }

    private static InterventionText intervention(String key, GuidePhase phase) {
        return new InterventionText(
                key,
                1,
                Language.EN,
                Entry.Source.GUIDE,
                List.of(phase),
                key,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static FlagText flag(String key, Entry.Source source, String... leadsTo) {
        return new FlagText(
                key,
                1,
                Language.EN,
                Entry.Source.GUIDE,
                List.of(GuidePhase.EXECUTION),
                Sensitivity.ORDINARY,
                Stream.of(leadsTo)
                        .map(each -> new FlagRules.Fitting(each, source))
                        .toList(),
                key,
                List.of(),
                List.of(),
                "");
    }
}
