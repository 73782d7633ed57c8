package nl.samenspel.assignment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.platform.NotFound;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AssignmentStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final PartStore parts;

    AssignmentStore(JdbcClient jdbc, PartStore parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /// A new one; `session` is kept with it for good.
    void add(Assignment assignment, @Nullable UUID session) {
        bind(jdbc.sql("""
                        insert into assignment_assignment (
                            id, triangle_id, version, title, purpose, scale, kind, size, phase, target_groups, services,
                            problem_owner, starts_on, ends_on, firmness, deadline, budget, funding, basis, basis_note,
                            reference, address, changed_by, changed_at, standing, standing_by, standing_at, session_id)
                        values (
                            :id, :triangle, :version, :title, :purpose, :scale, :kind, :size, :phase,
                            array(select jsonb_array_elements_text(:groups::jsonb)),
                            array(select jsonb_array_elements_text(:services::jsonb)),
                            :problemOwner, :from, :until, :firmness, :deadline, :budget, :funding, :basis, :basisNote,
                            :reference, :address, :changedBy, :changedAt, :standing, :standingBy, :standingAt, :session)
                        """), assignment)
                .param("triangle", assignment.triangle().value())
                .param("standing", assignment.standing().name().name())
                .param("standingBy", assignment.standing().by().value())
                .param("standingAt", at(assignment.standing().at()))
                .param("session", session)
                .update();
        for (var field : Field.values()) {
            parts.add(assignment, field);
        }
    }

    /// What it says now, and in `assignment_past` what it said until now.
    void change(Assignment assignment, Description before, Set<Field> changed) {
        jdbc.sql("""
                        insert into assignment_past (assignment_id, triangle_id, version, description)
                        values (:id, :triangle, :version, :description::jsonb)
                        """)
                .param("id", assignment.id().value())
                .param("triangle", assignment.triangle().value())
                .param("version", assignment.version() - 1)
                .param("description", DescriptionJson.write(before))
                .update();
        bind(jdbc.sql("""
                        update assignment_assignment set
                            version = :version, title = :title, purpose = :purpose, scale = :scale, kind = :kind,
                            size = :size, phase = :phase,
                            target_groups = array(select jsonb_array_elements_text(:groups::jsonb)),
                            services = array(select jsonb_array_elements_text(:services::jsonb)),
                            problem_owner = :problemOwner, starts_on = :from, ends_on = :until, firmness = :firmness,
                            deadline = :deadline, budget = :budget, funding = :funding, basis = :basis,
                            basis_note = :basisNote, reference = :reference, address = :address,
                            changed_by = :changedBy, changed_at = :changedAt
                        where id = :id
                        """), assignment).update();
        for (var field : changed) {
            parts.replace(assignment, field);
        }
    }

    void leadPhase(Assignment.Id id, boolean byDossier) {
        jdbc.sql("update assignment_assignment set phase_by_dossier = :led where id = :id")
                .param("led", byDossier)
                .param("id", id.value())
                .update();
    }

    /// All but a merge.
    void stand(Assignment.Id id, Standing standing) {
        jdbc.sql("""
                        update assignment_assignment set
                            standing = :standing, standing_by = :by, standing_at = :at, decline_reason = :reason
                        where id = :id
                        """)
                .param("standing", standing.name().name())
                .param("by", standing.by().value())
                .param("at", at(standing.at()))
                .param("reason", standing instanceof Standing.Declined declined ? declined.reason() : null)
                .param("id", id.value())
                .update();
    }

    /// @param version of the other one just before it took something over; null when it took nothing
    void merge(Assignment.Id id, Standing.Merged merged, @Nullable Integer version) {
        jdbc.sql("""
                        update assignment_assignment set
                            merged_into = :into, merged_by = :by, merged_at = :at, merged_version = :version
                        where id = :id
                        """)
                .param("into", merged.into().value())
                .param("by", merged.by().value())
                .param("at", at(merged.at()))
                .param("version", version, java.sql.Types.INTEGER)
                .param("id", id.value())
                .update();
    }

    void unmerge(Assignment.Id id) {
        jdbc.sql("""
                        update assignment_assignment set
                            merged_into = null, merged_by = null, merged_at = null, merged_version = null
                        where id = :id
                        """).param("id", id.value()).update();
    }

    /// Empty when the merge took nothing over.
    Optional<Integer> findMergedVersion(Assignment.Id id) {
        return jdbc.sql(
                        "select merged_version from assignment_assignment where id = :id and merged_version is not null")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    /// For a change: nobody else changes it until this transaction ends; rows that point to it may come
    /// meanwhile. Not found for whom the rows are not visible.
    Assignment getForUpdate(Assignment.Id id) {
        return jdbc.sql("select " + AssignmentRows.COLUMNS
                        + " from assignment_assignment a where a.id = :id for no key update")
                .param("id", id.value())
                .query(AssignmentRows::read)
                .optional()
                .map(bare -> complete(List.of(bare)).getFirst())
                .orElseThrow(NotFound::new);
    }

    Optional<Assignment> find(Assignment.Id id) {
        return list(List.of(id)).stream().findFirst();
    }

    /// In the order of `ids`; those not found are left out.
    List<Assignment> list(Collection<Assignment.Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return complete(jdbc.sql("select " + AssignmentRows.COLUMNS + """
                         from assignment_assignment a where a.id = any(:ids::uuid[])
                        order by array_position(:ids::uuid[], a.id)
                        """)
                .param("ids", PartStore.arrayOf(ids))
                .query(AssignmentRows::read)
                .list());
    }

    /// Not declined and not merged, by title.
    List<Assignment> listOf(Triangle.Id triangle) {
        return complete(jdbc.sql("select " + AssignmentRows.COLUMNS + """
                         from assignment_assignment a
                        where a.triangle_id = :triangle and a.standing <> 'DECLINED' and a.merged_into is null
                        order by a.title collate "nl-x-icu", a.id
                        """)
                .param("triangle", triangle.value())
                .query(AssignmentRows::read)
                .list());
    }

    /// Of the same.
    Map<Assignment.Id, AssignmentViews.Stamp> stamps(Triangle.Id triangle) {
        var stamps = new HashMap<Assignment.Id, AssignmentViews.Stamp>();
        jdbc.sql("""
                        select id, version, standing from assignment_assignment
                        where triangle_id = :triangle and standing <> 'DECLINED' and merged_into is null
                        """).param("triangle", triangle.value()).query((java.sql.ResultSet row) -> {
            stamps.put(
                    new Assignment.Id(row.getObject("id", UUID.class)),
                    new AssignmentViews.Stamp(row.getInt("version"), Standing.Name.valueOf(row.getString("standing"))));
        });
        return stamps;
    }

    /// Standing ones of these triangles with one of these references or, capitals aside, titles; the oldest
    /// first.
    List<Assignment> listNamed(Collection<Triangle.Id> triangles, List<String> references, List<String> titles) {
        if (triangles.isEmpty()) {
            return List.of();
        }
        return complete(jdbc.sql("select " + AssignmentRows.COLUMNS + """
                         from assignment_assignment a
                        where a.merged_into is null
                          and a.triangle_id in (select jsonb_array_elements_text(:triangles::jsonb)::uuid)
                          and (lower(a.reference) in (select lower(jsonb_array_elements_text(:references::jsonb)))
                            or lower(a.title) in (select lower(jsonb_array_elements_text(:titles::jsonb))))
                        order by a.id
                        """)
                .param(
                        "triangles",
                        JSON.writeValueAsString(
                                triangles.stream().map(Triangle.Id::value).toList()))
                .param("references", JSON.writeValueAsString(references))
                .param("titles", JSON.writeValueAsString(titles))
                .query(AssignmentRows::read)
                .list());
    }

    /// What was merged into it, by title.
    List<Assignment> listMergedInto(Assignment.Id id) {
        return jdbc.sql("select " + AssignmentRows.COLUMNS + """
                         from assignment_assignment a where a.merged_into = :id
                        order by a.title collate "nl-x-icu", a.id
                        """)
                .param("id", id.value())
                .query(AssignmentRows::read)
                .list();
    }

    Optional<Description> findPast(Assignment.Id id, int version) {
        return jdbc.sql("""
                        select description from assignment_past where assignment_id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(DescriptionJson::read);
    }

    Map<Assignment.Id, String> titles(Collection<Assignment.Id> ids) {
        var titles = new HashMap<Assignment.Id, String>();
        jdbc.sql("select id, title from assignment_assignment where id = any(:ids::uuid[])")
                .param("ids", PartStore.arrayOf(ids))
                .query((java.sql.ResultSet row) -> {
                    titles.put(new Assignment.Id(row.getObject("id", UUID.class)), row.getString("title"));
                });
        return titles;
    }

    record Waiting(Triangle.Id triangle, int number) {}

    List<Waiting> countWaiting() {
        return jdbc.sql("""
                        select triangle_id, count(*) as number from assignment_assignment
                        where standing = 'PROPOSED' and merged_into is null
                        group by triangle_id order by triangle_id
                        """)
                .query((row, _) ->
                        new Waiting(new Triangle.Id(row.getObject("triangle_id", UUID.class)), row.getInt("number")))
                .list();
    }

    Optional<Triangle.Id> findTriangle(Assignment.Id id) {
        return jdbc.sql("select triangle_id from assignment_assignment where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(Triangle.Id::new);
    }

    /// With their lists.
    List<Assignment> complete(List<Assignment> bare) {
        var descriptions = new HashMap<Assignment.Id, Description>();
        bare.forEach(each -> descriptions.put(each.id(), each.description()));
        var complete = parts.complete(descriptions);
        return bare.stream()
                .map(each -> new Assignment(
                        each.id(),
                        each.triangle(),
                        each.version(),
                        complete.getOrDefault(each.id(), each.description()),
                        each.standing(),
                        each.changedBy(),
                        each.changedAt(),
                        each.phaseByDossier()))
                .toList();
    }

    private static StatementSpec bind(StatementSpec statement, Assignment assignment) {
        var says = assignment.description();
        return statement
                .param("id", assignment.id().value())
                .param("version", assignment.version())
                .param("title", says.title())
                .param("purpose", says.value(Field.PURPOSE))
                .param("scale", name(says.scale()))
                .param("kind", name(says.kind()))
                .param("size", name(says.size()))
                .param("phase", name(says.phase()))
                .param("groups", JSON.writeValueAsString(says.targetGroups()))
                .param("services", JSON.writeValueAsString(says.services()))
                .param("problemOwner", says.value(Field.PROBLEM_OWNER))
                .param("from", says.from(), java.sql.Types.DATE)
                .param("until", says.until(), java.sql.Types.DATE)
                .param("firmness", name(says.firmness()))
                .param("deadline", says.date(Field.DEADLINE), java.sql.Types.DATE)
                .param("budget", says.budget(), java.sql.Types.NUMERIC)
                .param("funding", name(says.funding()))
                .param("basis", name(says.basis()))
                .param("basisNote", says.value(Field.BASIS_NOTE))
                .param("reference", says.value(Field.REFERENCE))
                .param("address", says.value(Field.ADDRESS))
                .param("changedBy", assignment.changedBy().value())
                .param("changedAt", at(assignment.changedAt()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
