package nl.samenspel.assignment;

import java.util.List;
import java.util.Map;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Remark;
import nl.samenspel.organisation.Team;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;

/// What the lines about one assignment would do.
///
/// @param triangle null when no line names one that the asker has a say in
/// @param known what is in the register already
/// @param wanted how it would read afterwards
/// @param teams what the teams of the provider are called
/// @param remarks why it cannot be brought in; empty: it can
record ImportPlan(
        List<ImportRow> rows,
        Triangle.@Nullable Id triangle,
        @Nullable Assignment known,
        Description wanted,
        Map<Team.Id, String> teams,
        List<Remark> remarks) {

    boolean refused() {
        return !remarks.isEmpty() || triangle == null;
    }

    /// Lines with the same reference speak of one assignment; without a reference the title decides.
    static String keyOf(ImportRow row) {
        return row.key("triangle") + "\n" + nameOf(row);
    }

    /// What the assignment is known by within its triangle.
    static String nameOf(ImportRow row) {
        var reference = row.key("reference");
        return reference.isEmpty() ? "title " + row.key("title") : reference;
    }
}
