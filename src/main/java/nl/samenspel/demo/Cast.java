package nl.samenspel.demo;

import java.util.HashMap;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Triangle;

/// Everybody and everything of the demo world by the key its files use.
final class Cast {
    final Map<String, Organisation.Id> organisations = new HashMap<>();
    final Map<String, Team.Id> teams = new HashMap<>();
    final Map<String, Actor> people = new HashMap<>();
    final Map<String, Triangle.Id> triangles = new HashMap<>();
    final Map<String, Client.Id> clients = new HashMap<>();
    final Map<String, Forum.Id> forums = new HashMap<>();
    final Map<String, Agreement.Id> agreements = new HashMap<>();
    final Map<String, Assignment.Id> assignments = new HashMap<>();

    Actor person(String key) {
        return get(people, key);
    }

    PersonId personId(String key) {
        return person(key).person();
    }

    Organisation.Id organisation(String key) {
        return get(organisations, key);
    }

    static <T> T get(Map<String, T> map, String key) {
        var found = map.get(key);
        if (found == null) {
            throw new IllegalStateException("the demo files name " + key + ", which is in none of them");
        }
        return found;
    }
}
