package nl.samenspel.document;

import java.util.List;
import nl.samenspel.platform.Actor;

/// One kind of thing that can be brought in from a file. A room offers it as a bean; room `exchange` gives it the
/// screens, the mapping of columns, the dry run, the job and the routes.
///
/// The importer meets only lines whose cells are well-formed: required fields are filled, numbers are numbers. It
/// decides which lines together are one thing, what that thing is called, and what bringing it in would change.
public interface Importer {

    /// Always the same one.
    ImportKind kind();

    /// Whether this person may bring these things in at all. Who may not, does not see the importer.
    boolean mayImport(Actor by);

    /// What bringing these lines in would do. Changes nothing. Every line is in exactly one difference; differences
    /// come in the order in which they must be brought in (a parent before its children).
    List<Difference> compare(List<ImportRow> rows, Actor by);

    /// Brings in the lines of one difference, in the transaction of the caller or in its own, looking again at how
    /// things stand now: bringing in what is there already changes nothing. Refuses with the room's own reasons.
    void apply(Difference difference, Actor by);
}
