package nl.samenspel.logbook;

import java.util.random.RandomGenerator;
import nl.samenspel.platform.SealedText;
import nl.samenspel.platform.ServerKey;
import org.springframework.stereotype.Component;

/// Hides passages that were shared, each under the key of who shared it.
@Component
class PassageSeal extends SealedText {
    PassageSeal(ServerKey server, RandomGenerator random) {
        super(server, random, "logbook.passage");
    }
}
