package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExtraWorkStore {
    private final JdbcClient jdbc;

    ExtraWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AgreedWork.Id id, Triangle.Id triangle, AgreedWork.Draft draft, PersonId by, Instant at) {
        var client = draft.client();
        var agreement = draft.agreement();
        jdbc.sql("""
                        insert into portfolio_agreed (id, triangle_id, assignment_id, client_id, unit, amount,
                            from_month, until_month, agreement_id, made_by, made_at)
                        values (:id, :triangle, :assignment, :client, :unit, :amount, :from, :until, :agreement,
                            :by, :at)
                        """)
                .param("id", id.value())
                .param("triangle", triangle.value())
                .param("assignment", draft.assignment().value())
                .param("client", client == null ? null : client.value(), java.sql.Types.OTHER)
                .param("unit", draft.unit())
                .param("amount", draft.amount())
                .param("from", draft.from().atDay(1))
                .param("until", draft.until().atDay(1))
                .param("agreement", agreement == null ? null : agreement.value(), java.sql.Types.OTHER)
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    List<AgreedWork> list(Triangle.Id triangle) {
        var realised = realised(triangle);
        return jdbc.sql("""
                        select id, assignment_id, client_id, unit, amount, from_month, until_month, agreement_id
                        from portfolio_agreed where triangle_id = :triangle order by assignment_id, made_at, id
                        """)
                .param("triangle", triangle.value())
                .query((row, _) -> {
                    var id = new AgreedWork.Id(row.getObject("id", UUID.class));
                    return new AgreedWork(id, triangle, draft(row), realised.getOrDefault(id, new TreeMap<>()));
                })
                .list();
    }

    void realise(AgreedWork work, YearMonth month, @Nullable BigDecimal amount, PersonId by, Instant at) {
        if (amount == null) {
            jdbc.sql("delete from portfolio_realised where agreed_id = :id and month = :month")
                    .param("id", work.id().value())
                    .param("month", month.atDay(1))
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into portfolio_realised (agreed_id, triangle_id, month, amount, said_by, said_at)
                        values (:id, :triangle, :month, :amount, :by, :at)
                        on conflict (agreed_id, month) do update
                            set amount = excluded.amount, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("id", work.id().value())
                .param("triangle", work.triangle().value())
                .param("month", month.atDay(1))
                .param("amount", amount)
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void remove(AgreedWork.Id id) {
        jdbc.sql("delete from portfolio_agreed where id = :id")
                .param("id", id.value())
                .update();
    }

    private HashMap<AgreedWork.Id, NavigableMap<YearMonth, BigDecimal>> realised(Triangle.Id triangle) {
        var found = new HashMap<AgreedWork.Id, NavigableMap<YearMonth, BigDecimal>>();
        jdbc.sql("""
                        select agreed_id, month, amount from portfolio_realised
                        where triangle_id = :triangle order by agreed_id, month
                        """).param("triangle", triangle.value()).query((ResultSet row) -> {
            found.computeIfAbsent(new AgreedWork.Id(row.getObject("agreed_id", UUID.class)), _ -> new TreeMap<>())
                    .put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getBigDecimal("amount"));
        });
        return found;
    }

    private static AgreedWork.Draft draft(ResultSet row) throws SQLException {
        var client = row.getObject("client_id", UUID.class);
        var agreement = row.getObject("agreement_id", UUID.class);
        return new AgreedWork.Draft(
                new Assignment.Id(row.getObject("assignment_id", UUID.class)),
                client == null ? null : new Organisation.Id(client),
                row.getString("unit"),
                row.getBigDecimal("amount"),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                YearMonth.from(row.getObject("until_month", LocalDate.class)),
                agreement == null ? null : new Agreement.Id(agreement));
    }
}
