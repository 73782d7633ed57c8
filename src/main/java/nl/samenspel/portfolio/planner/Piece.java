package nl.samenspel.portfolio.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Work that is done or left out as a whole, and starts once.
///
/// @param id the asker's own name for it, unique within the question
/// @param must it may not be left out
/// @param firm others count on the month asked; moving it is avoided as the last of all wishes
/// @param asked the month in which it was asked to start
/// @param earliest first month in which it may start, 0 or more
/// @param latest last month in which it may start; what does not end within the months of the question is left out
/// @param deadline the last month in which it may still run, or none
/// @param length months from start to end, 1 or more
/// @param value what it is worth by the weighted criteria, 0 … 1,000,000,000; only the proportion counts
public record Piece(
        String id,
        boolean must,
        boolean firm,
        int asked,
        int earliest,
        int latest,
        @Nullable Integer deadline,
        int length,
        List<Need> needs,
        long value,
        List<Part> parts) {
    public Piece {
        needs = List.copyOf(needs);
        parts = List.copyOf(parts);
        Bounds.within("asked month of " + id, asked, 0, Question.MOST_MONTHS);
        Bounds.within("earliest month of " + id, earliest, 0, Question.MOST_MONTHS);
        Bounds.within("latest month of " + id, latest, earliest, Question.MOST_MONTHS);
        Bounds.within("length of " + id, length, 1, Question.MOST_MONTHS);
        Bounds.within("value of " + id, value, 0, 1_000_000_000);
        Bounds.within("parts of " + id, parts.stream().mapToInt(Part::permille).sum(), 0, 1000);
        for (var need : needs) {
            Bounds.within("end of a need of " + id, need.offset() + need.length(), 1, length);
        }
    }

    /// Hundredths of fte times months, over all its needs.
    public long amount() {
        return needs.stream().mapToLong(Need::amount).sum();
    }

    /// Hundredths of fte times months that count for this client, times 1000, so that nothing is rounded.
    public long amountOf(int client) {
        return amount()
                * parts.stream()
                        .filter(part -> part.client() == client)
                        .mapToLong(Part::permille)
                        .sum();
    }

    /// The last month in which it can start by its own window, its deadline and the end of all; before `earliest`
    /// when there is none.
    int last(int months) {
        var end = deadline == null ? months - 1 : Math.min(months - 1, deadline);
        return Math.min(latest, end - length + 1);
    }
}
