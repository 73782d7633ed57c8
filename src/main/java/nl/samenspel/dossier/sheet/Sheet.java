package nl.samenspel.dossier.sheet;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// What stands on one sheet. Fields that say nothing are left out.
///
/// @param version counts the changes; 0: nobody wrote yet
/// @param changedBy null with `changedAt`: nobody yet
public record Sheet(
        SheetKind kind,
        int version,
        Map<String, String> texts,
        @Nullable PersonId changedBy,
        @Nullable Instant changedAt) {

    public Sheet {
        var said = new TreeMap<String, String>();
        for (var field : kind.fields()) {
            var text = texts.getOrDefault(field, "");
            if (!text.isBlank()) {
                said.put(field, text);
            }
        }
        texts = Collections.unmodifiableMap(said);
    }

    public static Sheet empty(SheetKind kind) {
        return new Sheet(kind, 0, Map.of(), null, null);
    }

    /// Empty when the field says nothing.
    public String of(String field) {
        return texts.getOrDefault(field, "");
    }

    public boolean saysNothing() {
        return texts.isEmpty();
    }

    Sheet saying(Map<String, String> newTexts, PersonId by, Instant at) {
        return new Sheet(kind, version + 1, newTexts, by, at);
    }

    /// Fields that differ, in reading order.
    Set<String> differencesFrom(Map<String, String> other) {
        var names = new LinkedHashSet<String>();
        for (var field : kind.fields()) {
            if (!of(field).equals(other.getOrDefault(field, ""))) {
                names.add(field);
            }
        }
        return names;
    }
}
