package nl.samenspel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspel.knowledge.FlagRules.Fitting;
import org.junit.jupiter.api.Test;

class FlagRulesTest {
    private static final Fitting OF_GUIDE = new Fitting("recontract", Entry.Source.GUIDE);
    private static final Fitting OURS = new Fitting("escalate", Entry.Source.OWN_FILLING);

    private final FlagRules rules =
            new FlagRules(List.of(GuidePhase.EXECUTION), Sensitivity.INNER, List.of(OF_GUIDE, OURS));

    @Test
    void keepsWhoSaysThatAnInterventionFits() {
        assertThat(rules.fitting(List.of("escalate", "recontract")).interventions())
                .containsExactly(OF_GUIDE, OURS);
        assertThat(rules.fitting(List.of("recontract")).interventions()).containsExactly(OF_GUIDE);
    }

    @Test
    void marksWhatAnEditorAddsAsOurs() {
        assertThat(rules.fitting(List.of("recontract", "red-button")).interventions())
                .containsExactly(OF_GUIDE, new Fitting("red-button", Entry.Source.OWN_FILLING));
    }

    @Test
    void staysAsSensitiveAsItWasShipped() {
        assertThat(rules.in(List.of(GuidePhase.HAND_BACK, GuidePhase.INTAKE)).sensitivity())
                .isEqualTo(Sensitivity.INNER);
        assertThat(rules.in(List.of(GuidePhase.HAND_BACK, GuidePhase.INTAKE)).phases())
                .containsExactly(GuidePhase.INTAKE, GuidePhase.HAND_BACK);
    }

    @Test
    void keepsTheGuidesOwnPhaseOfAnInterventionFirst() {
        var intervention = new InterventionRules(List.of(GuidePhase.EXECUTION));
        assertThat(intervention
                        .in(List.of(GuidePhase.INTAKE, GuidePhase.EXECUTION))
                        .phases())
                .containsExactly(GuidePhase.EXECUTION, GuidePhase.INTAKE);
    }
}
