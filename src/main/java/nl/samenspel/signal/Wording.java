package nl.samenspel.signal;

import nl.samenspel.knowledge.Sensitivity;

/// What a flag is called: a flag of the guide, or somebody's own words.
public sealed interface Wording {
    Sensitivity sensitivity();

    /// @param version which text of the guide the author had in front of them
    record OfGuide(String key, int version, Sensitivity sensitivity) implements Wording {}

    /// @param sensitivity said by the author, never guessed from the words
    record OwnWords(String words, Sensitivity sensitivity) implements Wording {}
}
