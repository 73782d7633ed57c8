package nl.samenspel.dossier;

/// For whom somebody in a dossier speaks.
public enum Side {
    CLIENT_SIDE,
    PROVIDER_SIDE,
    /// Looks along; speaks for neither.
    OUTSIDE;

    /// The other of the two that agree. Outside has none.
    public Side other() {
        return switch (this) {
            case CLIENT_SIDE -> PROVIDER_SIDE;
            case PROVIDER_SIDE -> CLIENT_SIDE;
            case OUTSIDE -> throw new IllegalStateException("outside has no other side");
        };
    }
}
