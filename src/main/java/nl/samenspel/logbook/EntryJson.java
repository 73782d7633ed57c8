package nl.samenspel.logbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is inside the seal of an entry:
/// `{"kind","title","assignment","answers":[{"question","text"}],"written","changed"}`.
final class EntryJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntryJson() {}

    private record Shape(
            String kind,
            String title,
            @Nullable String assignment,
            List<LogbookEntry.Answer> answers,
            String written,
            String changed) {}

    static byte[] write(LogbookEntry entry) {
        var assignment = entry.assignment();
        return JSON.writeValueAsBytes(new Shape(
                entry.kind().name(),
                entry.title(),
                assignment == null ? null : assignment.value().toString(),
                entry.answers(),
                entry.writtenAt().toString(),
                entry.changedAt().toString()));
    }

    static LogbookEntry read(LogbookEntry.Id id, int version, byte[] bytes) {
        var shape = JSON.readValue(bytes, Shape.class);
        var assignment = shape.assignment();
        return new LogbookEntry(
                id,
                version,
                LogbookEntry.Kind.valueOf(shape.kind()),
                shape.title(),
                assignment == null ? null : new Assignment.Id(UUID.fromString(assignment)),
                shape.answers(),
                Instant.parse(shape.written()),
                Instant.parse(shape.changed()));
    }
}
