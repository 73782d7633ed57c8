package nl.samenspel.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;

/// A row of `assignment_assignment` as an assignment whose lists are still empty.
final class AssignmentRows {
    static final String COLUMNS = """
            a.id, a.triangle_id, a.version, a.title, a.purpose, a.scale, a.kind, a.size, a.phase, a.target_groups,
            a.services, a.problem_owner, a.starts_on, a.ends_on, a.firmness, a.deadline, a.budget, a.funding, a.basis,
            a.basis_note, a.reference, a.address, a.changed_by, a.changed_at, a.standing, a.standing_by, a.standing_at,
            a.session_id, a.decline_reason, a.merged_into, a.merged_by, a.merged_at, a.phase_by_dossier
            """;

    private AssignmentRows() {}

    static Assignment read(ResultSet row, int number) throws SQLException {
        return new Assignment(
                new Assignment.Id(uuid(row, "id")),
                new Triangle.Id(uuid(row, "triangle_id")),
                row.getInt("version"),
                description(row),
                standing(row),
                new PersonId(uuid(row, "changed_by")),
                instant(row, "changed_at"),
                row.getBoolean("phase_by_dossier"));
    }

    private static Description description(ResultSet row) throws SQLException {
        return Description.titled(row.getString("title"))
                .with(Field.PURPOSE, row.getString("purpose"))
                .with(Field.SCALE, name(row, "scale", Assignment.Scale.class))
                .with(Field.KIND, name(row, "kind", Assignment.Kind.class))
                .with(Field.SIZE, name(row, "size", Assignment.Size.class))
                .with(Field.PHASE, name(row, "phase", Assignment.Phase.class))
                .with(Field.TARGET_GROUPS, texts(row, "target_groups"))
                .with(Field.SERVICES, texts(row, "services"))
                .with(Field.PROBLEM_OWNER, row.getString("problem_owner"))
                .with(Field.FROM, row.getObject("starts_on", LocalDate.class))
                .with(Field.UNTIL, row.getObject("ends_on", LocalDate.class))
                .with(Field.FIRMNESS, name(row, "firmness", Assignment.Firmness.class))
                .with(Field.DEADLINE, row.getObject("deadline", LocalDate.class))
                .with(Field.BUDGET, row.getBigDecimal("budget"))
                .with(Field.FUNDING, name(row, "funding", Assignment.Funding.class))
                .with(Field.BASIS, name(row, "basis", Assignment.Basis.class))
                .with(Field.BASIS_NOTE, row.getString("basis_note"))
                .with(Field.REFERENCE, row.getString("reference"))
                .with(Field.ADDRESS, row.getString("address"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var before = unmerged(row);
        var into = row.getObject("merged_into", UUID.class);
        return into == null
                ? before
                : new Standing.Merged(
                        new PersonId(uuid(row, "merged_by")),
                        instant(row, "merged_at"),
                        new Assignment.Id(into),
                        before);
    }

    private static Standing unmerged(ResultSet row) throws SQLException {
        var by = new PersonId(uuid(row, "standing_by"));
        var at = instant(row, "standing_at");
        var session = row.getObject("session_id", UUID.class);
        return switch (Standing.Name.valueOf(row.getString("standing"))) {
            case PROPOSED -> new Standing.Proposed(by, at, session);
            case ACCEPTED -> new Standing.Accepted(by, at, session);
            case DECLINED -> new Standing.Declined(by, at, session, row.getString("decline_reason"));
            case MERGED -> throw new IllegalStateException("merged is not kept as a standing");
        };
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static <E extends Enum<E>> @Nullable E name(ResultSet row, String column, Class<E> type)
            throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
