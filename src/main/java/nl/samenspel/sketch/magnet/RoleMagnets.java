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
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Proposals;
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
    private final Proposals proposals;
    private final Triangles triangles;
    private final TriangleViews views;
    private final PeopleViews people;
    private final OrganisationViews organisations;

    RoleMagnets(
            Seats seats,
            Proposals proposals,
            Triangles triangles,
            TriangleViews views,
            PeopleViews people,
            OrganisationViews organisations) {
        this.seats = seats;
        this.proposals = proposals;
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
    public Optional<UUID> record(Element element) {
        return Magnet.findId(element, PERSON).or(() -> Magnet.findId(element, ClientMagnets.ID));
    }

    @Override
    public List<BoardCommand.Direct> placed(At at, Element element) {
        var name = element.text().strip();
        if (name.isEmpty()) {
            return List.of();
        }
        var person = people.findTyped(name).map(Person::id);
        var kind = seatKind(element);
        if (person.isPresent() && kind.isPresent()) {
            return seat(at, element, kind.get(), person.get());
        }
        return element.findField(ROLE).filter("owner"::equals).isPresent() ? owner(at, element, name) : List.of();
    }

    /// A seat is taken by one person: another name is another seat.
    /// Refuses: NAME_OF_THE_REGISTER for one that was in the register before.
    @Override
    public List<BoardCommand.Direct> changed(At at, Element element, Set<String> what) {
        var before = at.before().findElement(element.id()).orElse(element);
        if (!isProposedHere(at, before)) {
            throw new Refused(SketchRefusal.NAME_OF_THE_REGISTER);
        }
        removed(at, before);
        var again = placed(at, element);
        var field = Magnet.findId(before, PERSON).isPresent() ? PERSON : ClientMagnets.ID;
        return again.isEmpty() ? List.of(Magnet.unregistered(element, field)) : again;
    }

    @Override
    public void removed(At at, Element element) {
        findSeat(at, element)
                .filter(seat -> seat.standing().isProposed())
                .ifPresent(seat -> proposals.decline(seat.id(), at.by()));
        if (isOwnerProposedHere(at, element)) {
            proposals.declineOwner(at.session().triangle(), at.by());
        }
    }

    @Override
    public void returned(At at, Element element) {
        findSeat(at, element)
                .filter(seat -> seat.standing().isDeclined())
                .ifPresent(seat -> proposals.reconsider(seat.id(), at.by()));
        if (Magnet.findId(element, PERSON).isEmpty()) {
            owner(at, element, element.text().strip());
        }
    }

    private boolean isProposedHere(At at, Element element) {
        return isOwnerProposedHere(at, element)
                || findSeat(at, element)
                        .filter(seat -> seat.standing().isProposed())
                        .isPresent();
    }

    private boolean isOwnerProposedHere(At at, Element element) {
        var organisation = Magnet.findId(element, ClientMagnets.ID).map(Organisation.Id::new);
        return Magnet.findId(element, PERSON).isEmpty()
                && views.get(at.session().triangle()).triangle().owner()
                        instanceof Triangle.Owner.One(var owner, var standing)
                && organisation.filter(owner::equals).isPresent()
                && standing.isProposed()
                && at.isFromHere(standing.fromSession());
    }

    /// The seat that this session placed for whoever stands on the magnet.
    private Optional<Seat> findSeat(At at, Element element) {
        var person = Magnet.findId(element, PERSON).map(PersonId::new);
        var kind = seatKind(element);
        return views.get(at.session().triangle()).seats().stream()
                .filter(seat -> person.filter(seat.person()::equals).isPresent()
                        && kind.filter(seat.kind()::equals).isPresent()
                        && at.isFromHere(seat.standing().fromSession()))
                .findFirst();
    }

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
