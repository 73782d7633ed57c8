package nl.samenspel.portfolio.overlap.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.portfolio.overlap.SuggestionViews.Filter;
import nl.samenspel.portfolio.overlap.SuggestionViews.Which;
import nl.samenspel.portfolio.overlap.finder.Rule;
import org.jspecify.annotations.Nullable;

/// A filter as it stands in the address: `?state=dismissed&rule=alike&team=…&client=…&together=…`. What is
/// unreadable is dropped.
final class SuggestionFilter {
    /// Name of the key of suggestions that say the same.
    static final String TOGETHER = "together";

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    private SuggestionFilter() {}

    static Filter read(Map<String, String> query) {
        var which = find(query.get("state"), Which.values());
        var team = id(query.get("team"));
        var client = id(query.get("client"));
        return new Filter(
                which == null ? Which.OPEN : which,
                find(query.get("rule"), Rule.values()),
                team == null ? null : new Team.Id(team),
                client == null ? null : new Organisation.Id(client),
                key(query.get(TOGETHER)));
    }

    private static <E extends Enum<E>> @Nullable E find(@Nullable String word, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String key(@Nullable String text) {
        return text != null && KEY.matcher(text).matches() ? text : null;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
