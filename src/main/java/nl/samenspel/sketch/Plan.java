package nl.samenspel.sketch;

import java.time.Instant;
import java.util.Optional;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// What was arranged beforehand.
///
/// @param purpose what people want to know after it
/// @param place a room or an address of a video call; may be empty
/// @param facilitator leads, and holds none of the three roles in this session
/// @param language of the invitation
/// @param rehearses the session it is a try-out for; null for a session that counts
public record Plan(
        String purpose,
        Instant at,
        String place,
        PersonId facilitator,
        Language language,
        SketchSession.@Nullable Id rehearses) {
    /// The main job takes an hour and a half (source 001).
    public static final java.time.Duration LENGTH = java.time.Duration.ofMinutes(90);

    public Plan(String purpose, Instant at, String place, PersonId facilitator, Language language) {
        this(purpose, at, place, facilitator, language, null);
    }

    /// Whether people only try out: nothing of it is kept.
    public boolean isRehearsal() {
        return rehearses != null;
    }

    Optional<SketchSession.Id> findRehearsed() {
        return Optional.ofNullable(rehearses);
    }

    Plan ledBy(PersonId other) {
        return new Plan(purpose, at, place, other, language, rehearses);
    }

    Plan at(Instant other) {
        return new Plan(purpose, other, place, facilitator, language, rehearses);
    }

    Plan rehearsing(SketchSession.@Nullable Id session) {
        return new Plan(purpose, at, place, facilitator, language, session);
    }

    public Instant until() {
        return at.plus(LENGTH);
    }
}
