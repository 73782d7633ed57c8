package nl.samenspel.triangle;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/// A unit in the clients' corner of one triangle.
///
/// @param representedBy who speaks for it; only with participation REPRESENTED
/// @param until last day; null: still there
public record Client(
        Id id,
        Triangle.Id triangle,
        Organisation.Id organisation,
        ClientRole role,
        Participation participation,
        @Nullable Id representedBy,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Standing standing,
        int version) {

    public record Id(UUID value) {}

    public boolean isHereOn(LocalDate day) {
        return !standing.isDeclined() && (until == null || !until.isBefore(day));
    }

    Client as(Draft draft) {
        return new Client(
                id,
                triangle,
                draft.organisation(),
                draft.role(),
                draft.participation(),
                draft.participation() == Participation.REPRESENTED ? draft.representedBy() : null,
                draft.since(),
                draft.until(),
                standing,
                version);
    }

    /// What has to be known of a client to place it.
    public record Draft(
            Organisation.Id organisation,
            ClientRole role,
            Participation participation,
            @Nullable Id representedBy,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        public static Draft of(Organisation.Id organisation) {
            return new Draft(organisation, ClientRole.CLIENT, Participation.MEMBER, null, null, null);
        }

        public static Draft of(Organisation.Id organisation, ClientRole role, Participation participation) {
            return new Draft(organisation, role, participation, null, null, null);
        }

        public Draft representedBy(Id other) {
            return new Draft(organisation, role, Participation.REPRESENTED, other, since, until);
        }
    }

    public Draft draft() {
        return new Draft(organisation, role, participation, representedBy, since, until);
    }
}
