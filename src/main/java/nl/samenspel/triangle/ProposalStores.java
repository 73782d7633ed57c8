package nl.samenspel.triangle;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// The tables whose rows can be proposed, together.
@Component
record ProposalStores(
        TriangleStore triangles,
        ClientStore clients,
        SeatStore seats,
        AgreementStore agreements,
        ImprovementStore improvements) {

    ProposalViews.Placed fromSession(UUID session) {
        return new ProposalViews.Placed(
                triangles.listOwnersFromSession(session),
                clients.listFromSession(session),
                seats.listFromSession(session),
                agreements.listFromSession(session),
                improvements.listFromSession(session));
    }
}
