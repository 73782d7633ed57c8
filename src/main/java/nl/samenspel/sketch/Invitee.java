package nl.samenspel.sketch;

import java.util.Optional;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Corner;
import org.jspecify.annotations.Nullable;

/// Somebody who comes, for one corner.
///
/// @param person null for somebody without a login here, who joins by code
/// @param answer to the question in advance; empty when not answered yet
public record Invitee(Id id, @Nullable PersonId person, String name, String email, Corner corner, String answer) {
    public record Id(UUID value) {}

    public Optional<PersonId> findPerson() {
        return Optional.ofNullable(person);
    }

    public boolean hasAnswered() {
        return !answer.isEmpty();
    }
}
