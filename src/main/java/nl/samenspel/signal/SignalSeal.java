package nl.samenspel.signal;

import java.util.random.RandomGenerator;
import nl.samenspel.platform.SealedText;
import nl.samenspel.platform.ServerKey;
import org.springframework.stereotype.Component;

/// Hides what people write about signals.
@Component
public class SignalSeal extends SealedText {
    SignalSeal(ServerKey server, RandomGenerator random) {
        super(server, random, "signal.text");
    }
}
