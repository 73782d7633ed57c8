package nl.samenspel.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;

/// How many fit, who sits where, how much may be written. Our own rules.
public final class PracticeRules {
    public static final int MOST_TEAMS = 4;
    public static final int MOST_PER_TEAM = 6;
    public static final int LONGEST_WORDS = 2_000;
    public static final int LONGEST_TEXT = 6_000;
    public static final int LONGEST_TITLE = 200;
    public static final int MOST_MINUTES = 90;

    /// How often a page that stands open is noted.
    static final Duration SEEN_EVERY = Duration.ofSeconds(8);

    /// After that long without a sign somebody counts as away.
    static final Duration HERE_FOR = Duration.ofSeconds(15);

    private PracticeRules() {}

    static void requireTeams(int teams) {
        if (teams < 1 || teams > MOST_TEAMS) {
            throw new Refused(
                    List.of(new Problem("teams", PracticeRefusal.TEAMS_OUT_OF_RANGE, Map.of("most", MOST_TEAMS))));
        }
    }

    /// Whether this player may sit there.
    static void requireSeat(Play play, List<Player> players, Player me, int team, @Nullable PracticeRole role) {
        if (team < 1 || team > play.about().teams()) {
            throw new Refused("team", PracticeRefusal.TEAM_MISSING);
        }
        if (role == null) {
            throw new Refused("role", PracticeRefusal.PLAYED_ROLE_MISSING);
        }
        if (me.isSeated() && !(play instanceof Play.Gathering)) {
            throw new Refused("role", PracticeRefusal.PLAYED_ROLE_STAYS);
        }
        var others = players.stream()
                .filter(player -> player.isSeated() && player.team() == team)
                .filter(player -> !player.person().equals(me.person()))
                .toList();
        if (others.size() >= MOST_PER_TEAM) {
            throw new Refused(List.of(new Problem("team", PracticeRefusal.TEAM_FULL, Map.of("most", MOST_PER_TEAM))));
        }
        if (role.isSingle() && others.stream().anyMatch(player -> player.role() == role)) {
            throw new Refused("role", PracticeRefusal.PLAYED_ROLE_TAKEN);
        }
    }

    static void requireWords(String words) {
        if (words.length() > LONGEST_WORDS) {
            throw new Refused(List.of(tooLong("words", PracticeRefusal.WORDS_TOO_LONG, LONGEST_WORDS, words)));
        }
    }

    /// Names every problem at its field: `title`, `p1.story`, `p1.CLIENT`, `p1.minutes`.
    static void require(PracticeCase.Content content) {
        var problems = new ArrayList<Problem>();
        if (content.title().isBlank()) {
            problems.add(Problem.of("title", PracticeRefusal.CASE_TITLE_MISSING));
        }
        limit("title", content.title(), LONGEST_TITLE, problems);
        limit("about", content.about(), LONGEST_TEXT, problems);
        if (content.parts().isEmpty()) {
            problems.add(Problem.of("p1.story", PracticeRefusal.CASE_PART_MISSING));
        }
        for (int number = 1; number <= content.parts().size(); number++) {
            require(content.parts().get(number - 1), "p" + number + ".", problems);
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static void require(PracticeCase.Part part, String field, ArrayList<Problem> problems) {
        limit(field + "title", part.title(), LONGEST_TITLE, problems);
        limit(field + "story", part.story(), LONGEST_TEXT, problems);
        part.cards().forEach((role, text) -> limit(field + role.name(), text, LONGEST_TEXT, problems));
        limit(field + "options", String.join("\n", part.options()), LONGEST_TEXT, problems);
        limit(field + "questions", String.join("\n", part.questions()), LONGEST_TEXT, problems);
        if (part.minutes() < 1 || part.minutes() > MOST_MINUTES) {
            problems.add(new Problem(
                    field + "minutes", PracticeRefusal.CASE_MINUTES_OUT_OF_RANGE, Map.of("most", MOST_MINUTES)));
        }
    }

    private static void limit(String field, String text, int most, ArrayList<Problem> problems) {
        if (text.length() > most) {
            problems.add(tooLong(field, PracticeRefusal.CASE_TEXT_TOO_LONG, most, text));
        }
    }

    private static Problem tooLong(String field, PracticeRefusal reason, int most, String text) {
        return new Problem(field, reason, Map.of("most", most, "now", text.length()));
    }
}
