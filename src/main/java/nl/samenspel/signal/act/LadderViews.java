package nl.samenspel.signal.act;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ladder of an assignment, as far as the asker may see it: their own rungs, and taken ones
/// that concern them.
@Service
@Transactional(readOnly = true)
public class LadderViews {
    private final RungStore store;
    private final PeopleViews people;

    LadderViews(RungStore store, PeopleViews people) {
        this.store = store;
        this.people = people;
    }

    public record Shown(Rung rung, String author) {}

    /// By day.
    public List<Shown> listOf(Assignment.Id assignment) {
        var all = store.listOf(assignment);
        Map<PersonId, String> names =
                people
                        .named(all.stream().map(rung -> rung.meant().author()).collect(Collectors.toSet()))
                        .values()
                        .stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        return all.stream()
                .map(rung -> new Shown(rung, names.getOrDefault(rung.meant().author(), "–")))
                .toList();
    }
}
