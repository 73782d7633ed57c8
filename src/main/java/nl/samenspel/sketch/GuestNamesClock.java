package nl.samenspel.sketch;

import java.time.Duration;
import nl.samenspel.platform.Rounds;
import org.springframework.stereotype.Component;

/// Looks by the clock whose names are due, and which try-outs.
@Component
class GuestNamesClock extends Rounds {
    private final GuestNames names;
    private final Rehearsals rehearsals;

    GuestNamesClock(GuestNames names, Rehearsals rehearsals) {
        super("guest-names", Duration.ofMinutes(2), Duration.ofMinutes(15));
        this.names = names;
        this.rehearsals = rehearsals;
    }

    @Override
    protected void round() {
        names.destroyDue();
        rehearsals.throwAwayDue();
    }
}
