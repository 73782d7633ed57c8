package nl.samenspel.dossier;

import java.util.random.RandomGenerator;
import nl.samenspel.platform.SealedText;
import nl.samenspel.platform.ServerKey;
import org.springframework.stereotype.Component;

/// Hides what lies in a dossier for its author alone.
@Component
public class DossierSeal extends SealedText {
    DossierSeal(ServerKey server, RandomGenerator random) {
        super(server, random, "dossier.text");
    }
}
