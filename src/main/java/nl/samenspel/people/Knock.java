package nl.samenspel.people;

/// Whom the organisation's own login vouches for.
///
/// @param subject who it is at this issuer, for good; never given to somebody else
/// @param email may be empty
/// @param emailVerified whether the issuer saw to it that the address is this person's
public record Knock(String issuer, String subject, String email, boolean emailVerified) {}
