package nl.samenspel.access;

/// How a person stands towards an object, or towards the installation as a whole. All that rights follow from.
public enum Relation {
    /// Everybody, logged in or not.
    ANYONE,
    /// Everybody with a login.
    COLLEAGUE,
    /// Everybody who came into some session by link or code.
    VISITOR,

    // towards the installation
    /// Gives out relations and looks after the installation. Reads no content by this relation alone.
    ADMINISTRATOR,
    /// Keeps the register: organisations, imports, new triangles.
    REGISTRAR,
    /// Writes and reviews entries of the guide.
    EDITOR,
    /// Sees figures of the whole, never who is behind them: the management team, business managers.
    MANAGEMENT,

    // towards a triangle
    /// Stands in the owner's corner (owner or their adviser).
    OWNER_CORNER,
    /// Stands in the clients' corner.
    CLIENT_CORNER,
    /// Stands in the provider's corner.
    PROVIDER_CORNER,
    /// Keeps the triangle's page on behalf of all corners; who made the triangle starts as one.
    STEWARD,

    // towards a sketch session
    /// Leads the session; holds none of the three roles in it.
    FACILITATOR,
    /// Leads along: all that the facilitator may, but hand over.
    CO_FACILITATOR,
    /// Was invited or joined as a colleague.
    PARTICIPANT,
    /// Joined by link or code without a login; for this session only.
    GUEST,

    // towards a dossier, and the assignment it is about
    /// Does the work.
    ASSIGNEE,
    /// The assignment's own client: the person who asked for it.
    COMMISSIONER,
    /// Acts for the client as far as a mandate goes; without one, reads.
    DELEGATED_CLIENT,
    /// Looks after the assignee's assignments at home.
    BUSINESS_MANAGER,
    /// A colleague who looks along with the assignee.
    SHADOW_MANAGER,
    STEERING_GROUP_MEMBER,

    // towards anything one person made for themselves
    AUTHOR,
    /// Somebody the author named; until it is taken back.
    READER
}
