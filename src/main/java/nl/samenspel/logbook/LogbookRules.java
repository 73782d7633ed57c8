package nl.samenspel.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;

/// How much fits in a logbook. Our own limits: everything is found again within a moment.
public final class LogbookRules {
    /// Entries of one author.
    public static final int MOST_ENTRIES = 2_000;
    /// Characters of one text.
    public static final int LONGEST_TEXT = 20_000;

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PASSAGE = 5_000;
    public static final int MOST_READERS = 10;

    private LogbookRules() {}

    /// Names every problem at its field: `title`, `answer0`, `answer1`.
    static void require(LogbookEntry.Draft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.title().length() > LONGEST_TITLE) {
            problems.add(problem("title", LogbookRefusal.LOGBOOK_TITLE_TOO_LONG, LONGEST_TITLE, draft.title()));
        }
        for (int at = 0; at < draft.answers().size(); at++) {
            var text = draft.answers().get(at).text();
            if (text.length() > LONGEST_TEXT) {
                problems.add(problem("answer" + at, LogbookRefusal.LOGBOOK_TEXT_TOO_LONG, LONGEST_TEXT, text));
            }
        }
        if (draft.title().isEmpty()
                && draft.answers().stream().allMatch(answer -> answer.text().isEmpty())) {
            problems.add(Problem.of("answer0", LogbookRefusal.LOGBOOK_EMPTY));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    static void requirePassage(String text) {
        if (text.isBlank()) {
            throw new Refused("passage", LogbookRefusal.PASSAGE_MISSING);
        }
        if (text.length() > LONGEST_PASSAGE) {
            throw new Refused(List.of(problem("passage", LogbookRefusal.PASSAGE_TOO_LONG, LONGEST_PASSAGE, text)));
        }
    }

    private static Problem problem(String field, LogbookRefusal reason, int most, String text) {
        return new Problem(field, reason, Map.of("most", most, "now", text.length()));
    }
}
