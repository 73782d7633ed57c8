package nl.samenspel.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds persons and gives them their relations to the installation.
@Service
public class Persons {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final int MOST_CHARACTERS = 200;

    private final PersonStore store;
    private final Relations relations;
    private final Access access;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Persons(PersonStore store, Relations relations, Access access, Journal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.relations = relations;
        this.access = access;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: NAME_MISSING, NAME_TOO_LONG, EMAIL_UNREADABLE, EMAIL_TAKEN.
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

    /// Refuses: NAME_MISSING, NAME_TOO_LONG, EMAIL_UNREADABLE, EMAIL_TAKEN, EMAIL_BY_ADMINISTRATOR,
    /// PERSON_CHANGED_MEANWHILE.
    ///
    /// @param version as it was when the change began
    @Transactional
    public void change(PersonId id, int version, String name, String email, String work, Actor by) {
        var before = store.find(id).orElseThrow(NotFound::new);
        var problems = problems(name, email.strip().equalsIgnoreCase(before.email()) ? "" : email);
        // whoever logs in with this address becomes this person
        if (!email.strip().equals(before.email()) && !access.may(by, Action.ADMINISTER, Resource.PERSON)) {
            problems.add(Problem.of("email", PeopleRefusal.EMAIL_BY_ADMINISTRATOR));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        if (!store.change(id, version, name.strip(), email.strip(), work.strip())) {
            throw new Refused(PeopleRefusal.PERSON_CHANGED_MEANWHILE);
        }
        journal.record(
                by,
                Line.of("PERSON_CHANGED", "person", id.value())
                        .within("installation", Relations.INSTALLATION)
                        .with(java.util.Map.of("before", before.name(), "name", name.strip())));
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
        var problems = problems(name, email);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var id = new PersonId(ids.next());
        store.add(new Person(id, name.strip(), email.strip(), work.strip(), persona), clock.instant());
        journal.record(
                by, Line.of("PERSON_ADDED", "person", id.value()).within("installation", Relations.INSTALLATION));
        return id;
    }

    private List<Problem> problems(String name, String email) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank()) {
            problems.add(Problem.of("name", PeopleRefusal.NAME_MISSING));
        } else if (name.strip().length() > MOST_CHARACTERS) {
            problems.add(Problem.of("name", PeopleRefusal.NAME_TOO_LONG));
        }
        if (!email.isBlank() && !ADDRESS.matcher(email.strip()).matches()) {
            problems.add(Problem.of("email", PeopleRefusal.EMAIL_UNREADABLE));
        } else if (!email.isBlank() && store.findByEmail(email.strip()).isPresent()) {
            problems.add(Problem.of("email", PeopleRefusal.EMAIL_TAKEN));
        }
        return problems;
    }
}
