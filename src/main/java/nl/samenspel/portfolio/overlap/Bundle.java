package nl.samenspel.portfolio.overlap;

import java.util.List;
import java.util.stream.Collectors;
import nl.samenspel.portfolio.overlap.finder.Reason;
import org.jspecify.annotations.Nullable;

/// By what suggestions are drawn together into one line: pairs that share a target group or a service and
/// nothing else are one thing to people, however many pairs it makes; so are those who want one team that
/// is too full.
final class Bundle {
    /// From so many pairs on.
    static final int LEAST = 3;

    private Bundle() {}

    /// The same for pairs of the same bundle; null: it stands alone.
    static @Nullable String key(List<Reason> reasons) {
        var keys = reasons.stream().map(Bundle::key).toList();
        return keys.isEmpty() || keys.contains("")
                ? null
                : keys.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String key(Reason reason) {
        return switch (reason.rule()) {
            case SAME_PEOPLE, SAME_SERVICE -> reason.rule() + " " + shared(reason);
            case SCARCE_TEAM -> reason.rule() + " " + reason.args().getOrDefault("team", "");
            case ALIKE, CHAIN, OPPOSED -> "";
        };
    }

    /// What they share, without the months; those are the last of its facts.
    private static String shared(Reason reason) {
        var facts = reason.facts();
        return String.join(" | ", facts.subList(0, Math.max(0, facts.size() - 1)));
    }
}
