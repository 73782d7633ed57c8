package nl.samenspel.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.organisation.Organisation.Kind;
import nl.samenspel.organisation.OrganisationViews.Filter;
import nl.samenspel.organisation.OrganisationViews.Row;
import nl.samenspel.organisation.OrganisationViews.Sort;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks through the list of organisations. Ten thousand take some tens of milliseconds without an index of their own.
@Repository
class OrganisationSearch {
    private static final RowMapper<Row> ROW = (row, _) -> new Row(
            new Id(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("abbreviation"),
            Kind.valueOf(row.getString("kind")),
            row.getString("above"),
            row.getObject("until", LocalDate.class));

    private static final String LISTED = """
            from organisation_organisation o
            join organisation_name_view n on n.organisation_id = o.id
            left join organisation_name_view p on p.organisation_id = o.parent_id
            where o.merged_into is null
            """;

    private static final String NARROWED = """
            from organisation_organisation o
            join organisation_name_view n on n.organisation_id = o.id
            left join organisation_name_view p on p.organisation_id = o.parent_id
            where o.merged_into is null
                and (:kind = '' or o.kind = :kind)
                and (:ended or o.until is null or o.until >= current_date)
                and (:part = '' or exists (
                        select from organisation_name s where s.organisation_id = o.id
                            and (s.name ilike :like or s.abbreviation ilike :like))
                    or exists (select from organisation_alias a where a.organisation_id = o.id and a.name ilike :like))
            """;

    private final JdbcClient jdbc;

    OrganisationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those whose name or abbreviation begins with the words come first.
    List<Row> list(Filter filter, Sort sort, boolean descending, int from, int most) {
        return narrowed("""
                        select o.id, n.name, n.abbreviation, o.kind, coalesce(p.name, '') as above, o.until
                        """ + NARROWED + """
                        order by (:part <> '' and (n.name ilike :begin or n.abbreviation ilike :begin)) desc,
                        """ + order(sort, descending) + " limit :most offset :from", filter)
                .param("begin", pattern(filter.part()) + "%")
                .param("most", most)
                .param("from", from)
                .query(ROW)
                .list();
    }

    int count(Filter filter) {
        return narrowed("select count(*) " + NARROWED, filter)
                .query(Integer.class)
                .single();
    }

    /// Directly under an organisation or under another spelling of it, by name.
    List<Row> listBelow(Id id) {
        return jdbc.sql("""
                        select o.id, n.name, n.abbreviation, o.kind, coalesce(p.name, '') as above, o.until
                        """ + LISTED + """
                        and (o.parent_id = :id
                            or o.parent_id in (select id from organisation_organisation where merged_into = :id))
                        order by n.name collate "nl-x-icu", o.id
                        """).param("id", id.value()).query(ROW).list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("ended", filter.ended())
                .param("part", filter.part().strip())
                .param("like", "%" + pattern(filter.part()) + "%");
    }

    private static String pattern(String part) {
        return part.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String order(Sort sort, boolean descending) {
        var way = descending ? " desc" : "";
        var byName = "n.name collate \"nl-x-icu\"" + way + ", o.id";
        return switch (sort) {
            case NAME -> byName;
            case KIND -> "o.kind" + way + ", " + byName;
            case ABOVE -> "coalesce(p.name, '') collate \"nl-x-icu\"" + way + ", " + byName;
        };
    }
}
