package nl.samenspel.sketch.magnet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Resource;
import nl.samenspel.board.Admission;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Corner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Who has which seat at the table of a session: by the policy table, with the corner they come for.
@Component
public class TableSeats {
    private final Access access;
    private final SessionViews sessions;
    private final TransactionTemplate transaction;

    TableSeats(Access access, SessionViews sessions, TransactionTemplate transaction) {
        this.access = access;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /// @throws NotFound for who has no seat there
    public Admission admission(SketchSession.Id id, Actor asker) {
        var seat = Identity.as(asker, () -> seats(id, List.of(asker))).get(asker);
        if (seat == null) {
            throw new NotFound();
        }
        return seat;
    }

    /// The same for several at once; who has no seat there is left out.
    Map<Actor, Admission> admissions(SketchSession.Id id, Collection<Actor> askers) {
        return Identity.as(Actor.SYSTEM, () -> seats(id, askers));
    }

    private Map<Actor, Admission> seats(SketchSession.Id id, Collection<Actor> askers) {
        return transaction.execute(_ -> {
            var corners = sessions.corners(id);
            var seats = new HashMap<Actor, Admission>();
            access.rightsOf(askers, Resource.BOARD, id.value()).forEach((asker, rights) -> {
                if (rights.may(Action.SEE)) {
                    seats.put(asker, seat(asker, rights, corners));
                }
            });
            return seats;
        });
    }

    private static Admission seat(Actor asker, Access.Rights rights, Map<PersonId, Corner> corners) {
        var fields = new TreeMap<String, String>();
        if (rights.relations().contains(Relation.FACILITATOR)) {
            fields.put("facilitator", "yes");
        } else if (rights.relations().contains(Relation.CO_FACILITATOR)) {
            fields.put("co", "yes");
        } else {
            Optional.ofNullable(corners.get(asker.person()))
                    .or(() -> inTriangle(rights.relations()))
                    .ifPresent(corner -> fields.put("corner", Magnet.field(corner)));
        }
        if (asker.kind() == Actor.Kind.GUEST) {
            fields.put("guest", "yes");
        }
        return new Admission(asker, rights.may(Action.TAKE_PART), fields);
    }

    /// For who was not invited and did not join: where they stand in the triangle.
    private static Optional<Corner> inTriangle(Set<Relation> relations) {
        if (relations.contains(Relation.OWNER_CORNER)) {
            return Optional.of(Corner.OWNER);
        }
        if (relations.contains(Relation.CLIENT_CORNER)) {
            return Optional.of(Corner.CLIENT);
        }
        return relations.contains(Relation.PROVIDER_CORNER) ? Optional.of(Corner.PROVIDER) : Optional.empty();
    }
}
