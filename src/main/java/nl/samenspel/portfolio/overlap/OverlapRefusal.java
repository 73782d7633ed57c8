package nl.samenspel.portfolio.overlap;

import nl.samenspel.platform.Refusal;

/// Why something about a suggestion is refused.
public enum OverlapRefusal implements Refusal {
    /// Somebody confirmed it already.
    SUGGESTION_CONFIRMED,
    /// Somebody dismissed it already.
    SUGGESTION_DISMISSED,
    /// Nobody answered it yet: there is nothing to take back.
    SUGGESTION_OPEN,
    /// One of the two was merged or declined meanwhile.
    SUGGESTION_OUTDATED,
    SUGGESTION_KIND_MISSING,
    SUGGESTION_SENTENCE_MISSING,
    SUGGESTION_WHY_MISSING,
    /// `{most}` letters.
    SUGGESTION_WHY_TOO_LONG
}
