package nl.samenspel.sketch.paper;

import java.time.Instant;
import java.util.UUID;
import nl.samenspel.platform.PersonId;

/// A photo of the table or the wall, kept beside the picture that was typed in from it.
///
/// @param words what it shows, for who cannot see it
/// @param inReport whether the report shows it
public record TablePhoto(
        Id id, String words, int widthPx, int heightPx, boolean inReport, PersonId addedBy, Instant addedAt) {
    public record Id(UUID value) {}
}
