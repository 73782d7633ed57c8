package nl.samenspel.dossier.exit;

import nl.samenspel.platform.Refused;

/// Why the assignee considers it, who stands beside them, and who tells whom. Read by the assignee and by whom they
/// name, never by the client side. Source: 003 (support at home, at the client's, of one's own team).
///
/// @param thought why handing back is considered; in one's own words
/// @param home at home: manager, colleagues
/// @param clientSide in the client's organisation
/// @param team of the own team; empty when there is none
/// @param whoTells who tells whom, in which order
public record Support(String thought, String home, String clientSide, String team, String whoTells, int version) {
    public static final Support EMPTY = new Support("", "", "", "", "", 0);

    public boolean isFilled() {
        return !home.isBlank() && !whoTells.isBlank();
    }

    /// Support at home and who tells whom; the rest may stay open. Refuses: SUPPORT_EMPTY.
    void requireFilled() {
        if (!isFilled()) {
            throw new Refused(home.isBlank() ? "home" : "whoTells", ExitRefusal.SUPPORT_EMPTY);
        }
    }
}
