package nl.samenspel.assignment;

import java.util.UUID;

/// What clients ask of a provider.
public final class Assignment {

    public record Id(UUID value) {}

    private Assignment() {}
}
