package nl.samenspel.signal.help;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The red button as the asker sees it: what they asked, and what is asked of them.
@Service
@Transactional(readOnly = true)
public class HelpViews {
    private final HelpRequestStore store;
    private final PreparationStore preparations;
    private final AssignmentViews assignments;
    private final PeopleViews people;

    HelpViews(HelpRequestStore store, PreparationStore preparations, AssignmentViews assignments, PeopleViews people) {
        this.store = store;
        this.preparations = preparations;
        this.assignments = assignments;
        this.people = people;
    }

    /// @param names of the author and of everybody who was asked
    /// @param assignment its title, where the reader may know it; else empty
    public record Shown(HelpRequest request, Map<PersonId, String> names, String assignment) {
        public String name(PersonId person) {
            return names.getOrDefault(person, "–");
        }

        public String author() {
            return name(request.author());
        }

        public List<String> askedNames() {
            return request.asked().stream().map(each -> name(each.person())).toList();
        }
    }

    /// Not found for who has nothing to do with it.
    public Shown get(HelpRequest.Id id) {
        return shown(List.of(store.find(id).orElseThrow(NotFound::new))).getFirst();
    }

    /// Asked by somebody or of them, the newest first.
    public List<Shown> listOf(Actor asker) {
        return shown(store.listOf(asker.person()));
    }

    /// What somebody prepared for telling their client; nothing while they wrote nothing.
    public Optional<Preparation> preparation(Assignment.Id assignment, Actor asker) {
        return preparations.find(asker.person(), assignment);
    }

    private List<Shown> shown(List<HelpRequest> all) {
        var persons = new HashSet<PersonId>();
        var about = new HashSet<Assignment.Id>();
        all.forEach(each -> {
            persons.add(each.author());
            each.asked().forEach(asked -> persons.add(asked.person()));
            if (each.assignment() != null) {
                about.add(each.assignment());
            }
        });
        var names = people.named(persons).values().stream().collect(Collectors.toMap(Person::id, Person::name));
        var titles = assignments.named(about);
        return all.stream()
                .map(each -> new Shown(
                        each, names, each.assignment() == null ? "" : titles.getOrDefault(each.assignment(), "")))
                .toList();
    }
}
