package nl.samenspel.portfolio.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.portfolio.overlap.SuggestionViews.Filter;
import nl.samenspel.portfolio.overlap.SuggestionViews.Which;
import nl.samenspel.triangle.Triangle;

/// A filter as a part of a question to the database.
///
/// @param from ` from portfolio_suggestion where …`
record Narrowed(String from, Map<String, Object> params) {
    static Narrowed by(Triangle.Id triangle, Filter filter) {
        var params = new HashMap<String, Object>();
        params.put("triangle", triangle.value());
        params.put("state", filter.which().name());
        var where = new ArrayList<String>(List.of("triangle_id = :triangle", "state = :state"));
        if (filter.which() == Which.OPEN) {
            where.add("rules <> '{}'");
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
        if (filter.together() != null) {
            where.add("md5(bundle) = :together");
            params.put("together", filter.together());
        }
        return new Narrowed(" from portfolio_suggestion where " + String.join(" and ", where), params);
    }
}
