package nl.samenspel.triangle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspel.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/// A meeting where a triangle, or some of it, talks and decides.
///
/// @param rhythm in words: "every six weeks"
/// @param decides how it decides, in words
/// @param next the next date, when known
/// @param endedOn last day; null: still there
public record Forum(
        Id id,
        Triangle.Id triangle,
        Kind kind,
        String name,
        List<Organisation.Id> members,
        String rhythm,
        String decides,
        @Nullable LocalDate next,
        @Nullable LocalDate endedOn,
        int version) {

    public record Id(UUID value) {}

    public enum Kind {
        TRIANGLE_MEETING,
        COORDINATING_CLIENTS,
        CLIENT_COUNCIL,
        STEERING_GROUP,
        OTHER
    }

    public Forum {
        members = List.copyOf(members);
    }

    Forum as(Draft draft) {
        return new Forum(
                id,
                triangle,
                draft.kind(),
                draft.name(),
                draft.members(),
                draft.rhythm(),
                draft.decides(),
                draft.next(),
                endedOn,
                version);
    }

    public Draft draft() {
        return new Draft(kind, name, members, rhythm, decides, next);
    }

    /// What has to be known of a forum.
    public record Draft(
            Kind kind,
            String name,
            List<Organisation.Id> members,
            String rhythm,
            String decides,
            @Nullable LocalDate next) {
        public Draft {
            members = List.copyOf(members);
        }
    }
}
