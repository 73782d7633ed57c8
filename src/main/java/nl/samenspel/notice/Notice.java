package nl.samenspel.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Word that a room left for somebody.
///
/// @param key sentence of the room that left it
/// @param path where to look, without the language
/// @param readAt null: not yet
public record Notice(
        Id id,
        String key,
        Map<String, Object> args,
        String path,
        Instant at,
        @Nullable Instant readAt) {
    public record Id(UUID value) {}

    public Notice {
        args = Map.copyOf(args);
    }

    public boolean isNew() {
        return readAt == null;
    }
}
