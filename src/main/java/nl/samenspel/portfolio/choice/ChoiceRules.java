package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;

import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.portfolio.choice.ChoiceRound.Aim;

/// The bounds of what people type here. The numbers are ours, far out.
public final class ChoiceRules {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TEXT = 4_000;
    public static final int MOST_CRITERIA = 12;
    /// The planner looks five years ahead at most (issue: 60 months).
    public static final int MOST_MONTHS = 60;
    public static final int DOTS = 10;

    private ChoiceRules() {}

    static Aim tidy(Aim aim) {
        if (aim.months() < 1 || aim.months() > MOST_MONTHS) {
            throw new Refused("months", CHOICE_MONTHS_OUT_OF_BOUNDS);
        }
        return new Aim(name("name", aim.name()), needed("why", aim.why()), aim.first(), aim.months(), aim.reviewOn());
    }

    static String name(String field, String typed) {
        return required(field, typed, LONGEST_NAME, CHOICE_TEXT_MISSING);
    }

    static String needed(String field, String typed) {
        return required(field, typed, LONGEST_TEXT, CHOICE_TEXT_MISSING);
    }

    static String required(String field, String typed, int most, ChoiceRefusal missing) {
        var text = text(field, typed, most);
        if (text.isEmpty()) {
            throw new Refused(field, missing);
        }
        return text;
    }

    static String reason(String field, String typed, ChoiceRefusal missing) {
        return required(field, typed, LONGEST_TEXT, missing);
    }

    static String text(String field, String typed, int most) {
        var text = typed.replace("\r\n", "\n").strip();
        if (text.length() > most) {
            throw new Refused(List.of(new Problem(field, CHOICE_TEXT_TOO_LONG, Map.of("most", most))));
        }
        return text;
    }

    static int within(String field, int number, int most, ChoiceRefusal outside) {
        if (number < 0 || number > most) {
            throw new Refused(field, outside);
        }
        return number;
    }
}
