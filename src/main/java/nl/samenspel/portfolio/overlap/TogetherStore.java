package nl.samenspel.portfolio.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.portfolio.overlap.SuggestionViews.Entries;
import nl.samenspel.portfolio.overlap.SuggestionViews.Entry;
import nl.samenspel.portfolio.overlap.SuggestionViews.Together;
import nl.samenspel.triangle.Triangle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Draws suggestions with the same [Bundle] together.
@Repository
class TogetherStore {
    /// Of each line; the rest is one click away.
    private static final int SHOWN = 10;
    /// Lines: `line` is the key of what is drawn together, or the id of what stands alone.
    private static final String LINES = """
            with open as materialized (
                select id, one_id, other_id, strength, bundle, count(*) over (partition by bundle) as pairs %s),
            lines as materialized (
                select case when bundle is null or pairs < :least then id::text else md5(bundle) end as line,
                    id, one_id, other_id, strength, bundle is not null and pairs >= :least as many
                from open)
            """;

    private final JdbcClient jdbc;

    TogetherStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String key, boolean many, int total) {}

    Entries list(Narrowed narrowed, int offset, int most) {
        var lines = lines(narrowed, offset, most);
        int total = lines.isEmpty() ? 0 : lines.getFirst().total();
        if (lines.isEmpty() && offset > 0) {
            total = lines(narrowed, 0, 1).stream().findFirst().map(Line::total).orElse(0);
        }
        var many =
                many(narrowed, lines.stream().filter(Line::many).map(Line::key).toList());
        var alone = byId(lines.stream()
                .filter(line -> !line.many())
                .map(line -> UUID.fromString(line.key()))
                .toList());
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            if (line.many()) {
                Optional.ofNullable(many.get(line.key())).map(Entry.Many::new).ifPresent(entries::add);
            } else {
                Optional.ofNullable(alone.get(line.key())).map(Entry.One::new).ifPresent(entries::add);
            }
        }
        return new Entries(List.copyOf(entries), total);
    }

    Optional<Together> find(Narrowed narrowed) {
        var lines = lines(narrowed, 0, 1);
        return many(narrowed, lines.stream().filter(Line::many).map(Line::key).toList()).values().stream()
                .findFirst();
    }

    /// Open ones under a key; nobody else answers them until this transaction ends.
    List<Suggestion> listForUpdate(Triangle.Id triangle, String key) {
        return jdbc.sql("select " + SuggestionStore.COLUMNS + """
                         from portfolio_suggestion
                        where triangle_id = :triangle and md5(bundle) = :key and state = 'OPEN' and rules <> '{}'
                        order by id for update
                        """)
                .param("triangle", triangle.value())
                .param("key", key)
                .query(SuggestionStore::read)
                .list();
    }

    private List<Line> lines(Narrowed narrowed, int offset, int most) {
        return jdbc.sql(LINES.formatted(narrowed.from()) + """
                        select line, bool_or(many) as many, count(*) over () as total from lines
                        group by line order by max(strength) desc, line limit :most offset :offset
                        """)
                .params(narrowed.params())
                .param("least", Bundle.LEAST)
                .param("most", most)
                .param("offset", offset)
                .query((row, _) -> new Line(row.getString("line"), row.getBoolean("many"), row.getInt("total")))
                .list();
    }

    private Map<String, Together> many(Narrowed narrowed, List<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var ids = new HashMap<String, List<UUID>>();
        var sizes = new HashMap<String, int[]>();
        jdbc.sql(LINES.formatted(narrowed.from()) + """
                        select line, count(*) as pairs,
                            (select count(distinct ends.id) from lines own
                                cross join lateral (values (own.one_id), (own.other_id)) ends (id)
                                where own.line = placed.line) as assignments,
                            array_agg(id order by place) filter (where place <= :shown) as first
                        from (select line, id, row_number() over (
                                partition by line order by strength desc, one_id, other_id) as place
                            from lines where line = any(:keys)) placed
                        group by line
                        """)
                .param("shown", SHOWN)
                .params(narrowed.params())
                .param("least", Bundle.LEAST)
                .param("keys", keys.toArray(String[]::new))
                .query((java.sql.ResultSet row) -> {
                    var line = row.getString("line");
                    sizes.put(line, new int[] {row.getInt("assignments"), row.getInt("pairs")});
                    ids.put(line, List.of((UUID[]) row.getArray("first").getArray()));
                });
        var read = byId(ids.values().stream().flatMap(List::stream).toList());
        var many = new HashMap<String, Together>();
        ids.forEach((key, first) -> many.put(
                key,
                new Together(
                        key,
                        sizes.getOrDefault(key, new int[2])[0],
                        sizes.getOrDefault(key, new int[2])[1],
                        first.stream()
                                .map(id -> Optional.ofNullable(read.get(id.toString())))
                                .flatMap(Optional::stream)
                                .toList())));
        many.values().removeIf(each -> each.first().isEmpty());
        return many;
    }

    private Map<String, Suggestion> byId(List<UUID> ids) {
        var found = new HashMap<String, Suggestion>();
        jdbc.sql("select " + SuggestionStore.COLUMNS + " from portfolio_suggestion where id = any(:ids::uuid[])")
                .param("ids", SuggestionStore.array(ids))
                .query(SuggestionStore::read)
                .list()
                .forEach(each -> found.put(each.id().value().toString(), each));
        return found;
    }
}
