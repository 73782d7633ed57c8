package nl.samenspel.platform;

/// A browser is no longer anybody's: somebody logged out there, or logged in as somebody else. What is still open for
/// that login closes.
///
/// @param login the number of the login, as the sessions of the web server have it
public record LoginEnded(String login) {}
