package nl.samenspel.portfolio.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.NotFound;
import nl.samenspel.portfolio.overlap.finder.Order;
import nl.samenspel.portfolio.overlap.finder.Rule;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Suggestions, for pages and neighbours. Rows the asker may not see are not there.
@Service
@Transactional(readOnly = true)
public class SuggestionViews {
    private final JdbcClient jdbc;
    private final SuggestionStore store;
    private final AssignmentViews assignments;

    SuggestionViews(JdbcClient jdbc, SuggestionStore store, AssignmentViews assignments) {
        this.jdbc = jdbc;
        this.store = store;
        this.assignments = assignments;
    }

    /// Which are shown.
    public enum Which {
        OPEN,
        CONFIRMED,
        DISMISSED
    }

    /// What narrows a list; null: all.
    public record Filter(Which which, @Nullable Rule rule, Team.@Nullable Id team, Organisation.@Nullable Id client) {}

    public record Listed(List<Suggestion> suggestions, int total) {}

    /// The strongest first.
    public Listed list(Triangle.Id triangle, Filter filter, int offset, int most) {
        var params = new HashMap<String, Object>();
        params.put("triangle", triangle.value());
        params.put("state", filter.which().name());
        var where = new ArrayList<String>(List.of("triangle_id = :triangle", "state = :state", "rules <> '{}'"));
        if (filter.which() != Which.OPEN) {
            where.removeLast();
        }
        if (filter.rule() != null) {
            where.add("rules @> array[:rule]::text[]");
            params.put("rule", filter.rule().name());
        }
        if (filter.team() != null) {
            where.add("teams @> array[:team]::uuid[]");
            params.put("team", filter.team().value());
        }
        if (filter.client() != null) {
            where.add("clients @> array[:client]::uuid[]");
            params.put("client", filter.client().value());
        }
        var condition = " from portfolio_suggestion where " + String.join(" and ", where);
        var total = jdbc.sql("select count(*)" + condition)
                .params(params)
                .query(Integer.class)
                .single();
        var rows = jdbc.sql("select " + SuggestionStore.COLUMNS + condition
                        + (filter.which() == Which.OPEN
                                ? " order by strength desc, one_id, other_id"
                                : " order by answered_at desc, id")
                        + " limit :most offset :offset")
                .params(params)
                .param("most", most)
                .param("offset", offset)
                .query(SuggestionStore::read)
                .list();
        return new Listed(rows, total);
    }

    /// How many there are of each.
    public Map<Which, Integer> counts(Triangle.Id triangle) {
        var counts = new java.util.EnumMap<Which, Integer>(Which.class);
        jdbc.sql("""
                        select state, count(*) as number from portfolio_suggestion
                        where triangle_id = :triangle and (state <> 'OPEN' or rules <> '{}') group by state
                        """).param("triangle", triangle.value()).query((java.sql.ResultSet row) -> {
            counts.put(Which.valueOf(row.getString("state")), row.getInt("number"));
        });
        return counts;
    }

    /// Not found in another triangle.
    public Suggestion get(Suggestion.Id id, Triangle.Id triangle) {
        return store.find(id).filter(each -> each.triangle().equals(triangle)).orElseThrow(NotFound::new);
    }

    public Optional<Suggestion> find(Suggestion.Id id) {
        return store.find(id);
    }

    /// Open ones of one assignment, the strongest first.
    public List<Suggestion> listOpen(Assignment.Id assignment, int most) {
        return jdbc.sql("select " + SuggestionStore.COLUMNS + """
                         from portfolio_suggestion
                        where (one_id = :id or other_id = :id) and state = 'OPEN' and rules <> '{}'
                        order by strength desc, one_id, other_id limit :most
                        """)
                .param("id", assignment.value())
                .param("most", most)
                .query(SuggestionStore::read)
                .list();
    }

    /// Heavy relations without an agreement.
    public List<Link> gaps(Triangle.Id triangle) {
        return assignments.links(triangle).stream().filter(Link::isGap).toList();
    }

    /// Rings in which each waits for the one before it, so that none can begin.
    public List<List<Assignment.Id>> rings(Triangle.Id triangle) {
        return Order.ofLinks(assignments.links(triangle)).rings();
    }
}
