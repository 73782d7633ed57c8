package nl.samenspel.sketch.magnet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Seats;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import nl.samenspel.triangle.Triangles;
import org.springframework.stereotype.Component;

/// Who holds a role: a person we know takes a seat in the triangle, an organisation we know becomes its owner, both as
/// proposed. A name we do not know stays on the board.
@Component
class RoleMagnets implements MagnetKind {
    static final String PERSON = "personId";
    private static final String ROLE = "role";
    private static final String OF = "of";

    private final Seats seats;
    private final Triangles triangles;
    private final TriangleViews views;
    private final PeopleViews people;
    private final OrganisationViews organisations;

    RoleMagnets(
            Seats seats,
            Triangles triangles,
            TriangleViews views,
            PeopleViews people,
            OrganisationViews organisations) {
        this.seats = seats;
        this.triangles = triangles;
        this.views = views;
        this.people = people;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return Magnet.ROLE;
    }

    @Override
    public String idField() {
        return PERSON;
    }

    @Override
    public Set<String> kept() {
        return Set.of("text", ROLE, OF);
    }

    @Override
    public List<BoardCommand.Direct> placed(At at, Element element) {
        var name = element.text().strip();
        if (name.isEmpty() || Magnet.findId(element, ClientMagnets.ID).isPresent()) {
            return List.of();
        }
        var person = people.findTyped(name).map(Person::id);
        var kind = seatKind(element);
        if (person.isPresent() && kind.isPresent()) {
            return seat(at, element, kind.get(), person.get());
        }
        return element.findField(ROLE).filter("owner"::equals).isPresent() ? owner(at, element, name) : List.of();
    }

    /// A seat is taken by one person: another name is another seat, made at the review.
    @Override
    public void changed(At at, Element element, Set<String> what) {}

    private List<BoardCommand.Direct> seat(At at, Element element, Seat.Kind kind, PersonId person) {
        var triangle = views.get(at.session().triangle());
        var sits = triangle.seatsIn(kind.corner()).stream()
                .anyMatch(seat -> seat.person().equals(person) && seat.kind() == kind);
        if (!sits) {
            var client = client(at, element, kind);
            seats.propose(
                    at.session().triangle(),
                    kind,
                    client.orElse(null),
                    person,
                    at.session().id().value(),
                    at.by());
        }
        return List.of(Magnet.registered(element, PERSON, person.value(), sits ? Magnet.REGISTERED : Magnet.PROPOSED));
    }

    private List<BoardCommand.Direct> owner(At at, Element element, String name) {
        var known = organisations.findByNames(List.of(name)).values().stream()
                .filter(ids -> ids.size() == 1)
                .map(List::getFirst)
                .findFirst();
        var now = views.get(at.session().triangle()).triangle().owner();
        if (known.isEmpty() || now instanceof Triangle.Owner.One || now instanceof Triangle.Owner.Participants) {
            return List.of();
        }
        triangles.proposeOwner(
                at.session().triangle(), known.get(), at.session().id().value(), at.by());
        return List.of(Magnet.registered(element, ClientMagnets.ID, known.get().value(), Magnet.PROPOSED));
    }

    private Optional<Client.Id> client(At at, Element element, Seat.Kind kind) {
        if (kind.corner() != Corner.CLIENT) {
            return Optional.empty();
        }
        var organisation = Magnet.findId(element, OF)
                .map(Element.Id::new)
                .flatMap(at.board()::findElement)
                .flatMap(client -> Magnet.findId(client, ClientMagnets.ID))
                .<Organisation.Id>map((UUID id) -> new Organisation.Id(id));
        return views.get(at.session().triangle()).clientsNow().stream()
                .filter(client ->
                        organisation.filter(client.organisation()::equals).isPresent())
                .map(Client::id)
                .findFirst();
    }

    private static Optional<Seat.Kind> seatKind(Element element) {
        var role = element.findField(ROLE).orElse("");
        return Arrays.stream(Seat.Kind.values())
                .filter(kind -> kind.term() != null && Magnet.field(kind.term()).equals(role))
                .findFirst();
    }
}
