package nl.samenspel.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the list: narrowed, ordered, page by page. Row-level security leaves only what the asker may see.
@Repository
class ListStore {
    /// Counting further serves nobody.
    static final int MOST_COUNTED = 20_000;

    private static final int MOST_WORDS = 8;

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Their lists are still empty.
    List<Assignment> list(Filter filter, Sort sort, int offset, int most) {
        var where = Where.of(filter);
        return jdbc.sql("select " + AssignmentRows.COLUMNS + " from assignment_assignment a where " + where.sql()
                        + " order by " + sort.sql() + " offset :offset limit :most")
                .params(where.params())
                .param("offset", offset)
                .param("most", most)
                .query(AssignmentRows::read)
                .list();
    }

    /// At most [#MOST_COUNTED].
    int count(Filter filter) {
        var where = Where.of(filter);
        return jdbc.sql("select count(*) from (select from assignment_assignment a where " + where.sql()
                        + " limit :most) found")
                .params(where.params())
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /// Client units of assignments the asker may see, in one triangle or in all.
    List<Organisation.Id> listClients(Triangle.@Nullable Id triangle) {
        return distinct("organisation_id", "assignment_client", triangle)
                .map(Organisation.Id::new)
                .toList();
    }

    List<Team.Id> listTeams(Triangle.@Nullable Id triangle) {
        return distinct("team_id", "assignment_team", triangle)
                .map(Team.Id::new)
                .toList();
    }

    List<Triangle.Id> listTriangles() {
        return distinct("triangle_id", "assignment_assignment", null)
                .map(Triangle.Id::new)
                .toList();
    }

    private Stream<UUID> distinct(String column, String table, Triangle.@Nullable Id triangle) {
        return jdbc
                .sql("select distinct " + column + " from " + table
                        + (triangle == null ? "" : " where triangle_id = :triangle") + " order by " + column)
                .params(triangle == null ? Map.of() : Map.of("triangle", triangle.value()))
                .query(UUID.class)
                .list()
                .stream();
    }

    /// The conditions of a filter; only the values come from people.
    private record Where(String sql, Map<String, Object> params) {
        static Where of(Filter filter) {
            var conditions = new ArrayList<String>();
            var params = new HashMap<String, Object>();
            standing(filter, conditions);
            words(filter, conditions, params);
            equal(
                    "a.triangle_id",
                    "triangle",
                    filter.triangle() == null ? null : filter.triangle().value(),
                    conditions,
                    params);
            equal("a.scale", "scale", filter.scale(), conditions, params);
            equal("a.kind", "kind", filter.kind(), conditions, params);
            equal("a.phase", "phase", filter.phase(), conditions, params);
            equal("a.firmness", "firmness", filter.firmness(), conditions, params);
            equal("a.basis", "basis", filter.basis(), conditions, params);
            if (filter.client() != null) {
                conditions.add("a.id in (select assignment_id from assignment_client where organisation_id = :client)");
                params.put("client", filter.client().value());
            }
            if (filter.team() != null) {
                conditions.add("a.id in (select assignment_id from assignment_team where team_id = :team)");
                params.put("team", filter.team().value());
            }
            period(filter, conditions, params);
            return new Where(String.join(" and ", conditions), params);
        }

        private static void standing(Filter filter, List<String> conditions) {
            conditions.add(
                    switch (filter.standing()) {
                        case PROPOSED -> "a.standing = 'PROPOSED' and a.merged_into is null";
                        case ACCEPTED -> "a.standing = 'ACCEPTED' and a.merged_into is null";
                        case DECLINED -> "a.standing = 'DECLINED' and a.merged_into is null";
                        case MERGED -> "a.merged_into is not null";
                        case null -> "a.standing <> 'DECLINED' and a.merged_into is null";
                    });
        }

        private static void words(Filter filter, List<String> conditions, Map<String, Object> params) {
            var words = filter.text().toLowerCase(Locale.ROOT).split("\\s+");
            for (var word : Arrays.stream(words)
                    .filter(each -> !each.isEmpty())
                    .limit(MOST_WORDS)
                    .toList()) {
                var name = "word" + params.size();
                conditions.add("a.haystack like :" + name);
                params.put(
                        name,
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            }
        }

        private static void equal(
                String column,
                String name,
                @Nullable Object value,
                List<String> conditions,
                Map<String, Object> params) {
            if (value != null) {
                conditions.add(column + " = :" + name);
                params.put(name, value instanceof Enum<?> named ? named.name() : value);
            }
        }

        /// One without any date runs in no month that we know of.
        private static void period(Filter filter, List<String> conditions, Map<String, Object> params) {
            if (filter.from() == null && filter.until() == null) {
                return;
            }
            conditions.add("(a.starts_on is not null or a.ends_on is not null)");
            if (filter.from() != null) {
                conditions.add("(a.ends_on is null or a.ends_on >= :from)");
                params.put("from", filter.from().atDay(1));
            }
            if (filter.until() != null) {
                conditions.add("(a.starts_on is null or a.starts_on <= :until)");
                params.put("until", filter.until().atEndOfMonth());
            }
        }
    }
}
