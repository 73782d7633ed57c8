package nl.samenspel.sketch.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a printed set is for: one session of one triangle, or any.
///
/// @param at null when it is for any session; the names are empty then
public record Occasion(
        String triangle, String purpose, @Nullable Instant at, String facilitator, String place) {
    public static final Occasion ANY = new Occasion("", "", null, "", "");

    public boolean isAny() {
        return at == null;
    }
}
