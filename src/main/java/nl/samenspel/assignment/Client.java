package nl.samenspel.assignment;

import java.math.BigDecimal;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// One client unit of an assignment.
///
/// @param share percent of the whole, `0` to `100`; null: not said
/// @param contact whom to call
public record Client(
        Organisation.Id organisation,
        Role role,
        @Nullable BigDecimal share,
        @Nullable PersonId contact) {

    public enum Role {
        CLIENT,
        /// Brings the clients of this assignment together.
        COORDINATING,
        /// Speaks and decides on behalf of the others.
        LEAD
    }

    public Client {
        share = share == null ? null : share.stripTrailingZeros();
    }

    public static Client of(Organisation.Id organisation) {
        return new Client(organisation, Role.CLIENT, null, null);
    }
}
