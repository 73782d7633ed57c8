package nl.samenspel.sketch.paper;

import nl.samenspel.platform.Refusal;

/// Why a photo is refused.
public enum PhotoRefusal implements Refusal {
    PHOTO_MISSING,
    /// With `megabytes`, the most that is accepted.
    PHOTO_TOO_LARGE,
    /// With `dots`, the most millions of dots that are accepted.
    PHOTO_TOO_MANY_DOTS,
    /// No picture of a kind we can read.
    PHOTO_UNREADABLE,
    PHOTO_WORDS_MISSING,
    /// With `most`, the most letters.
    PHOTO_WORDS_TOO_LONG,
    /// With `most`, the most photos of one session.
    PHOTOS_TOO_MANY
}
