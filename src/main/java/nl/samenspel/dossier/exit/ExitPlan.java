package nl.samenspel.dossier.exit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// What happens when we stop, part by part. Never finished while the work goes on, and there from its first day.
///
/// @param now the newest text of each part that says something
public record ExitPlan(Assignment.Id dossier, Map<ExitPart, Written> now) {
    public ExitPlan {
        now = Map.copyOf(now);
    }

    /// One text of one part.
    ///
    /// @param version counts the texts of this part, from 1
    public record Written(ExitPart part, int version, String text, PersonId by, Instant at) {}

    public @Nullable Written of(ExitPart part) {
        return now.get(part);
    }

    /// Of the part as it is now; 0 while nobody wrote anything.
    public int version(ExitPart part) {
        var written = of(part);
        return written == null ? 0 : written.version();
    }

    public String text(ExitPart part) {
        var written = of(part);
        return written == null ? "" : written.text();
    }

    /// Parts that say nothing yet, in reading order.
    public List<ExitPart> empty() {
        return Arrays.stream(ExitPart.values())
                .filter(part -> text(part).isEmpty())
                .toList();
    }

    public boolean isEmpty() {
        return empty().size() == ExitPart.values().length;
    }
}
