package nl.samenspel.portfolio.overlap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.NotFound;
import nl.samenspel.portfolio.overlap.finder.Common;
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
    private final TogetherStore together;
    private final AssignmentViews assignments;

    SuggestionViews(JdbcClient jdbc, SuggestionStore store, TogetherStore together, AssignmentViews assignments) {
        this.jdbc = jdbc;
        this.together = together;
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
    ///
    /// @param together the suggestions that are drawn together under this key
    public record Filter(
            Which which,
            @Nullable Rule rule,
            Team.@Nullable Id team,
            Organisation.@Nullable Id client,
            @Nullable String together) {
        public Filter(Which which, @Nullable Rule rule, Team.@Nullable Id team, Organisation.@Nullable Id client) {
            this(which, rule, team, client, null);
        }
    }

    public record Listed(List<Suggestion> suggestions, int total) {}

    /// Open suggestions that say the same of many pairs. They all have the reasons of the first, in other
    /// months.
    ///
    /// @param key for [Filter#together]
    /// @param assignments how many the pairs are made of
    /// @param pairs how many there are
    /// @param first the strongest of them
    public record Together(String key, int assignments, int pairs, List<Suggestion> first) {}

    /// One line of the open ones.
    public sealed interface Entry {
        record One(Suggestion suggestion) implements Entry {}

        record Many(Together together) implements Entry {}
    }

    /// @param total how many lines there are in all
    public record Entries(List<Entry> entries, int total) {}

    /// What the last search left out because more than a third have it.
    ///
    /// @param size of how many assignments
    public record LeftOut(List<Common> common, int size) {}

    /// The strongest first.
    public Listed list(Triangle.Id triangle, Filter filter, int offset, int most) {
        var narrowed = Narrowed.by(triangle, filter);
        var total = jdbc.sql("select count(*)" + narrowed.from())
                .params(narrowed.params())
                .query(Integer.class)
                .single();
        var rows = jdbc.sql("select " + SuggestionStore.COLUMNS + narrowed.from()
                        + (filter.which() == Which.OPEN
                                ? " order by strength desc, one_id, other_id"
                                : " order by answered_at desc, id")
                        + " limit :most offset :offset")
                .params(narrowed.params())
                .param("most", most)
                .param("offset", offset)
                .query(SuggestionStore::read)
                .list();
        return new Listed(rows, total);
    }

    /// Open ones, those that say the same of many pairs as one line; the strongest first.
    public Entries entries(Triangle.Id triangle, Filter filter, int offset, int most) {
        return together.list(Narrowed.by(triangle, filter), offset, most);
    }

    /// The open ones under this key, over all filters. Empty when they are few by now.
    public Optional<Together> findTogether(Triangle.Id triangle, String key) {
        return together.find(Narrowed.by(triangle, new Filter(Which.OPEN, null, null, null, key)));
    }

    public LeftOut leftOut(Triangle.Id triangle) {
        return jdbc.sql("select words, size from portfolio_common where triangle_id = :triangle")
                .param("triangle", triangle.value())
                .query((row, _) -> new LeftOut(SuggestionJson.readCommon(row.getString("words")), row.getInt("size")))
                .optional()
                .orElse(new LeftOut(List.of(), 0));
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
