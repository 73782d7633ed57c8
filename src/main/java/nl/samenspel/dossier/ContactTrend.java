package nl.samenspel.dossier;

import java.time.Duration;

/// Real contact with the client side in the last weeks, against what was agreed and against as
/// many weeks before.
///
/// @param weeks how many, in each of the two
/// @param agreed zero when no rhythm was agreed
public record ContactTrend(int weeks, Duration agreed, Duration recent, Duration before) {
    public static final ContactTrend UNKNOWN = new ContactTrend(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /// Less than before. What that means is for people to say.
    public boolean isShrinking() {
        return recent.compareTo(before) < 0;
    }
}
