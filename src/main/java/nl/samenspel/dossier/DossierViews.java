package nl.samenspel.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What dossiers say, for pages and neighbours. Dossiers the asker is not in are not there.
@Service
@Transactional(readOnly = true)
public class DossierViews {
    private final DossierStore store;
    private final ParticipantStore participants;
    private final AssignmentViews assignments;
    private final PeopleViews people;
    private final ObjectProvider<ContactSource> contacts;

    DossierViews(
            DossierStore store,
            ParticipantStore participants,
            AssignmentViews assignments,
            PeopleViews people,
            ObjectProvider<ContactSource> contacts) {
        this.store = store;
        this.participants = participants;
        this.assignments = assignments;
        this.people = people;
        this.contacts = contacts;
    }

    /// One dossier with everybody in it, as a page needs it.
    ///
    /// @param everybody by seat; those who left too
    /// @param names of everybody, and of who took a step
    /// @param changes as they happened
    public record Whole(
            Dossier dossier,
            Assignment assignment,
            List<Participant> everybody,
            Map<PersonId, String> names,
            List<PhaseChange> changes) {

        public List<Participant> participants() {
            return everybody.stream().filter(Participant::isHere).toList();
        }

        public Optional<Participant> find(PersonId person) {
            return participants().stream()
                    .filter(each -> each.person().equals(person))
                    .findFirst();
        }

        public String name(PersonId person) {
            return names.getOrDefault(person, "–");
        }
    }

    /// One of the dossiers that somebody takes part in.
    ///
    /// @param own the asker's part in it
    public record Listed(Dossier dossier, String title, Participant own) {
        public Assignment.Id id() {
            return dossier.id();
        }

        public Phase phase() {
            return dossier.phase();
        }

        public Seat seat() {
            return own.seat();
        }
    }

    public Whole get(Assignment.Id id) {
        var dossier = store.find(id).orElseThrow(NotFound::new);
        var everybody = participants.list(id);
        var changes = store.listChanges(id);
        var named = new HashSet<PersonId>();
        everybody.forEach(each -> named.add(each.person()));
        changes.forEach(each -> named.add(each.by()));
        return new Whole(dossier, assignments.get(id), everybody, named(named), changes);
    }

    public Optional<Dossier> find(Assignment.Id id) {
        return store.find(id);
    }

    /// The dossiers that the asker is in now: open ones first, then who came last first.
    public List<Listed> listOf(Actor asker) {
        var own = participants.listOf(asker.person());
        var ids = own.stream().map(Participant::dossier).toList();
        var dossiers = store.list(ids).stream().collect(Collectors.toMap(Dossier::id, Function.identity()));
        var titles = assignments.named(ids);
        return own.stream()
                .filter(each -> dossiers.containsKey(each.dossier()))
                .map(each -> new Listed(
                        Objects.requireNonNull(dossiers.get(each.dossier())),
                        titles.getOrDefault(each.dossier(), "–"),
                        each))
                .sorted(Comparator.comparing((Listed each) -> each.dossier().isClosed()))
                .toList();
    }

    /// Who is in it now, by seat.
    public List<Participant> participants(Assignment.Id id) {
        return participants.list(id).stream().filter(Participant::isHere).toList();
    }

    /// The same for several at once.
    public Map<Assignment.Id, List<Participant>> participants(Collection<Assignment.Id> ids) {
        return participants.list(ids).stream()
                .filter(Participant::isHere)
                .collect(Collectors.groupingBy(Participant::dossier));
    }

    /// Empty when the asker is in no such dossier.
    public Optional<Phase> phase(Assignment.Id id) {
        return store.find(id).map(Dossier::phase);
    }

    /// When somebody of the provider side last spoke with the client side, as far as the
    /// contact log knows.
    public Optional<Instant> lastContact(Assignment.Id id) {
        return contacts.stream()
                .flatMap(source -> source.lastContacts(List.of(id)).values().stream())
                .max(Instant::compareTo);
    }

    public ContactTrend contactTrend(Assignment.Id id) {
        return contacts.stream()
                .flatMap(source -> source.trends(List.of(id)).values().stream())
                .findFirst()
                .orElse(ContactTrend.UNKNOWN);
    }

    /// From the opening to the first agreement, of those that came so far.
    public Map<Assignment.Id, Duration> leadTimes(Collection<Assignment.Id> ids) {
        return store.leadTimes(ids);
    }

    /// Whether the assignment has one, also for who is not in it: corners know that it is there.
    @Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
    public boolean exists(Assignment.Id id) {
        return Identity.as(Actor.SYSTEM, () -> store.exists(id));
    }

    /// What these people are called, in one query.
    public Map<PersonId, String> names(Collection<List<Participant>> groups) {
        return named(groups.stream()
                .flatMap(List::stream)
                .map(Participant::person)
                .distinct()
                .toList());
    }

    private Map<PersonId, String> named(Collection<PersonId> ids) {
        return people.named(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
