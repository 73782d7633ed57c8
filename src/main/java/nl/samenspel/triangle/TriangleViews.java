package nl.samenspel.triangle;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle.Owner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Triangles for pages and neighbours. Only those the current person stands in any relation to exist here.
@Service
@Transactional(readOnly = true)
public class TriangleViews {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final TriangleParts parts;
    private final TriangleSearch search;
    private final OrganisationViews organisations;
    private final PeopleViews people;
    private final InstantSource clock;

    TriangleViews(
            TriangleParts parts,
            TriangleSearch search,
            OrganisationViews organisations,
            PeopleViews people,
            InstantSource clock) {
        this.parts = parts;
        this.search = search;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /// One line of a list.
    ///
    /// @param owner name of the owner, empty for nobody or the participants together
    /// @param clients how many are in the clients' corner now
    public record Row(Triangle.Id id, String name, String provider, String owner, boolean ownedTogether, int clients) {}

    public enum Sort {
        NAME,
        PROVIDER,
        CLIENTS
    }

    /// One page of a list, and how many there are in all.
    public record Rows(List<Row> rows, int total) {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// Everything on the page of one triangle, in a fixed number of queries.
    public TriangleView get(Triangle.Id id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<TriangleView> find(Triangle.Id id) {
        return parts.triangles().find(id).map(this::view);
    }

    /// The triangles of the current person, by name.
    public List<Row> listFor(Actor actor) {
        return search.list("", Sort.NAME, false, 0, 1000);
    }

    /// @param part looked for in the names of triangle, provider, owner and clients; empty: all
    /// @param page the first is 0
    public Rows page(String part, Sort sort, boolean descending, int page, int size) {
        return new Rows(search.list(part, sort, descending, page * size, size), search.count(part));
    }

    /// By id, in one query; unknown ids are left out.
    public Map<Triangle.Id, Triangle> named(Collection<Triangle.Id> ids) {
        var found = new LinkedHashMap<Triangle.Id, Triangle>();
        parts.triangles().list(ids).forEach(triangle -> found.put(triangle.id(), triangle));
        return found;
    }

    /// The clients of one triangle now, with their names, for choosing one.
    public Map<Client.Id, String> clientNames(Triangle.Id id) {
        var today = today();
        var here = parts.clients().list(id).stream()
                .filter(client -> client.isHereOn(today))
                .toList();
        var names = organisations.named(here.stream().map(Client::organisation).toList(), today);
        var found = new LinkedHashMap<Client.Id, String>();
        here.forEach(client -> found.put(
                client.id(), requireNonNull(names.get(client.organisation())).name()));
        return found;
    }

    /// The corners in which somebody sits now.
    public Set<Corner> corners(Triangle.Id id, PersonId person) {
        var today = today();
        var found = new HashSet<Corner>();
        parts.seats().list(id).stream()
                .filter(seat -> seat.person().equals(person)
                        && seat.isTakenOn(today)
                        && seat.standing() instanceof Standing.Accepted)
                .forEach(seat -> found.add(seat.corner()));
        return found;
    }

    /// In one query; unknown ids are left out.
    public Map<Agreement.Id, Agreement> agreements(Collection<Agreement.Id> ids) {
        var found = new LinkedHashMap<Agreement.Id, Agreement>();
        parts.agreements().list(ids).forEach(agreement -> found.put(agreement.id(), agreement));
        return found;
    }

    /// Open improvements with this person's name, due soonest first.
    public List<Improvement> openImprovementsOf(PersonId person) {
        return parts.improvements().listOpenOf(person);
    }

    private TriangleView view(Triangle triangle) {
        var id = triangle.id();
        var clients = parts.clients().list(id);
        var seats = parts.seats().list(id);
        var forums = parts.forums().list(id);
        var agreements = parts.agreements().list(id);
        var improvements = parts.improvements().list(id);
        var named = new HashSet<Organisation.Id>(Set.of(triangle.provider()));
        if (triangle.owner() instanceof Owner.One one) {
            named.add(one.organisation());
        }
        clients.forEach(client -> named.add(client.organisation()));
        forums.forEach(forum -> named.addAll(forum.members()));
        agreements.forEach(agreement -> named.addAll(agreement.text().parties()));
        var persons = new ArrayList<PersonId>();
        seats.forEach(seat -> persons.add(seat.person()));
        agreements.forEach(agreement -> agreement.yes().forEach(yes -> persons.add(yes.by())));
        improvements.stream()
                .map(improvement -> improvement.text().person())
                .filter(java.util.Objects::nonNull)
                .forEach(persons::add);
        return new TriangleView(
                today(),
                triangle,
                clients,
                seats,
                parts.triangles().listArrangements(id),
                forums,
                agreements,
                improvements,
                organisations.named(named, today()),
                people.named(persons));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
