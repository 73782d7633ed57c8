package nl.samenspel.sketch;

import java.time.Duration;
import nl.samenspel.platform.Rounds;
import org.springframework.stereotype.Component;

/// Looks by the clock whose names are due.
@Component
class GuestNamesClock extends Rounds {
    private final GuestNames names;

    GuestNamesClock(GuestNames names) {
        super("guest-names", Duration.ofMinutes(2), Duration.ofMinutes(15));
        this.names = names;
    }

    @Override
    protected void round() {
        names.destroyDue();
    }
}
