package nl.samenspel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspel.insight.OverallFigures.Stage;
import nl.samenspel.portfolio.Steered;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Counts over all triangles; a list behind a number opens only where the asker may look.
@WithApplication
class OverallFiguresTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    OverallFigures figures;

    @Test
    void countsAllAndOpensOnlyOnesOwn() {
        var before = line(new Steered(context));
        var world = new Steered(context);
        world.accepted(world.asking("Loket", world.housing, "2027-03", "2027-09", "1"));

        var outside = line(world);
        var inside = line(world.as(world.piet, () -> figures.get(world.piet)));

        assertThat(outside.number()).as("without being told whose").isGreaterThan(before.number());
        assertThat(outside.own()).isEmpty();
        assertThat(inside.number()).isEqualTo(outside.number());
        assertThat(inside.own()).singleElement().satisfies(own -> {
            assertThat(own.number()).isEqualTo(1);
            assertThat(own.path()).contains(world.triangle.value().toString());
        });
    }

    @Test
    void noStageIsOneDossierAlone() {
        assertThat(Stage.of(nl.samenspel.assignment.Assignment.Phase.HAND_BACK))
                .isEqualTo(Stage.of(nl.samenspel.assignment.Assignment.Phase.COMPLETION));
        assertThat(Stage.of(null)).isEqualTo(Stage.UNKNOWN);
    }

    /// For somebody who stands in no triangle.
    private OverallFigures.Line line(Steered world) {
        return line(world.as(world.vera, () -> figures.get(world.vera)));
    }

    private static OverallFigures.Line line(OverallFigures.Overall overall) {
        return overall.lines().stream()
                .filter(each -> each.key().equals("running"))
                .findFirst()
                .orElseThrow();
    }
}
