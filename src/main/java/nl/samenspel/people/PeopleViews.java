package nl.samenspel.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is who, for pages and neighbours.
@Service
@Transactional(readOnly = true)
public class PeopleViews {
    private final PersonStore store;

    PeopleViews(PersonStore store) {
        this.store = store;
    }

    public Person get(PersonId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    /// Empty for an empty address.
    public Optional<Person> findByEmail(String email) {
        return email.isBlank() ? Optional.empty() : store.findByEmail(email.strip());
    }

    /// By id, in one query; unknown ids are left out.
    public Map<PersonId, Person> named(Collection<PersonId> ids) {
        return store.list(List.copyOf(ids)).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /// Whether they no longer work here; what they did keeps their name.
    public boolean hasLeft(PersonId id) {
        return store.hasLeft(id);
    }

    /// For choosing somebody: by name, at most `most`.
    public List<Person> search(String part, int most) {
        return store.search(part.strip(), most);
    }

    /// Whom somebody meant by typing: a [Person#label], or a name that only one person has.
    public Optional<Person> findTyped(String typed) {
        var name = typed.strip();
        var alike = store.search(name.contains(",") ? name.substring(0, name.indexOf(',')) : name, 20);
        var exact = alike.stream()
                .filter(person ->
                        person.label().equalsIgnoreCase(name) || person.name().equalsIgnoreCase(name))
                .toList();
        return exact.stream()
                .filter(person -> person.label().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty());
    }

    public List<Person> listPersonas() {
        return store.listPersonas();
    }
}
