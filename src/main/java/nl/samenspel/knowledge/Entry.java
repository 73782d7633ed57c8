package nl.samenspel.knowledge;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// One thing the guide tells about. What it says stands in its versions ([EntryVersion]).
///
/// @param order where it stands among its kind; lower first
/// @param owner who keeps it up to date; nobody yet when absent
/// @param reviewBy when somebody should look at it again
public record Entry(
        Id id,
        Key key,
        Kind kind,
        int order,
        Source source,
        @Nullable PersonId owner,
        LocalDate reviewBy) {

    public record Id(UUID value) {}

    /// The lasting name in addresses and in other rooms: `players`, `house-rules`.
    public record Key(String value) {}

    /// Where the content comes from, shown with it on screen.
    public enum Source {
        /// Written by this project, where the source texts leave it open.
        OWN_FILLING,
        /// The guide on the interplay of client and provider, 13 November 2023; told in our own words.
        GUIDE,
        /// The web page about that guide; told in our own words.
        GUIDE_PAGE
    }

    public boolean isLate(LocalDate today) {
        return reviewBy.isBefore(today);
    }
}
