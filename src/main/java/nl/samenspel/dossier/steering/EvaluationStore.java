package nl.samenspel.dossier.steering;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.DossierSeal;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.steering.Evaluation.Outcome;
import nl.samenspel.dossier.steering.EvaluationHalf.Words;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvaluationStore {
    private static final String SELECT = """
            select id, dossier_id, day, written, state, talked_on, result, follow_what, follow_who, follow_due, why,
                made_by, made_at, version
            from dossier_evaluation
            """;
    private static final RowMapper<Evaluation> EVALUATION = (row, _) -> evaluation(row);

    private final JdbcClient jdbc;
    private final DossierSeal seal;

    EvaluationStore(JdbcClient jdbc, DossierSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(Evaluation.Writing evaluation) {
        jdbc.sql("""
                        insert into dossier_evaluation (id, dossier_id, day, state, made_by, made_at)
                        values (:id, :dossier, :day, :state, :by, :at)
                        """).paramSource(params(evaluation)).update();
    }

    /// Refuses: CHANGED_SINCE_LOOKED when somebody else saved since this version.
    void save(Evaluation evaluation) {
        var saved = jdbc.sql("""
                        update dossier_evaluation set written = :written::text[], state = :state, talked_on = :talkedOn,
                            result = :result, follow_what = :followWhat, follow_who = :followWho,
                            follow_due = :followDue, why = :why, version = version + 1
                        where id = :id and version = :version
                        """).paramSource(params(evaluation)).update();
        if (saved != 1) {
            throw new Refused(SteeringRefusal.CHANGED_SINCE_LOOKED);
        }
    }

    /// @throws NotFound for what is not there, or not for the asker
    Evaluation get(Evaluation.Id id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(EVALUATION)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The latest first.
    List<Evaluation> list(Assignment.Id dossier) {
        return jdbc.sql(SELECT + "where dossier_id = :dossier order by day desc, id desc")
                .param("dossier", dossier.value())
                .query(EVALUATION)
                .list();
    }

    /// Of all these dossiers, not over, by day.
    List<Evaluation> listOpen(List<UUID> dossiers) {
        return jdbc.sql(SELECT + """
                        where dossier_id = any(:dossiers) and state in ('WRITING', 'OPEN', 'TALKED') order by day, id
                        """)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(EVALUATION)
                .list();
    }

    /// Halves the asker may read, the client side's first.
    List<EvaluationHalf> halves(Evaluation.Id id) {
        return jdbc.sql("""
                        select evaluation_id, side, author_id, sealed, written_at, mark
                        from dossier_evaluation_half where evaluation_id = :id order by side
                        """)
                .param("id", id.value())
                .query((row, _) -> half(row))
                .list();
    }

    void addHalf(EvaluationHalf half, Assignment.Id dossier) {
        jdbc.sql("""
                        insert into dossier_evaluation_half (evaluation_id, dossier_id, side, author_id, sealed, written_at)
                        values (:id, :dossier, :side, :author, :sealed, :at)
                        """)
                .paramSource(params(half).addValue("dossier", dossier.value()))
                .update();
    }

    void saveHalf(EvaluationHalf half) {
        jdbc.sql("""
                        update dossier_evaluation_half set sealed = :sealed, written_at = :at, mark = :mark
                        where evaluation_id = :id and side = :side and author_id = :author
                        """).paramSource(params(half)).update();
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        var head = new Evaluation.Head(
                new Evaluation.Id(row.getObject("id", UUID.class)),
                new Assignment.Id(row.getObject("dossier_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
        var talkedOn = row.getObject("talked_on", LocalDate.class);
        return switch (row.getString("state")) {
            case "WRITING" -> new Evaluation.Writing(head, sides(row.getArray("written")));
            case "OPEN" -> new Evaluation.Open(head);
            case "TALKED" -> new Evaluation.Talked(head, Objects.requireNonNull(talkedOn));
            case "CONCLUDED" -> new Evaluation.Concluded(head, Objects.requireNonNull(talkedOn), outcome(row));
            case "DROPPED" -> new Evaluation.Dropped(head, row.getString("why"));
            default -> throw new IllegalStateException("no such state: " + row.getString("state"));
        };
    }

    private static Set<Side> sides(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Side::valueOf).collect(Collectors.toSet());
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var who = row.getObject("follow_who", UUID.class);
        return new Outcome(
                row.getString("result"),
                row.getString("follow_what"),
                who == null ? null : new PersonId(who),
                row.getObject("follow_due", LocalDate.class));
    }

    /// Its words lie hidden under its author, also once the other side reads them.
    private EvaluationHalf half(ResultSet row) throws SQLException {
        var evaluation = row.getObject("evaluation_id", UUID.class);
        var author = new PersonId(row.getObject("author_id", UUID.class));
        var mark = row.getInt("mark");
        return new EvaluationHalf(
                new Evaluation.Id(evaluation),
                Side.valueOf(row.getString("side")),
                author,
                seal.revealAll(row.getBytes("sealed"), evaluation, author, Words.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                mark == 0 ? null : mark);
    }

    private MapSqlParameterSource params(EvaluationHalf half) {
        return new MapSqlParameterSource()
                .addValue("id", half.evaluation().value())
                .addValue("side", half.side().name())
                .addValue("author", half.author().value())
                .addValue("sealed", seal.hideAll(half.words(), half.evaluation().value(), half.author()))
                .addValue("at", half.at().atOffset(ZoneOffset.UTC))
                .addValue("mark", half.mark());
    }

    private static MapSqlParameterSource params(Evaluation evaluation) {
        var head = evaluation.head();
        var outcome = evaluation instanceof Evaluation.Concluded concluded ? concluded.outcome() : null;
        var written = evaluation instanceof Evaluation.Writing writing ? writing.written() : Set.<Side>of();
        return new MapSqlParameterSource()
                .addValue("id", head.id().value())
                .addValue("dossier", head.dossier().value())
                .addValue("day", head.day())
                .addValue(
                        "written",
                        "{" + written.stream().map(Side::name).sorted().collect(Collectors.joining(",")) + "}")
                .addValue("state", evaluation.state())
                .addValue("talkedOn", talkedOn(evaluation))
                .addValue("result", outcome == null ? "" : outcome.result())
                .addValue("followWhat", outcome == null ? "" : outcome.followUp())
                .addValue(
                        "followWho",
                        outcome == null || outcome.who() == null
                                ? null
                                : outcome.who().value())
                .addValue("followDue", outcome == null ? null : outcome.due())
                .addValue("why", evaluation instanceof Evaluation.Dropped dropped ? dropped.why() : "")
                .addValue("by", head.by().value())
                .addValue("at", head.at().atOffset(ZoneOffset.UTC))
                .addValue("version", head.version());
    }

    private static @Nullable LocalDate talkedOn(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Talked talked -> talked.talkedOn();
            case Evaluation.Concluded concluded -> concluded.talkedOn();
            case Evaluation.Writing _, Evaluation.Open _, Evaluation.Dropped _ -> null;
        };
    }
}
