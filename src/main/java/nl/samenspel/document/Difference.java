package nl.samenspel.document;

import java.util.List;

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

    public Difference with(List<Remark> more) {
        return new Difference(state, subject, rows, changes, more);
    }
}
