package nl.samenspel.sketch;

import java.time.Instant;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;

/// What was arranged beforehand.
///
/// @param purpose what people want to know after it
/// @param place a room or an address of a video call; may be empty
/// @param facilitator leads, and holds none of the three roles in this session
/// @param language of the invitation
public record Plan(String purpose, Instant at, String place, PersonId facilitator, Language language) {
    /// The main job takes an hour and a half (source 001).
    public static final java.time.Duration LENGTH = java.time.Duration.ofMinutes(90);

    Plan ledBy(PersonId other) {
        return new Plan(purpose, at, place, other, language);
    }

    Plan at(Instant other) {
        return new Plan(purpose, other, place, facilitator, language);
    }

    public Instant until() {
        return at.plus(LENGTH);
    }
}
