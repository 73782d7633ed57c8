package nl.samenspel.portfolio.overlap.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.overlap.SuggestionViews.Filter;
import nl.samenspel.portfolio.overlap.SuggestionViews.Which;
import nl.samenspel.portfolio.overlap.finder.Rule;
import org.jspecify.annotations.Nullable;

/// A filter as it stands in the address: `?state=dismissed&rule=alike&team=…&client=…`. What is unreadable is
/// dropped.
final class SuggestionFilter {
    private SuggestionFilter() {}

    static Filter read(Map<String, String> query) {
        var which = find(query.get("state"), Which.values());
        var team = id(query.get("team"));
        var client = id(query.get("client"));
        return new Filter(
                which == null ? Which.OPEN : which,
                find(query.get("rule"), Rule.values()),
                team == null ? null : new Team.Id(team),
                client == null ? null : new Organisation.Id(client));
    }

    private static <E extends Enum<E>> @Nullable E find(@Nullable String word, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
