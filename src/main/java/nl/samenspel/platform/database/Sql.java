package nl.samenspel.platform.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// How our types stand in SQL where the driver has no word for them.
public final class Sql {
    private Sql() {}

    /// A moment as `timestamptz` takes it.
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// For `ilike`: the text as it is, wherever it stands.
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
