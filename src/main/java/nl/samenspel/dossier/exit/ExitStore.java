package nl.samenspel.dossier.exit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.exit.ExitPlan.Written;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExitStore {
    private final JdbcClient jdbc;

    ExitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ExitPlan get(Assignment.Id dossier) {
        var now = jdbc.sql("""
                        select distinct on (part) part, version, text, written_by, written_at from dossier_exit_text
                        where dossier_id = :dossier order by part, version desc
                        """).param("dossier", dossier.value()).query((row, _) -> written(row)).list().stream()
                .collect(Collectors.toMap(Written::part, Function.identity()));
        return new ExitPlan(dossier, now);
    }

    /// Every text of a part, newest first.
    List<Written> history(Assignment.Id dossier, ExitPart part) {
        return jdbc.sql("""
                        select part, version, text, written_by, written_at from dossier_exit_text
                        where dossier_id = :dossier and part = :part order by version desc
                        """)
                .param("dossier", dossier.value())
                .param("part", part.name())
                .query((row, _) -> written(row))
                .list();
    }

    /// How many parts say something, of dossiers where any does.
    Map<Assignment.Id, Integer> counts(Collection<Assignment.Id> dossiers) {
        record Count(Assignment.Id dossier, int number) {}
        return jdbc
                .sql("""
                        select dossier_id, count(*) as number from (
                            select distinct on (dossier_id, part) dossier_id, text from dossier_exit_text
                            where dossier_id = any(:dossiers) order by dossier_id, part, version desc) latest
                        where text <> '' group by dossier_id
                        """)
                .param("dossiers", dossiers.stream().map(Assignment.Id::value).toArray(UUID[]::new))
                .query((row, _) ->
                        new Count(new Assignment.Id(row.getObject("dossier_id", UUID.class)), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::dossier, Count::number));
    }

    /// False when somebody else wrote that version first.
    boolean add(Assignment.Id dossier, Written written) {
        return jdbc.sql("""
                        insert into dossier_exit_text (dossier_id, part, version, text, written_by, written_at)
                        values (:dossier, :part, :version, :text, :by, :at) on conflict do nothing
                        """)
                        .param("dossier", dossier.value())
                        .param("part", written.part().name())
                        .param("version", written.version())
                        .param("text", written.text())
                        .param("by", written.by().value())
                        .param("at", written.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                ExitPart.valueOf(row.getString("part")),
                row.getInt("version"),
                row.getString("text"),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
