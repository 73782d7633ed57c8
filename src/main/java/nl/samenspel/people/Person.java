package nl.samenspel.people;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;

/// Somebody who can be named in a triangle, an assignment or a session, whether or not they ever logged in.
///
/// @param work what they do, in a few words
/// @param persona a figure of the demo world
public record Person(PersonId id, String name, String email, String work, boolean persona) {

    /// Name and work, as people choose somebody from a list: `Noor Visser, adviseur`.
    public String label() {
        return work.isEmpty() ? name : name + ", " + work;
    }

    public Actor actor() {
        return new Actor(id, name, Actor.Kind.PERSON);
    }
}
