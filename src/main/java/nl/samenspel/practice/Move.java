package nl.samenspel.practice;

import java.time.Instant;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// What a player did for their team: a choice, or a thought afterwards. Nothing is ever changed;
/// the last choice of a team counts.
///
/// @param option of the part's options, from 0; null: own words alone
/// @param intervention key of an intervention of the guide, or empty
public record Move(
        Kind kind,
        int team,
        int part,
        PersonId person,
        @Nullable Integer option,
        String intervention,
        String words,
        Instant at) {
    public enum Kind {
        CHOICE,
        REFLECTION
    }
}
