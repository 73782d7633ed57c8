package nl.samenspel.dossier;

import static nl.samenspel.dossier.Seat.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Who may ask whom into a dossier, and who may ask somebody to go. The choice is ours: each
/// side looks after its own
/// people, and as long as there is no client the other side asks one in.
final class SeatRules {
    private SeatRules() {}

    /// In the order in which seats are listed.
    ///
    /// @param by acts for a side
    /// @param taken seats of those who are in it now
    static List<Seat> listOpenTo(Seat by, Set<Seat> taken) {
        return Arrays.stream(Seat.values())
                .filter(seat -> mayInvite(by, seat, taken))
                .toList();
    }

    static boolean mayInvite(Seat by, Seat seat, Set<Seat> taken) {
        if (seat == CLIENT && taken.contains(CLIENT)) {
            return false;
        }
        return switch (by) {
            case CLIENT -> seat == DELEGATED_CLIENT || seat == STEERING_GROUP;
            case DELEGATED_CLIENT -> seat == CLIENT || seat == STEERING_GROUP;
            case ASSIGNEE, BUSINESS_MANAGER ->
                seat.side() == Side.PROVIDER_SIDE
                        || seat.side() == Side.OUTSIDE
                        || !taken.contains(CLIENT) && seat.side() == Side.CLIENT_SIDE;
            case SHADOW_MANAGER, STEERING_GROUP -> false;
        };
    }

    /// One's own side, and whom one's side asks in; everybody may leave by themselves.
    static boolean mayLetGo(Seat by, Seat seat) {
        return switch (by) {
            case CLIENT -> seat == DELEGATED_CLIENT || seat == STEERING_GROUP;
            case ASSIGNEE, BUSINESS_MANAGER -> seat.side() != Side.CLIENT_SIDE;
            case DELEGATED_CLIENT, SHADOW_MANAGER, STEERING_GROUP -> false;
        };
    }
}
