package nl.samenspel.journal;

import java.time.Duration;
import nl.samenspel.platform.Rounds;
import org.springframework.stereotype.Component;

/// Seals by the clock.
@Component
class Sealing extends Rounds {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Seals seals;

    Sealing(Seals seals) {
        super("seals", PAUSE, PAUSE);
        this.seals = seals;
    }

    @Override
    protected void round() {
        while (isRunning() && seals.sealSome()) {
            // the next part
        }
    }
}
