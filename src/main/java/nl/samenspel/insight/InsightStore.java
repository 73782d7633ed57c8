package nl.samenspel.insight;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.insight.disclosure.Partition;
import nl.samenspel.insight.disclosure.Publishing.Band;
import nl.samenspel.insight.disclosure.Publishing.Told;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was told about groups, and how organisations are divided for it. For Samenspel itself alone.
@Repository
class InsightStore {
    /// From this number on a part holds only who carries a dossier, and its cells are facts of dossiers.
    static final int FACTS = 1000;

    private final JdbcClient sql;

    InsightStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// One part of an organisation in one period.
    ///
    /// @param people how many are behind it; null: nothing is told
    /// @param figuresOf the period whose figures stand; null: nothing is told
    record Part(
            UUID root,
            int number,
            List<UUID> units,
            @Nullable Integer people,
            @Nullable String figuresOf,
            Instant frozenAt) {}

    record Cell(UUID root, int number, String period, String flag, Band band) {}

    /// One at a time, over all instances, for the rest of the transaction.
    void alone() {
        sql.sql("select pg_advisory_xact_lock(hashtext('insight'))")
                .query((_, _) -> true)
                .list();
    }

    boolean isFrozen(String period) {
        return sql.sql("select exists (select from insight_part where period = :period)")
                .param("period", period)
                .query(Boolean.class)
                .single();
    }

    Partition<UUID> partition(UUID root) {
        return new Partition<>(sql.sql("select units from insight_partition where root_id = :root order by number")
                .param("root", root)
                .query((row, _) -> uuids(row.getArray("units")))
                .list());
    }

    void save(UUID root, Partition<UUID> partition) {
        for (int i = 0; i < partition.parts().size(); i++) {
            sql.sql("""
                            insert into insight_partition (root_id, number, units) values (:root, :number, :units::uuid[])
                            on conflict (root_id, number) do update set units = excluded.units""")
                    .param("root", root)
                    .param("number", i)
                    .param("units", texts(partition.parts().get(i)))
                    .update();
        }
    }

    /// Oldest first.
    List<Told<PersonId>> told(UUID root) {
        return sql.sql("select number, period, people from insight_told where root_id = :root order by told_at, number")
                .param("root", root)
                .query((row, _) -> new Told<>(
                        row.getInt("number"),
                        row.getString("period"),
                        uuids(row.getArray("people")).stream()
                                .map(PersonId::new)
                                .collect(java.util.stream.Collectors.toSet())))
                .list();
    }

    void tell(UUID root, Told<PersonId> told, Instant at) {
        sql.sql("""
                        insert into insight_told (root_id, number, period, people, told_at)
                        values (:root, :number, :period, :people::uuid[], :at)""")
                .param("root", root)
                .param("number", told.part())
                .param("period", told.period())
                .param(
                        "people",
                        texts(told.people().stream().map(PersonId::value).toList()))
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(Part part, String period) {
        sql.sql("""
                        insert into insight_part (root_id, number, period, units, people, figures_of, frozen_at)
                        values (:root, :number, :period, :units::uuid[], :people, :figures, :at)""")
                .param("root", part.root())
                .param("number", part.number())
                .param("period", period)
                .param("units", texts(part.units()))
                .param("people", part.people())
                .param("figures", part.figuresOf())
                .param("at", Timestamp.from(part.frozenAt()))
                .update();
    }

    void add(Cell cell) {
        sql.sql("""
                        insert into insight_cell (root_id, number, period, flag_key, band)
                        values (:root, :number, :period, :flag, :band)""")
                .param("root", cell.root())
                .param("number", cell.number())
                .param("period", cell.period())
                .param("flag", cell.flag())
                .param("band", cell.band().name())
                .update();
    }

    /// Periods of which anything was frozen, newest first.
    List<String> periods() {
        return sql.sql("select distinct period from insight_part order by period desc")
                .query(String.class)
                .list();
    }

    List<Part> parts(String period) {
        return sql.sql("""
                        select root_id, number, units, people, figures_of, frozen_at from insight_part
                        where period = :period order by root_id, number""")
                .param("period", period)
                .query((row, _) -> new Part(
                        row.getObject("root_id", UUID.class),
                        row.getInt("number"),
                        List.copyOf(uuids(row.getArray("units"))),
                        row.getObject("people", Integer.class),
                        row.getString("figures_of"),
                        row.getTimestamp("frozen_at").toInstant()))
                .list();
    }

    List<Cell> cells(Collection<String> periods) {
        return sql.sql("""
                        select root_id, number, period, flag_key, band from insight_cell
                        where period = any(:periods::text[]) order by flag_key""")
                .param("periods", periods.toArray(String[]::new))
                .query((row, _) -> new Cell(
                        row.getObject("root_id", UUID.class),
                        row.getInt("number"),
                        row.getString("period"),
                        row.getString("flag_key"),
                        Band.valueOf(row.getString("band"))))
                .list();
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((UUID[]) array.getArray()));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toArray(String[]::new);
    }
}
