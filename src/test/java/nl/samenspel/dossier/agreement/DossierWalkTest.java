package nl.samenspel.dossier.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random histories of dossiers and their agreements against the documented states.
class DossierWalkTest {
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 50;

    @Test
    void everyHistoryGoesAsTheStatesAreDocumented() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            var model = new DossierHistories.Model();
            var played = new PlayedDossier();
            for (int step = 1; step <= STEPS; step++) {
                var tried = DossierHistories.draw(random);
                assertThat(played.take(tried))
                        .as("seed %d step %d: %s", seed, step, tried)
                        .isEqualTo(model.take(tried));
                assertThat(played.told())
                        .as("seed %d step %d after %s", seed, step, tried)
                        .isEqualTo(model.told());
            }
        }
    }
}
