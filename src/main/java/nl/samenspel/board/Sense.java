package nl.samenspel.board;

import java.util.HashMap;
import java.util.Map;

/// What a connection shows of itself for the moment: cursor, selection, drag, where it writes, ready, its view.
/// Never numbered, never stored.
///
/// @param parts by name, each as the JSON to pass on
public record Sense(Map<String, String> parts) {
    public static final Sense NOTHING = new Sense(Map.of());

    public Sense {
        parts = Map.copyOf(parts);
    }

    /// The later parts replace the earlier ones of the same name.
    public Sense then(Sense later) {
        var all = new HashMap<>(parts);
        all.putAll(later.parts);
        return new Sense(all);
    }

    public boolean isNothing() {
        return parts.isEmpty();
    }
}
