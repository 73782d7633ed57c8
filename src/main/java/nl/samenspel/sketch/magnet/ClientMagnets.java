package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
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
import nl.samenspel.triangle.Proposals;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Component;

/// A client unit on the board is a client of the triangle, as soon as the register knows an organisation by that name.
/// A name it does not know stays on the board; the review offers to add the organisation.
@Component
class ClientMagnets implements MagnetKind {
    static final String ID = "organisationId";
    private static final String PARTICIPATION = "participation";

    private final Clients clients;
    private final Proposals proposals;
    private final TriangleViews triangles;
    private final OrganisationViews organisations;

    ClientMagnets(Clients clients, Proposals proposals, TriangleViews triangles, OrganisationViews organisations) {
        this.clients = clients;
        this.proposals = proposals;
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
        return byName(element.text())
                .map(organisation -> propose(at, element, organisation))
                .orElse(List.of());
    }

    @Override
    public List<BoardCommand.Direct> require(At at, Element element) {
        var id = record(element).map(Organisation.Id::new);
        var name = id.map(each -> organisations.named(List.of(each)).get(each));
        if (id.isEmpty() || name.isEmpty()) {
            throw new Refused(SketchRefusal.NOT_OF_THIS_TRIANGLE);
        }
        var commands = new ArrayList<>(propose(at, element, id.get()));
        commands.add(new BoardCommand.Write(element.id(), name.get().name()));
        return commands;
    }

    /// Another name is another organisation. Refuses: NAME_OF_THE_REGISTER for one that was in the register before.
    @Override
    public List<BoardCommand.Direct> changed(At at, Element element, Set<String> what) {
        var organisation = record(element).map(Organisation.Id::new).orElseThrow();
        var client = find(at, organisation);
        if (what.contains("text")
                && !byName(element.text()).filter(organisation::equals).isPresent()) {
            var ours = client.filter(each -> isProposedHere(at, each))
                    .orElseThrow(() -> new Refused(SketchRefusal.NAME_OF_THE_REGISTER));
            proposals.decline(ours.id(), at.by());
            var again = placed(at, element);
            return again.isEmpty() ? List.of(Magnet.unregistered(element, ID)) : again;
        }
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
        return List.of();
    }

    @Override
    public void removed(At at, Element element) {
        record(element)
                .map(Organisation.Id::new)
                .flatMap(organisation -> find(at, organisation))
                .filter(client -> isProposedHere(at, client))
                .ifPresent(client -> proposals.decline(client.id(), at.by()));
    }

    @Override
    public void returned(At at, Element element) {
        var organisation = record(element).map(Organisation.Id::new).orElseThrow();
        if (find(at, organisation).isEmpty()) {
            triangles.get(at.session().triangle()).clients().stream()
                    .filter(client -> client.organisation().equals(organisation)
                            && client.standing().isDeclined()
                            && at.isFromHere(client.standing().fromSession()))
                    .findFirst()
                    .ifPresent(client -> proposals.reconsider(client.id(), at.by()));
        }
    }

    private List<BoardCommand.Direct> propose(At at, Element element, Organisation.Id organisation) {
        var known = find(at, organisation);
        if (known.isEmpty()) {
            clients.propose(
                    at.session().triangle(),
                    organisation,
                    ClientRole.CLIENT,
                    participation(element),
                    at.session().id().value(),
                    at.by());
        }
        var isRegistered = known.isPresent() && !known.get().standing().isProposed();
        return List.of(Magnet.registered(
                element, ID, organisation.value(), isRegistered ? Magnet.REGISTERED : Magnet.PROPOSED));
    }

    private static boolean isProposedHere(At at, Client client) {
        return client.standing().isProposed() && at.isFromHere(client.standing().fromSession());
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
