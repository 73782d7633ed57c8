package nl.samenspel.board;

import java.util.Map;
import nl.samenspel.platform.Actor;

/// Someone's place at one board, as the room above gives it.
///
/// @param mayChange false: may look only
/// @param fields what others at the board see of this person, such as the corner; meaning is the room's
public record Admission(Actor actor, boolean mayChange, Map<String, String> fields) {
    public Admission {
        fields = Map.copyOf(fields);
    }
}
