package nl.samenspel.signal;

import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;

/// What every text of this room holds to.
public final class SignalRules {
    /// Our own choice: several pages of a notebook, and no more than a form can carry.
    public static final int MOST_CHARACTERS = 4_000;
    /// For one line.
    public static final int MOST_IN_A_LINE = 300;

    private SignalRules() {}

    /// Refuses: SIGNAL_TEXT_TOO_LONG.
    public static String within(String field, String typed) {
        return within(field, typed, MOST_CHARACTERS);
    }

    /// Refuses: SIGNAL_TEXT_TOO_LONG.
    public static String line(String field, String typed) {
        return within(field, typed.replaceAll("\\s+", " "), MOST_IN_A_LINE);
    }

    /// Refuses: the given reason when nothing is said, SIGNAL_TEXT_TOO_LONG.
    public static String needed(String field, String typed, Refusal missing) {
        if (typed.isBlank()) {
            throw new Refused(field, missing);
        }
        return within(field, typed);
    }

    private static String within(String field, String typed, int most) {
        var text = typed.strip();
        if (text.length() > most) {
            var args = Map.<String, Object>of("most", most, "now", text.length());
            throw new Refused(List.of(new Refused.Problem(field, SignalRefusal.SIGNAL_TEXT_TOO_LONG, args)));
        }
        return text;
    }
}
