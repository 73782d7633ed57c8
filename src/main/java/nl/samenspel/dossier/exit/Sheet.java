package nl.samenspel.dossier.exit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;

/// The four-leaf sheet: the facts of a hand-back, to talk about the ball and not the person. The assignee's own until
/// they put it in. Source: 003 names the model; the leaves are product.md §5's.
///
/// @param observe what I observe
/// @param effect what it does to me
/// @param pattern which pattern, with your part and mine
/// @param needed what is needed
/// @param putInAt since when both sides read it; null: nobody but its author does
public record Sheet(
        String observe,
        String effect,
        String pattern,
        String needed,
        @Nullable Instant putInAt,
        int version) {
    public static final Sheet EMPTY = new Sheet("", "", "", "", null, 0);

    public boolean isPutIn() {
        return putInAt != null;
    }

    /// In reading order, by field.
    public Map<String, String> leaves() {
        var leaves = new LinkedHashMap<String, String>();
        leaves.put("observe", observe);
        leaves.put("effect", effect);
        leaves.put("pattern", pattern);
        leaves.put("needed", needed);
        return leaves;
    }

    public boolean isFilled() {
        return leaves().values().stream().noneMatch(String::isBlank);
    }

    /// Refuses: LEAF_EMPTY at each leaf that says nothing.
    void requireFilled() {
        var empty = leaves().entrySet().stream()
                .filter(leaf -> leaf.getValue().isBlank())
                .map(leaf -> Problem.of(leaf.getKey(), ExitRefusal.LEAF_EMPTY))
                .toList();
        if (!empty.isEmpty()) {
            throw new Refused(empty);
        }
    }
}
