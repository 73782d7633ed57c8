package nl.samenspel.sketch;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Corner;

/// Somebody who joined one session by link or code, without a login.
public record Guest(PersonId id, SketchSession.Id session, String name, Corner corner) {
    public Actor actor() {
        return new Actor(id, name, Actor.Kind.GUEST);
    }
}
