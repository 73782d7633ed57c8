package nl.samenspel.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.regex.Pattern;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds persons and gives them their relations to the installation.
@Service
public class Persons {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    private final PersonStore store;
    private final Relations relations;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Persons(PersonStore store, Relations relations, Journal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.relations = relations;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: NAME_MISSING, EMAIL_UNREADABLE, EMAIL_TAKEN.
    ///
    /// @param email may be empty
    @Transactional
    public PersonId add(String name, String email, String work, Actor by) {
        return add(name, email, work, false, by);
    }

    /// A figure of the demo world, who logs in by being chosen.
    @Transactional
    public PersonId addPersona(String name, String work, Actor by) {
        return add(name, "", work, true, by);
    }

    @Transactional
    public void appoint(PersonId person, Relation relation, Actor by) {
        relations.give(person, relation, Resource.INSTALLATION, Relations.INSTALLATION, "people.appoint");
        journal.record(
                by,
                Line.of("PERSON_APPOINTED", "person", person.value())
                        .within("installation", Relations.INSTALLATION)
                        .with(java.util.Map.of("relation", relation.name())));
    }

    private PersonId add(String name, String email, String work, boolean persona, Actor by) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank()) {
            problems.add(Problem.of("name", PeopleRefusal.NAME_MISSING));
        }
        if (!email.isBlank() && !ADDRESS.matcher(email).matches()) {
            problems.add(Problem.of("email", PeopleRefusal.EMAIL_UNREADABLE));
        } else if (!email.isBlank() && store.findByEmail(email).isPresent()) {
            problems.add(Problem.of("email", PeopleRefusal.EMAIL_TAKEN));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var id = new PersonId(ids.next());
        store.add(new Person(id, name.strip(), email.strip(), work.strip(), persona), clock.instant());
        journal.record(
                by, Line.of("PERSON_ADDED", "person", id.value()).within("installation", Relations.INSTALLATION));
        return id;
    }
}
