package nl.samenspel.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.samenspel.dossier.ContactTrend;
import org.jspecify.annotations.Nullable;

/// When the guard against the boiled frog asks its quiet question. Pure; the thresholds are ours.
///
/// It asks only while a flag of the author is open, and only the author: when the first one is open
/// as many weeks as
/// the author chose, when the client was not spoken for as long, or when contact shrinks.
public final class QuietGuard {
    /// Our own choice: a month is long enough to have talked it over.
    public static final int WEEKS = 4;

    /// A flag this young is not asked about yet, whatever else shows.
    private static final int YOUNG_WEEKS = 2;

    private QuietGuard() {}

    /// What one author chose for one assignment.
    ///
    /// @param quietUntil no question before that day; nothing when none was put off
    public record Setting(int weeks, @Nullable LocalDate quietUntil) {
        public static final Setting USUAL = new Setting(WEEKS, null);
    }

    /// What the guard sees when it asks; shown with the question.
    ///
    /// @param sinceFirst weeks since the first flag that is open still
    /// @param sinceContact weeks since the client was last spoken to; empty when nobody knows
    /// @param shrinking contact takes less time than before
    public record Question(long sinceFirst, OptionalLong sinceContact, boolean shrinking) {}

    static Optional<Question> ask(
            List<RedFlag> flags,
            Optional<Instant> lastContact,
            ContactTrend trend,
            Setting setting,
            Instant now,
            LocalDate today) {
        var quiet = setting.quietUntil();
        if (quiet != null && today.isBefore(quiet)) {
            return Optional.empty();
        }
        return flags.stream()
                .filter(RedFlag::isOpen)
                .map(flag -> flag.seen().noticedAt())
                .min(Instant::compareTo)
                .map(first -> new Question(
                        weeks(first, now),
                        lastContact.stream().mapToLong(at -> weeks(at, now)).findFirst(),
                        trend.isShrinking()))
                .filter(question -> isDue(question, setting.weeks()));
    }

    private static boolean isDue(Question question, int weeks) {
        boolean grown = question.sinceFirst() >= Math.min(YOUNG_WEEKS, weeks);
        boolean silent = question.sinceContact().orElse(0) >= weeks;
        return question.sinceFirst() >= weeks || grown && (silent || question.shrinking());
    }

    private static long weeks(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toDays() / 7);
    }
}
