package nl.samenspel.dossier;

import java.time.LocalDate;
import nl.samenspel.platform.PersonId;

/// Why a delegated client may act: in whose name, and until when. Given by the client only, so
/// it is never passed on.
///
/// @param until last day
public record Mandate(PersonId onBehalfOf, LocalDate until) {
    /// Our own choice: long enough for a phase of the work, short enough to be thought about again.
    public static final int MOST_MONTHS = 6;

    public boolean standsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
