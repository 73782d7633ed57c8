package nl.samenspel.assignment;

import java.util.UUID;

/// A team of the provider, as room organisation keeps it.
public record TeamId(UUID value) {}
