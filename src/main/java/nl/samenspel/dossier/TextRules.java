package nl.samenspel.dossier;

import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;

/// How much somebody may write in one field. The limits are ours: far out, so that only a whole
/// pasted document meets
/// them.
public final class TextRules {
    /// Signs of a reason or a short remark.
    public static final int MOST_OF_A_REASON = 4_000;
    /// Signs of a text.
    public static final int MOST_OF_A_TEXT = 20_000;

    private TextRules() {}

    /// Without spaces around it. Refuses: WRITTEN_TOO_LONG.
    public static String reason(String field, String typed) {
        return within(field, typed, MOST_OF_A_REASON);
    }

    /// Without spaces around it, lines ended in one way. Refuses: WRITTEN_TOO_LONG.
    public static String text(String field, String typed) {
        return within(field, typed, MOST_OF_A_TEXT);
    }

    private static String within(String field, String typed, int most) {
        var text = typed.replace("\r\n", "\n").strip();
        if (text.length() > most) {
            throw new Refused(List.of(
                    new Problem(field, DossierRefusal.WRITTEN_TOO_LONG, Map.of("most", most, "now", text.length()))));
        }
        return text;
    }
}
