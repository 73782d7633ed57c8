package nl.samenspel.triangle;

import java.util.UUID;

/// One provider, its owner and its clients, as they steer public work together.
public final class Triangle {

    public record Id(UUID value) {}

    private Triangle() {}
}
