package nl.samenspel.practice;

import java.util.Optional;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who came in.
///
/// @param team from 1; 0 until one was chosen
/// @param role null until one was chosen
public record Player(PersonId person, int team, @Nullable PracticeRole role) {
    public boolean isSeated() {
        return role != null;
    }

    public Optional<PracticeRole> findRole() {
        return Optional.ofNullable(role);
    }
}
