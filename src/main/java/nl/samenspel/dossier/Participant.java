package nl.samenspel.dossier;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody in a dossier.
///
/// @param mandate of a delegated client; null for everybody else, and for who only reads
/// @param leftAt null: is in it
public record Participant(
        Assignment.Id dossier,
        PersonId person,
        Seat seat,
        PersonId invitedBy,
        Instant joinedAt,
        @Nullable Mandate mandate,
        @Nullable Instant leftAt) {

    public Side side() {
        return seat.side();
    }

    public boolean isHere() {
        return leftAt == null;
    }

    /// Whether what they do counts as done by their side. Who looks along only reads, and so
    /// does a delegated client
    /// without a mandate that stands.
    public boolean actsOn(LocalDate day) {
        return isHere()
                && switch (seat) {
                    case CLIENT, ASSIGNEE, BUSINESS_MANAGER -> true;
                    case DELEGATED_CLIENT -> mandate != null && mandate.standsOn(day);
                    case SHADOW_MANAGER, STEERING_GROUP -> false;
                };
    }

    Participant with(@Nullable Mandate newMandate) {
        return new Participant(dossier, person, seat, invitedBy, joinedAt, newMandate, leftAt);
    }

    Participant left(Instant at) {
        return new Participant(dossier, person, seat, invitedBy, joinedAt, null, at);
    }
}
