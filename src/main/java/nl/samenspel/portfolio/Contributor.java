package nl.samenspel.portfolio;

import nl.samenspel.organisation.Organisation;

/// On whose behalf a team is asked.
public sealed interface Contributor {
    record Client(Organisation.Id organisation) implements Contributor {}

    /// By assignments that name no client yet.
    record Nobody() implements Contributor {}

    /// By other triangles, together and without names.
    record Elsewhere() implements Contributor {}
}
