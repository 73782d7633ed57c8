package nl.samenspel.triangle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisation.Name;
import nl.samenspel.people.Person;
import nl.samenspel.platform.PersonId;

/// Everything on the page of one triangle, as it is on one day.
///
/// @param arrangements the newest first; only that one counts
/// @param forums ended ones too
/// @param agreements in all states
/// @param improvements in all states
/// @param names of every organisation named in any of it
/// @param people everybody named in any of it
public record TriangleView(
        LocalDate day,
        Triangle triangle,
        List<Client> clients,
        List<Seat> seats,
        List<Arrangement> arrangements,
        List<Forum> forums,
        List<Agreement> agreements,
        List<Improvement> improvements,
        Map<Organisation.Id, Name> names,
        Map<PersonId, Person> people) {

    private static final Name GONE = new Name("?", "", null);

    public TriangleView {
        clients = List.copyOf(clients);
        seats = List.copyOf(seats);
        arrangements = List.copyOf(arrangements);
        forums = List.copyOf(forums);
        agreements = List.copyOf(agreements);
        improvements = List.copyOf(improvements);
        names = Map.copyOf(names);
        people = Map.copyOf(people);
    }

    public Name name(Organisation.Id organisation) {
        return names.getOrDefault(organisation, GONE);
    }

    public String person(PersonId person) {
        var found = people.get(person);
        return found == null ? "?" : found.name();
    }

    /// Neither declined nor gone, coordinating and leading ones first, then by name.
    public List<Client> clientsNow() {
        return clients.stream()
                .filter(client -> client.isHereOn(day))
                .sorted(java.util.Comparator.comparing((Client client) -> client.role() == ClientRole.CLIENT)
                        .thenComparing(client -> name(client.organisation()).name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public Optional<Client> findClient(Client.Id id) {
        return clients.stream().filter(client -> client.id().equals(id)).findFirst();
    }

    /// In a corner now; those of one client are among them.
    public List<Seat> seatsIn(Corner corner) {
        return seats.stream()
                .filter(seat -> seat.corner() == corner && seat.isTakenOn(day))
                .toList();
    }

    public List<Seat> seatsFor(Client client) {
        return seatsIn(Corner.CLIENT).stream()
                .filter(seat -> client.id().equals(seat.client()))
                .toList();
    }

    public Optional<Arrangement> findArrangement() {
        return arrangements.stream().findFirst();
    }

    public List<Forum> forumsNow() {
        return forums.stream()
                .filter(forum -> forum.endedOn() == null || !forum.endedOn().isBefore(day))
                .toList();
    }

    public List<Agreement> agreementsNow() {
        return agreements.stream().filter(Agreement::isLive).toList();
    }

    public List<Improvement> improvementsNow() {
        return improvements.stream().filter(Improvement::isLive).toList();
    }
}
