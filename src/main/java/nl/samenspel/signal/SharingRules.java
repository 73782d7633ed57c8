package nl.samenspel.signal;

import static nl.samenspel.signal.SignalRefusal.*;

import java.util.Optional;
import nl.samenspel.dossier.Seat;
import nl.samenspel.dossier.Side;
import nl.samenspel.knowledge.Sensitivity;
import nl.samenspel.platform.Refused;

/// Who may ever read a shared flag. Source: security.md §6.2, invariants I8 and I11; the steps are
/// of product.md §6.
public final class SharingRules {
    private SharingRules() {}

    /// How a reader stands towards the author's assignments.
    ///
    /// @param here their seat in the dossier of the flag's assignment; nothing when they have none,
    ///     or the flag none
    /// @param clientSideElsewhere on the client side of another dossier of the author
    public record Standing(Optional<Seat> here, boolean clientSideElsewhere) {
        boolean clientSideHere() {
            return here.filter(seat -> seat.side() == Side.CLIENT_SIDE || seat == Seat.STEERING_GROUP)
                    .isPresent();
        }
    }

    /// Refuses: ONLY_WITH_CONFIDANT, CONFIDANT_ON_CLIENT_SIDE, CLIENT_IS_OWN_STEP,
    /// FLAG_WITHOUT_ASSIGNMENT,
    /// NOT_CLIENT_HERE, NOT_MANAGER_HERE.
    static void require(Sensitivity sensitivity, boolean aboutAssignment, Audience audience, Standing reader) {
        if (sensitivity.onlyForConfidant() && audience != Audience.CONFIDANT) {
            throw new Refused("audience", ONLY_WITH_CONFIDANT);
        }
        switch (audience) {
            case CONFIDANT -> {
                if (reader.clientSideHere() || reader.clientSideElsewhere()) {
                    throw new Refused("reader", CONFIDANT_ON_CLIENT_SIDE);
                }
            }
            case COLLEAGUE -> {
                if (reader.clientSideHere()) {
                    throw new Refused("reader", CLIENT_IS_OWN_STEP);
                }
            }
            case MANAGER -> {
                requireAssignment(aboutAssignment);
                if (reader.here().filter(Seat.BUSINESS_MANAGER::equals).isEmpty()) {
                    throw new Refused("reader", NOT_MANAGER_HERE);
                }
            }
            case CLIENT -> {
                requireAssignment(aboutAssignment);
                if (reader.here()
                        .filter(seat -> seat.side() == Side.CLIENT_SIDE)
                        .isEmpty()) {
                    throw new Refused("reader", NOT_CLIENT_HERE);
                }
            }
        }
    }

    /// Whether somebody who was allowed to read may read still: seats change after a text was shared.
    static boolean stillFits(Audience audience, Optional<Seat> readersSeat) {
        var clientSide = new Standing(readersSeat, false).clientSideHere();
        return switch (audience) {
            case CONFIDANT, COLLEAGUE -> !clientSide;
            case MANAGER -> readersSeat.filter(Seat.BUSINESS_MANAGER::equals).isPresent();
            case CLIENT ->
                readersSeat.filter(seat -> seat.side() == Side.CLIENT_SIDE).isPresent();
        };
    }

    private static void requireAssignment(boolean aboutAssignment) {
        if (!aboutAssignment) {
            throw new Refused("audience", FLAG_WITHOUT_ASSIGNMENT);
        }
    }
}
