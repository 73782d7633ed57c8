package nl.samenspel.sketch.memory;

import nl.samenspel.board.BoardChange;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// What a reader wants to see of a history; null and empty ask for all.
///
/// Who did something counts only where the reader is told who did it.
///
/// @param card key of a card; `before` for the time before the first one
public record HistoryFilter(@Nullable PersonId person, Deed.@Nullable Kind kind, String card) {
    public static final HistoryFilter ALL = new HistoryFilter(null, null, "");
    static final String BEFORE = "before";

    boolean wants(Visit visit) {
        return card.isEmpty() || card.equals(visit.card().isEmpty() ? BEFORE : visit.card());
    }

    boolean wants(BoardChange change) {
        return person == null || person.equals(change.by());
    }

    boolean wants(Deed deed) {
        return kind == null || kind == deed.kind();
    }
}
