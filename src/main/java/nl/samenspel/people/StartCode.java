package nl.samenspel.people;

import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspel.platform.ReadyLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where nobody else lets people in (no demo world, no login of the organisation), whoever can read the window in which
/// Samenspel starts gets in as administrator with the code that stands there. Each start has a new one, good for once.
@Component
class StartCode implements ReadyLine {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    private final Logins logins;
    private final RandomGenerator random;
    private final boolean demo;

    StartCode(Logins logins, RandomGenerator random, @Value("${samenspel.demo:false}") boolean demo) {
        this.logins = logins;
        this.random = random;
        this.demo = demo;
    }

    @Override
    public List<String> lines(String address) {
        if (demo || !logins.provider().isEmpty()) {
            return List.of();
        }
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        logins.offerStartCode(code.toString());
        return List.of("  Log in at " + address + "/nl/login with this code, once: " + code);
    }
}
