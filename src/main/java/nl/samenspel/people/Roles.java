package nl.samenspel.people;

import java.util.Collection;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives and takes what somebody is to the installation as a whole.
@Service
public class Roles {
    private final Persons persons;
    private final Departures departures;
    private final DirectoryViews directory;
    private final Relations relations;

    Roles(Persons persons, Departures departures, DirectoryViews directory, Relations relations) {
        this.persons = persons;
        this.departures = departures;
        this.directory = directory;
        this.relations = relations;
    }

    /// Of these roles somebody has those that are wanted from now on, and no others. Refuses: PERSON_HAS_LEFT,
    /// LAST_ADMINISTRATOR.
    @Transactional
    public void choose(PersonId id, Collection<Relation> wanted, Collection<Relation> among, Actor by) {
        if (directory.get(id).hasLeft()) {
            throw new Refused(PeopleRefusal.PERSON_HAS_LEFT);
        }
        var now = relations.holders(Resource.INSTALLATION, Relations.INSTALLATION).stream()
                .filter(holder -> holder.person().equals(id))
                .map(Relations.Holder::relation)
                .toList();
        for (var role : among) {
            if (wanted.contains(role) && !now.contains(role)) {
                persons.appoint(id, role, by);
            } else if (!wanted.contains(role) && now.contains(role)) {
                departures.dismiss(id, role, by);
            }
        }
    }
}
