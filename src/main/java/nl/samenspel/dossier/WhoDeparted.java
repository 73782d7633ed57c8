package nl.samenspel.dossier;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.RightsLost;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Whoever lost their right to a dossier, for instance by leaving the organisation, is no longer in
/// it: nobody can name them there.
@Component
class WhoDeparted {
    private final Participants participants;

    WhoDeparted(Participants participants) {
        this.participants = participants;
    }

    /// After the commit: who takes rights away need not see the dossiers.
    @TransactionalEventListener
    void on(RightsLost lost) {
        Identity.run(Actor.SYSTEM, () -> participants.depart(lost.person()));
    }
}
