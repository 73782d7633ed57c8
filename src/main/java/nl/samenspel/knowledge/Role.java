package nl.samenspel.knowledge;

/// The roles that people name. What they are called on screen stands in
/// `knowledge/terms/roles.yaml`, nowhere else.
public enum Role {
    OWNER,
    CLIENT,
    PROVIDER,
    /// Brings the clients of one triangle together.
    COORDINATING_CLIENT,
    /// Speaks and decides on behalf of other clients.
    LEAD_CLIENT,
    /// The minister or alderman.
    POLITICAL_CLIENT,
    /// The director or programme manager.
    ADMINISTRATIVE_CLIENT,
    /// Does the day-by-day work on behalf of a client.
    DELEGATED_CLIENT
}
