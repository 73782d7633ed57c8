package nl.samenspel.portfolio.planner;

/// How much of a piece is asked by one client.
///
/// @param permille 0 … 1000; the parts of a piece need not add up to 1000, but never to more
public record Part(int client, int permille) {
    public Part {
        Bounds.within("permille of a part", permille, 0, 1000);
    }
}
