package nl.samenspel.sketch.magnet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// A client unit on the board is a client of the triangle, as soon as the register knows an organisation by that name.
/// A name it does not know stays on the board; the review offers to add the organisation.
@Component
class ClientMagnets implements MagnetKind {
    static final String ID = "organisationId";
    private static final String PARTICIPATION = "participation";

    private final Clients clients;
    private final TriangleViews triangles;
    private final OrganisationViews organisations;

    ClientMagnets(Clients clients, TriangleViews triangles, OrganisationViews organisations) {
        this.clients = clients;
        this.triangles = triangles;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return Magnet.CLIENT;
    }

    @Override
    public String idField() {
        return ID;
    }

    @Override
    public Set<String> kept() {
        return Set.of("text", PARTICIPATION);
    }

    @Override
    public List<BoardCommand.Direct> placed(At at, Element element) {
        var found = byName(element.text());
        if (found.isEmpty()) {
            return List.of();
        }
        propose(at, element, found.get());
        return List.of(Magnet.registered(element, ID, found.get().value(), Magnet.PROPOSED));
    }

    @Override
    public void require(At at, Element element) {
        var id = Magnet.findId(element, ID).map(Organisation.Id::new);
        if (id.flatMap(organisations::find).isEmpty()) {
            throw new Refused(SketchRefusal.NOT_OF_THIS_TRIANGLE);
        }
        propose(at, element, id.get());
    }

    @Override
    public void changed(At at, Element element, Set<String> what) {
        var client = find(at, new Organisation.Id(Magnet.findId(element, ID).orElseThrow()));
        if (client.isPresent() && what.contains(PARTICIPATION)) {
            var now = client.get().draft();
            var next = new Client.Draft(
                    now.organisation(),
                    now.role(),
                    participation(element),
                    now.representedBy(),
                    now.since(),
                    now.until());
            clients.change(client.get().id(), next, at.by());
        }
    }

    private void propose(At at, Element element, Organisation.Id organisation) {
        if (find(at, organisation).isEmpty()) {
            clients.propose(
                    at.session().triangle(),
                    organisation,
                    ClientRole.CLIENT,
                    participation(element),
                    at.session().id().value(),
                    at.by());
        }
    }

    private Optional<Client> find(At at, Organisation.Id organisation) {
        return triangles.get(at.session().triangle()).clientsNow().stream()
                .filter(client -> client.organisation().equals(organisation))
                .findFirst();
    }

    private Optional<Organisation.Id> byName(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return organisations.findByNames(List.of(name)).values().stream()
                .filter(ids -> ids.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }

    private static Participation participation(Element element) {
        return Magnet.findChoice(element, PARTICIPATION, Participation.class).orElse(Participation.MEMBER);
    }
}
