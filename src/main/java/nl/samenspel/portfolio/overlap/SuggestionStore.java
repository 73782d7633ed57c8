package nl.samenspel.portfolio.overlap;

import static nl.samenspel.platform.database.Sql.at;
import static nl.samenspel.portfolio.overlap.SuggestionJson.JSON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.portfolio.overlap.Suggestion.Answered;
import nl.samenspel.portfolio.overlap.Suggestion.Id;
import nl.samenspel.portfolio.overlap.Suggestion.State;
import nl.samenspel.portfolio.overlap.finder.Pair;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuggestionStore {
    private static final int AT_ONCE = 1000;
    static final String COLUMNS = """
            id, triangle_id, one_id, other_id, reasons, state, answered_by, answered_at, why, then_reasons, link_id
            """;

    private final JdbcClient jdbc;

    SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Suggestion> find(Id id) {
        return jdbc.sql("select " + COLUMNS + " from portfolio_suggestion where id = :id")
                .param("id", id.value())
                .query(SuggestionStore::read)
                .optional();
    }

    /// Nobody else answers it until this transaction ends.
    Suggestion getForUpdate(Id id) {
        return jdbc.sql("select " + COLUMNS + " from portfolio_suggestion where id = :id for update")
                .param("id", id.value())
                .query(SuggestionStore::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// One search at a time writes what it found in a triangle.
    void lock(Triangle.Id triangle) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('suggestions ' || :triangle, 0))")
                .param("triangle", triangle.value().toString())
                .query((_, _) -> true)
                .list();
    }

    /// To compare with; what is changed is asked for once more, so that answers of people do not wait.
    List<Suggestion> listOf(Triangle.Id triangle) {
        return jdbc.sql("select " + COLUMNS + " from portfolio_suggestion where triangle_id = :triangle order by id")
                .param("triangle", triangle.value())
                .query(SuggestionStore::read)
                .list();
    }

    /// Pairs that stand here with any of `touched` at an end, or for a chain with any of `chained`, or for
    /// a team that is scarce.
    List<Pair> listPairs(
            Triangle.Id triangle,
            Collection<Assignment.Id> touched,
            Collection<Assignment.Id> chained,
            Collection<Team.Id> scarce) {
        return jdbc.sql("""
                        select one_id, other_id from portfolio_suggestion
                        where triangle_id = :triangle and one_id = any(:touched::uuid[])
                        union select one_id, other_id from portfolio_suggestion
                        where triangle_id = :triangle and other_id = any(:touched::uuid[])
                        union select one_id, other_id from portfolio_suggestion
                        where triangle_id = :triangle and rules @> array['CHAIN']
                          and (one_id = any(:chained::uuid[]) or other_id = any(:chained::uuid[]))
                        union select one_id, other_id from portfolio_suggestion
                        where triangle_id = :triangle and rules @> array['SCARCE_TEAM'] and teams && :scarce::uuid[]
                        order by one_id, other_id
                        """)
                .param("triangle", triangle.value())
                .param("touched", ids(touched))
                .param("chained", ids(chained))
                .param("scarce", array(scarce.stream().map(Team.Id::value).toList()))
                .query((row, _) -> pair(row))
                .list();
    }

    /// What is known of these pairs.
    List<Suggestion> listOf(Triangle.Id triangle, Collection<Pair> pairs) {
        return jdbc.sql("select " + COLUMNS + """
                         from portfolio_suggestion
                        where triangle_id = :triangle
                          and (one_id, other_id) in (select * from unnest(:ones::uuid[], :others::uuid[]))
                        order by id for update
                        """)
                .param("triangle", triangle.value())
                .param("ones", ids(pairs.stream().map(Pair::one).toList()))
                .param("others", ids(pairs.stream().map(Pair::other).toList()))
                .query(SuggestionStore::read)
                .list();
    }

    private static String ids(Collection<Assignment.Id> ids) {
        return array(ids.stream().map(Assignment.Id::value).toList());
    }

    /// What was left out of the last search because more than a third have it.
    void keepCommon(Triangle.Id triangle, Found found) {
        jdbc.sql("""
                        insert into portfolio_common (triangle_id, words, size) values (:triangle, :words::jsonb, :size)
                        on conflict (triangle_id) do update set words = excluded.words, size = excluded.size
                        where (portfolio_common.words, portfolio_common.size) is distinct from
                            (excluded.words, excluded.size)
                        """)
                .param("triangle", triangle.value())
                .param("words", JSON.writeValueAsString(found.common()))
                .param("size", found.size())
                .update();
    }

    /// New ones and changed ones.
    void save(Collection<Suggestion> suggestions, Found found, Instant now) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var each : suggestions) {
            rows.add(row(each, found.endsOf(each.pair()), now));
            if (rows.size() == AT_ONCE) {
                write(rows);
                rows.clear();
            }
        }
        write(rows);
    }

    private void write(List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into portfolio_suggestion (id, triangle_id, one_id, other_id, reasons, rules, bundle, clients,
                            teams, strength, found_at, state, answered_by, answered_at, why, then_reasons, link_id)
                        select r.id, r.triangle, r.one, r.other, r.reasons,
                            array(select jsonb_array_elements_text(r.rules)), r.bundle,
                            array(select jsonb_array_elements_text(r.clients)::uuid),
                            array(select jsonb_array_elements_text(r.teams)::uuid),
                            r.strength, r.found, r.state, r.by, r.at, r.why, r.then, r.link
                        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, triangle uuid, one uuid, other uuid,
                            reasons jsonb, rules jsonb, bundle text, clients jsonb, teams jsonb, strength int, found timestamptz,
                            state text, by uuid, at timestamptz, why text, "then" jsonb, link uuid)
                        on conflict (one_id, other_id) do update set reasons = excluded.reasons,
                            rules = excluded.rules, bundle = excluded.bundle, clients = excluded.clients, teams = excluded.teams,
                            strength = excluded.strength, state = excluded.state, answered_by = excluded.answered_by,
                            answered_at = excluded.answered_at, why = excluded.why,
                            then_reasons = excluded.then_reasons, link_id = excluded.link_id
                        """).param("rows", JSON.writeValueAsString(rows)).update();
    }

    private static Map<String, @Nullable Object> row(Suggestion each, Found.Ends ends, Instant now) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", each.id().value());
        row.put("triangle", each.triangle().value());
        row.put("one", each.pair().one().value());
        row.put("other", each.pair().other().value());
        row.put("reasons", each.reasons());
        row.put("rules", each.rules());
        row.put("bundle", Bundle.key(each.reasons()));
        row.put("clients", ends.clients());
        row.put("teams", ends.teams());
        row.put("strength", strength(each));
        row.put("found", now.toString());
        row.put("state", name(each.state()));
        var answered = answered(each.state());
        row.put("by", answered == null ? null : answered.by().value());
        row.put("at", answered == null ? null : answered.at().toString());
        row.put("why", answered == null ? null : answered.why());
        row.put("then", answered == null ? null : answered.then());
        row.put(
                "link",
                each.state() instanceof State.Confirmed confirmed
                        ? confirmed.link().value()
                        : null);
        return row;
    }

    /// For the order of lists alone: the strongest reason first, then how many there are.
    private static int strength(Suggestion each) {
        return each.reasons().isEmpty()
                ? 0
                : each.reasons().getFirst().strength().ordinal() * 10
                        + each.reasons().size();
    }

    void answer(Suggestion suggestion) {
        var answered = answered(suggestion.state());
        jdbc.sql("""
                        update portfolio_suggestion set state = :state, answered_by = :by, answered_at = :at, why = :why,
                            then_reasons = :then::jsonb, link_id = :link
                        where id = :id
                        """)
                .param("state", name(suggestion.state()))
                .param("by", answered == null ? null : answered.by().value(), java.sql.Types.OTHER)
                .param("at", answered == null ? null : at(answered.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("why", answered == null ? null : answered.why())
                .param("then", answered == null ? null : SuggestionJson.write(answered.then()))
                .param(
                        "link",
                        suggestion.state() instanceof State.Confirmed confirmed
                                ? confirmed.link().value()
                                : null,
                        java.sql.Types.OTHER)
                .param("id", suggestion.id().value())
                .update();
    }

    void remove(Collection<Id> ids) {
        jdbc.sql("delete from portfolio_suggestion where id = any(:ids::uuid[])")
                .param("ids", array(ids.stream().map(Id::value).toList()))
                .update();
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static String name(State state) {
        return switch (state) {
            case State.Open _ -> "OPEN";
            case State.Confirmed _ -> "CONFIRMED";
            case State.Dismissed _ -> "DISMISSED";
        };
    }

    private static @Nullable Answered answered(State state) {
        return switch (state) {
            case State.Open open -> open.before();
            case State.Confirmed confirmed -> confirmed.answered();
            case State.Dismissed dismissed -> dismissed.answered();
        };
    }

    static Suggestion read(ResultSet row, int number) throws SQLException {
        return new Suggestion(
                new Id(row.getObject("id", UUID.class)),
                new Triangle.Id(row.getObject("triangle_id", UUID.class)),
                pair(row),
                SuggestionJson.read(row.getString("reasons")),
                state(row));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return Pair.of(
                new Assignment.Id(row.getObject("one_id", UUID.class)),
                new Assignment.Id(row.getObject("other_id", UUID.class)));
    }

    private static State state(ResultSet row) throws SQLException {
        var by = row.getObject("answered_by", UUID.class);
        var answered = by == null
                ? null
                : new Answered(
                        new PersonId(by),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                        row.getString("why"),
                        SuggestionJson.read(row.getString("then_reasons")));
        var state = row.getString("state");
        if (state.equals("OPEN") || answered == null) {
            return new State.Open(answered);
        }
        return state.equals("CONFIRMED")
                ? new State.Confirmed(answered, new Link.Id(row.getObject("link_id", UUID.class)))
                : new State.Dismissed(answered);
    }
}
