package nl.samenspel.dossier.agreement;

import java.time.Duration;

/// How often and how long the assignee speaks with the client side.
///
/// @param everyWeeks once in so many weeks
/// @param client time with the client in person, each time; none: not agreed
/// @param delegate time with the delegated client, apart
public record ContactRhythm(int everyWeeks, Duration client, Duration delegate) {

    public Duration together() {
        return client.plus(delegate);
    }
}
