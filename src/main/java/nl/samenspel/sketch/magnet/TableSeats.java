package nl.samenspel.sketch.magnet;

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
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Corner;
import org.springframework.stereotype.Component;

/// Who has which seat at the table of a session: by the policy table, with the corner they come for.
@Component
public class TableSeats {
    private final Access access;
    private final SessionViews sessions;

    TableSeats(Access access, SessionViews sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    /// @throws NotFound for who has no seat there
    public Admission admission(SketchSession.Id id, Actor asker) {
        return Identity.as(asker, () -> {
            access.require(asker, Action.SEE, Resource.BOARD, id.value());
            var mayChange = access.may(asker, Action.TAKE_PART, Resource.BOARD, id.value());
            var relations = access.relationsOf(asker, Resource.BOARD, id.value());
            var fields = new TreeMap<String, String>();
            if (relations.contains(Relation.FACILITATOR)) {
                fields.put("facilitator", "yes");
            } else if (relations.contains(Relation.CO_FACILITATOR)) {
                fields.put("co", "yes");
            } else {
                corner(id, asker, relations).ifPresent(corner -> fields.put("corner", Magnet.field(corner)));
            }
            if (asker.kind() == Actor.Kind.GUEST) {
                fields.put("guest", "yes");
            }
            return new Admission(asker, mayChange, fields);
        });
    }

    /// As invited or joined; else where they stand in the triangle.
    private Optional<Corner> corner(SketchSession.Id id, Actor asker, Set<Relation> relations) {
        return sessions.findCorner(id, asker.person()).or(() -> {
            if (relations.contains(Relation.OWNER_CORNER)) {
                return Optional.of(Corner.OWNER);
            }
            if (relations.contains(Relation.CLIENT_CORNER)) {
                return Optional.of(Corner.CLIENT);
            }
            return relations.contains(Relation.PROVIDER_CORNER) ? Optional.of(Corner.PROVIDER) : Optional.empty();
        });
    }
}
