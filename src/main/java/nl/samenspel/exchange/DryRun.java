package nl.samenspel.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenspel.document.Difference;
import nl.samenspel.document.Difference.State;
import nl.samenspel.document.Remark;

/// What bringing a file in would do, before anything is done.
///
/// @param differences in the order in which they would be brought in
/// @param refused     lines that cannot be brought in, by line
/// @param hints       what deserves a look, by line
public record DryRun(List<Difference> differences, List<Remark> refused, List<Remark> hints) {
    private static final Comparator<Remark> BY_LINE = Comparator.comparingInt(Remark::line);

    static DryRun of(List<Difference> differences, FileRows rows) {
        var refused = new ArrayList<>(rows.refused());
        var hints = new ArrayList<>(rows.hints());
        for (var difference : differences) {
            (difference.state() == State.REFUSED ? refused : hints).addAll(difference.remarks());
        }
        refused.sort(BY_LINE);
        hints.sort(BY_LINE);
        return new DryRun(List.copyOf(differences), List.copyOf(refused), List.copyOf(hints));
    }

    public List<Difference> in(State state) {
        return differences.stream().filter(each -> each.state() == state).toList();
    }

    /// New or changed: what there is to bring in.
    public List<Difference> pending() {
        return differences.stream()
                .filter(each -> each.state() == State.NEW || each.state() == State.CHANGED)
                .toList();
    }

    /// Lines, not reasons: a line may have several.
    public long refusedLines() {
        return refused.stream().map(Remark::line).distinct().count();
    }
}
