package nl.samenspel.triangle;

import java.time.LocalDate;
import java.util.UUID;
import nl.samenspel.access.Relation;
import nl.samenspel.knowledge.Role;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// A person by name in a corner of a triangle. Whoever sits here may see and keep the triangle's page.
///
/// @param client for whom, in the clients' corner; null: for all of them, or another corner
/// @param until last day; null: still there
public record Seat(
        Id id,
        Triangle.Id triangle,
        Kind kind,
        Client.@Nullable Id client,
        PersonId person,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Standing standing,
        int version) {

    public record Id(UUID value) {}

    public enum Kind {
        OWNER(Corner.OWNER, Role.OWNER),
        OWNER_ADVISER(Corner.OWNER, null),
        POLITICAL_CLIENT(Corner.CLIENT, Role.POLITICAL_CLIENT),
        ADMINISTRATIVE_CLIENT(Corner.CLIENT, Role.ADMINISTRATIVE_CLIENT),
        DELEGATED_CLIENT(Corner.CLIENT, Role.DELEGATED_CLIENT),
        CLIENT_ADVISER(Corner.CLIENT, null),
        PROVIDER(Corner.PROVIDER, Role.PROVIDER),
        ACCOUNT_MANAGER(Corner.PROVIDER, null),
        CONTROLLER(Corner.PROVIDER, null),
        PROVIDER_ADVISER(Corner.PROVIDER, null);

        private final Corner corner;
        private final @Nullable Role term;

        Kind(Corner corner, @Nullable Role term) {
            this.corner = corner;
            this.term = term;
        }

        public Corner corner() {
            return corner;
        }

        /// In the one list of role names; null when this room names it.
        public @Nullable Role term() {
            return term;
        }
    }

    public Corner corner() {
        return kind.corner();
    }

    public boolean isTakenOn(LocalDate day) {
        return !standing.isDeclined() && (until == null || !until.isBefore(day));
    }

    static Relation relation(Corner corner) {
        return switch (corner) {
            case OWNER -> Relation.OWNER_CORNER;
            case CLIENT -> Relation.CLIENT_CORNER;
            case PROVIDER -> Relation.PROVIDER_CORNER;
        };
    }
}
