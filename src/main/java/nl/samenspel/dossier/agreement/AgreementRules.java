package nl.samenspel.dossier.agreement;

import static nl.samenspel.dossier.agreement.AgreementRefusal.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.samenspel.dossier.DossierRefusal;
import nl.samenspel.dossier.TextRules;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;

/// The bounds of what an agreement says. Far out, so that only a slip meets them; the choice is
/// ours.
public final class AgreementRules {
    public static final int MOST_WEEKS = 26;
    public static final Duration LONGEST_TALK = Duration.ofHours(8);
    public static final int MOST_MOMENTS = 60;
    private static final int MOST_YEARS = 10;
    private static final int MOST_OF_A_SUBJECT = 200;

    private AgreementRules() {}

    /// Tidied up. Names every problem at its field; moments by their place: `moments.2`.
    ///
    /// @param earlier moments that stood there before may lie behind us
    static AgreementText require(AgreementText text, AgreementText earlier, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var sections = new EnumMap<Section, String>(Section.class);
        text.sections().forEach((section, said) -> {
            try {
                sections.put(section, TextRules.text(section.field(), said));
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        });
        rhythm(text, problems);
        moments(text.moments(), earlier.moments(), today, problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new AgreementText(sections, text.rhythm(), text.moments());
    }

    private static void rhythm(AgreementText text, List<Problem> problems) {
        var rhythm = text.rhythm();
        if (rhythm == null) {
            return;
        }
        if (rhythm.together().isZero()) {
            problems.add(Problem.of(AgreementText.RHYTHM, RHYTHM_INCOMPLETE));
        }
        if (rhythm.everyWeeks() < 1
                || rhythm.everyWeeks() > MOST_WEEKS
                || outside(rhythm.client())
                || outside(rhythm.delegate())) {
            problems.add(new Problem(
                    AgreementText.RHYTHM,
                    RHYTHM_OUT_OF_BOUNDS,
                    Map.of("weeks", MOST_WEEKS, "hours", LONGEST_TALK.toHours())));
        }
    }

    private static void moments(
            List<PlannedMoment> moments, List<PlannedMoment> earlier, LocalDate today, List<Problem> problems) {
        if (moments.size() > MOST_MOMENTS) {
            problems.add(new Problem(AgreementText.MOMENTS, MOMENTS_TOO_MANY, Map.of("most", MOST_MOMENTS)));
            return;
        }
        var known = new HashSet<>(earlier);
        for (int place = 0; place < moments.size(); place++) {
            var moment = moments.get(place);
            var field = AgreementText.MOMENTS + "." + place;
            if (moment.on().isBefore(today) && !known.contains(moment)) {
                problems.add(Problem.of(field, MOMENT_IN_PAST));
            }
            if (moment.on().isAfter(today.plusYears(MOST_YEARS))) {
                problems.add(new Problem(field, MOMENT_TOO_FAR, Map.of("years", MOST_YEARS)));
            }
            if (moment.subject().length() > MOST_OF_A_SUBJECT) {
                problems.add(new Problem(
                        field,
                        DossierRefusal.WRITTEN_TOO_LONG,
                        Map.of(
                                "most",
                                MOST_OF_A_SUBJECT,
                                "now",
                                moment.subject().length())));
            }
        }
    }

    private static boolean outside(Duration talk) {
        return talk.isNegative() || talk.compareTo(LONGEST_TALK) > 0;
    }
}
