package nl.samenspel.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Texts that were read lately, by how they are written down: most pages ask for the same ones
/// again, and reading them
/// costs more than fetching them.
final class ReadTexts {
    private static final int MOST_KEPT = 400;

    private final Function<String, Text> read;

    private final Map<String, Text> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
            return size() > MOST_KEPT;
        }
    };

    ReadTexts(Function<String, Text> read) {
        this.read = read;
    }

    synchronized Text text(String written) {
        return kept.computeIfAbsent(written, read);
    }
}
