package nl.samenspel.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What bringing in some lines of a file would do to one thing.
///
/// @param subject what people call the thing, for the screen
/// @param rows    the lines that speak of it; `apply` gets them back
/// @param changes for a changed thing: per field what it is and what it would become
/// @param remarks why it is refused, or what deserves a look
public record Difference(
        State state, String subject, List<ImportRow> rows, List<Change> changes, List<Remark> remarks) {

    public enum State {
        NEW,
        CHANGED,
        UNCHANGED,
        /// Cannot be brought in; the remarks say why.
        REFUSED
    }

    /// `labelKey` names the field; the texts are as people read them.
    public record Change(String labelKey, String before, String after) {}

    public Difference {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    public static Difference fresh(String subject, List<ImportRow> rows) {
        return new Difference(State.NEW, subject, rows, List.of(), List.of());
    }

    /// Changed when there is any change, else unchanged.
    public static Difference of(String subject, List<ImportRow> rows, List<Change> changes) {
        return new Difference(changes.isEmpty() ? State.UNCHANGED : State.CHANGED, subject, rows, changes, List.of());
    }

    public static Difference refused(String subject, List<ImportRow> rows, List<Remark> remarks) {
        return new Difference(State.REFUSED, subject, rows, List.of(), remarks);
    }

    /// For files of which each line stands alone: `compare` says what a line would do, or refuses it.
    public static List<Difference> ofEach(
            List<ImportRow> rows, Function<ImportRow, String> subject, Function<ImportRow, Difference> compare) {
        var differences = new ArrayList<Difference>();
        for (var row : rows) {
            try {
                differences.add(compare.apply(row));
            } catch (Refused refused) {
                var why = refused.problems().stream().map(problem -> Remark.of(row.line(), problem));
                differences.add(refused(subject.apply(row), List.of(row), why.toList()));
            }
        }
        return differences;
    }

    /// A line with one figure: new where none was known yet.
    public static Difference ofFigure(
            String subject, ImportRow row, String labelKey, @Nullable BigDecimal before, BigDecimal after) {
        if (before == null) {
            return fresh(subject, List.of(row));
        }
        var change = new Change(labelKey, before.toPlainString(), after.toPlainString());
        return of(subject, List.of(row), before.compareTo(after) == 0 ? List.of() : List.of(change));
    }

    public Difference with(List<Remark> more) {
        return new Difference(state, subject, rows, changes, more);
    }
}
