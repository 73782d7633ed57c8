package nl.samenspel.dossier.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.DossierRefusal;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;

/// Looks at what was typed, field by field, and refuses everything that is wrong at once.
final class SteeringText {
    /// One sentence.
    static final int LINE = 500;
    /// A story; longer ones belong in a document.
    static final int STORY = 6_000;

    private final List<Problem> problems = new ArrayList<>();

    SteeringText needed(String field, String text, int most) {
        if (text.isBlank()) {
            problems.add(Problem.of(field, SteeringRefusal.TEXT_MISSING));
        }
        return optional(field, text, most);
    }

    SteeringText optional(String field, String text, int most) {
        if (text.length() > most) {
            problems.add(
                    new Problem(field, DossierRefusal.WRITTEN_TOO_LONG, Map.of("most", most, "now", text.length())));
        }
        return this;
    }

    SteeringText unless(boolean right, String field, Refusal reason) {
        if (!right) {
            problems.add(Problem.of(field, reason));
        }
        return this;
    }

    void require() {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
