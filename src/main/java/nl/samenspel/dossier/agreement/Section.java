package nl.samenspel.dossier.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One heading of an agreement, in the order in which it is read.
public enum Section {
    PURPOSE(Half.WHAT),
    PRODUCT(Half.WHAT),
    RESULTS(Half.WHAT),
    PLANNING(Half.WHAT),
    BUDGET(Half.WHAT),
    RISKS(Half.WHAT),
    ROLES(Half.HOW),
    MANDATE(Half.HOW),
    CONTACT(Half.HOW),
    PRECONDITIONS(Half.HOW),
    DISAGREEING(Half.HOW),
    CHANGING(Half.HOW),
    ENDING(Half.HOW);

    /// What is done, and how two people do it together.
    public enum Half {
        WHAT,
        HOW;

        public List<Section> sections() {
            return Arrays.stream(Section.values())
                    .filter(section -> section.half == this)
                    .toList();
        }
    }

    private final Half half;

    Section(Half half) {
        this.half = half;
    }

    public Half half() {
        return half;
    }

    /// The name in forms and in what is kept.
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
