package nl.samenspel.portfolio.planner;

/// The least that one client gets.
///
/// @param permille of the fte-months that this client asks in all pieces together, 0 … 1000
public record Floor(int client, int permille) {
    public Floor {
        Bounds.within("permille of a floor", permille, 0, 1000);
    }
}
