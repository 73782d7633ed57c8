package nl.samenspel.platform;

import java.util.UUID;

/// Someone who can act: a colleague with a login, or a guest of one session.
public record PersonId(UUID value) {}
