package nl.samenspel.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;

/// What every text of the guide must hold to. Our own rules, so that a card fits the screen, the
/// paper and the hour.
final class ContentRules {
    private static final int MOST_FOLLOW_UPS = 5;
    private static final int MOST_MINUTES = 60;

    private ContentRules() {}

    /// Names every problem at its field: `nl.title`, `en.steps`, `minutes`.
    static void require(Kind kind, Content content) {
        var problems = new ArrayList<Problem>();
        for (var language : Language.values()) {
            for (var part : kind.parts()) {
                problems.addAll(problemsOf(part, content.in(language), field(language, part)));
            }
        }
        problems.addAll(
                switch (content.rules()) {
                    case CardRules rules -> problemsOf(rules);
                    case FlagRules _, InterventionRules _ -> problemsOf(content.phases());
                    case null -> List.<Problem>of();
                });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    static String field(Language language, Part part) {
        return language.code() + "." + part.key();
    }

    private static List<Problem> problemsOf(Part part, Text text, String field) {
        var typed = text.of(part);
        if (typed.isEmpty()) {
            return List.of(Problem.of(field, KnowledgeRefusal.PART_MISSING));
        }
        int most = part.shape().mostCharacters();
        if (typed.length() > most) {
            var args = Map.<String, Object>of("most", most, "now", typed.length());
            return List.of(new Problem(field, KnowledgeRefusal.PART_TOO_LONG, args));
        }
        if (part == Part.FOLLOW_UPS && text.lines(part).size() > MOST_FOLLOW_UPS) {
            return List.of(new Problem(field, KnowledgeRefusal.TOO_MANY_QUESTIONS, Map.of("most", MOST_FOLLOW_UPS)));
        }
        return List.of();
    }

    private static List<Problem> problemsOf(List<GuidePhase> phases) {
        return phases.isEmpty() ? List.of(Problem.of("phases", KnowledgeRefusal.PHASE_MISSING)) : List.of();
    }

    private static List<Problem> problemsOf(CardRules rules) {
        return rules.minutes() >= 1 && rules.minutes() <= MOST_MINUTES
                ? List.of()
                : List.of(new Problem("minutes", KnowledgeRefusal.MINUTES_OUT_OF_RANGE, Map.of("most", MOST_MINUTES)));
    }
}
