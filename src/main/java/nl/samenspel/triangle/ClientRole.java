package nl.samenspel.triangle;

import nl.samenspel.knowledge.Role;

/// What a client unit is among the clients of one triangle.
public enum ClientRole {
    CLIENT(Role.CLIENT),
    /// Brings the clients together.
    COORDINATING(Role.COORDINATING_CLIENT),
    /// Speaks and decides on behalf of others.
    LEAD(Role.LEAD_CLIENT);

    private final Role term;

    ClientRole(Role term) {
        this.term = term;
    }

    /// What it is called on screen stands in the one list of role names.
    public Role term() {
        return term;
    }
}
