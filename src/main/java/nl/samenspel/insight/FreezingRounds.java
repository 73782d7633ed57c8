package nl.samenspel.insight;

import java.time.Duration;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Rounds;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;

/// Looks every few hours whether a quarter is over that was not frozen yet.
@Component
class FreezingRounds extends Rounds {
    private final Freezing freezing;

    FreezingRounds(Freezing freezing) {
        super("insight", Duration.ofMinutes(2), Duration.ofHours(4));
        this.freezing = freezing;
    }

    @Override
    protected void round() {
        Identity.run(Actor.SYSTEM, freezing::freeze);
    }
}
