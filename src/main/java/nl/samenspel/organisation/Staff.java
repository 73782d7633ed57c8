package nl.samenspel.organisation;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.people.Departures;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People who come and go together with their place in an organisation.
@Service
public class Staff {
    private final Persons persons;
    private final Departures departures;
    private final Members members;
    private final OrganisationViews organisations;
    private final InstantSource clock;

    Staff(
            Persons persons,
            Departures departures,
            Members members,
            OrganisationViews organisations,
            InstantSource clock) {
        this.persons = persons;
        this.departures = departures;
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Somebody as the form describes them.
    ///
    /// @param email may be empty
    /// @param work what they do, may be empty
    /// @param organisation where, or null when that is not known yet
    public record Newcomer(String name, String email, String work, Organisation.@Nullable Id organisation) {}

    /// Refuses: what [Persons#add] refuses.
    @Transactional
    public PersonId welcome(Newcomer newcomer, Actor by) {
        var id = persons.add(newcomer.name(), newcomer.email(), newcomer.work(), by);
        if (newcomer.organisation() != null) {
            members.add(newcomer.organisation(), id, newcomer.work(), today(), by);
        }
        return id;
    }

    /// Everything ends, from today: logins, rights, places. Refuses: what [Departures#leave] refuses.
    @Transactional
    public void depart(PersonId id, Actor by) {
        departures.leave(id, by);
        members.listOf(id).stream()
                .filter(member -> member.until() == null)
                .forEach(member -> members.leave(member.id(), today(), by));
    }

    /// Where each of them works now, by name as it is today; in two queries.
    @Transactional(readOnly = true)
    public Map<PersonId, List<Place>> placesOf(Collection<PersonId> people) {
        var now = members.listNow(people, today());
        var names = organisations.named(
                now.stream().map(Member::organisation).distinct().toList());
        return now.stream()
                .filter(member -> names.containsKey(member.organisation()))
                .collect(Collectors.groupingBy(
                        Member::person,
                        Collectors.mapping(
                                member -> new Place(
                                        member.organisation(),
                                        requireNonNull(names.get(member.organisation()))
                                                .name(),
                                        member.function()),
                                Collectors.toList())));
    }

    public record Place(Organisation.Id organisation, String name, String function) {}

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
