package nl.samenspel.dossier;

import nl.samenspel.access.Relation;

/// What somebody is in a dossier, in the order in which people are listed.
public enum Seat {
    CLIENT(Side.CLIENT_SIDE, Relation.COMMISSIONER),
    DELEGATED_CLIENT(Side.CLIENT_SIDE, Relation.DELEGATED_CLIENT),
    ASSIGNEE(Side.PROVIDER_SIDE, Relation.ASSIGNEE),
    BUSINESS_MANAGER(Side.PROVIDER_SIDE, Relation.BUSINESS_MANAGER),
    SHADOW_MANAGER(Side.OUTSIDE, Relation.SHADOW_MANAGER),
    /// Part of the system on the client's side to which a matter can be taken.
    STEERING_GROUP(Side.OUTSIDE, Relation.STEERING_GROUP_MEMBER);

    private final Side side;
    private final Relation relation;

    Seat(Side side, Relation relation) {
        this.side = side;
        this.relation = relation;
    }

    public Side side() {
        return side;
    }

    public Relation relation() {
        return relation;
    }
}
