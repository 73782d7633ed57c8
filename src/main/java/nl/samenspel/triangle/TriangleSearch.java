package nl.samenspel.triangle;

import java.util.List;
import java.util.UUID;
import nl.samenspel.triangle.TriangleViews.Row;
import nl.samenspel.triangle.TriangleViews.Sort;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks through the triangles that the current person may see.
@Repository
class TriangleSearch {
    private static final RowMapper<Row> ROW = (row, _) -> new Row(
            new Triangle.Id(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("provider"),
            row.getString("owner"),
            row.getString("owner_kind").equals("PARTICIPANTS"),
            row.getInt("clients"));

    private static final String NARROWED = """
            from triangle_triangle t
            join organisation_name_view p on p.organisation_id = t.provider_id
            left join organisation_name_view o on o.organisation_id = t.owner_id
            where :part = '' or t.name ilike :like or p.name ilike :like or o.name ilike :like
                or p.abbreviation ilike :like or o.abbreviation ilike :like
                or exists (select from triangle_client c join organisation_name_view n using (organisation_id)
                    where c.triangle_id = t.id and c.standing <> 'DECLINED'
                        and (n.name ilike :like or n.abbreviation ilike :like))
            """;

    private final JdbcClient jdbc;

    TriangleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> list(String part, Sort sort, boolean descending, int from, int most) {
        return narrowed("""
                        select t.id, t.name, p.name as provider, coalesce(o.name, '') as owner, t.owner_kind,
                            (select count(*) from triangle_client c
                                where c.triangle_id = t.id and c.standing <> 'DECLINED'
                                    and (c.until is null or c.until >= current_date)) as clients
                        """ + NARROWED + " order by " + order(sort, descending) + " limit :most offset :from", part)
                .param("most", most)
                .param("from", from)
                .query(ROW)
                .list();
    }

    int count(String part) {
        return narrowed("select count(*) " + NARROWED, part)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec narrowed(String sql, String part) {
        var pattern = part.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql(sql).param("part", part.strip()).param("like", "%" + pattern + "%");
    }

    private static String order(Sort sort, boolean descending) {
        var way = descending ? " desc" : "";
        return switch (sort) {
            case NAME -> "t.name collate \"nl-x-icu\"" + way + ", t.id";
            case PROVIDER -> "p.name collate \"nl-x-icu\"" + way + ", t.id";
            case CLIENTS -> "clients" + way + ", t.name collate \"nl-x-icu\", t.id";
        };
    }
}
