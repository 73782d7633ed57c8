package nl.samenspel.sketch.result;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Element;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchRefusal;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.Proposals;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Client units on the board whose name the register did not know: at the review they can be added to it.
@Service
public class UnknownClients {
    private final SessionViews sessions;
    private final BoardViews boards;
    private final Register register;
    private final Access access;

    UnknownClients(SessionViews sessions, BoardViews boards, Register register, Access access) {
        this.sessions = sessions;
        this.boards = boards;
        this.register = register;
        this.access = access;
    }

    /// @param isNew whether the register does not know an organisation of this name now either
    public record Unknown(Element.Id magnet, String name, boolean isNew) {}

    /// By name; without those who are a client of the triangle by now.
    @Transactional(readOnly = true)
    public List<Unknown> list(SketchSession.Id id) {
        var session = sessions.session(id);
        var board = boards.board(new Board.Id(id.value()));
        var magnets = Magnet.list(board, Magnet.CLIENT)
                .filter(magnet -> Magnet.findId(magnet, "organisationId").isEmpty()
                        && !magnet.text().isBlank())
                .toList();
        var known = register.byName(magnets.stream().map(Element::text).toList());
        var here = register.clients(session);
        return magnets.stream()
                .filter(magnet -> known.getOrDefault(Register.plain(magnet.text()), List.of()).stream()
                        .noneMatch(here::contains))
                .map(magnet -> new Unknown(
                        magnet.id(), magnet.text().strip(), !known.containsKey(Register.plain(magnet.text()))))
                .sorted(java.util.Comparator.comparing(Unknown::name))
                .toList();
    }

    /// Makes it a client of the triangle, and an organisation of the register when it is new there; for that one has to
    /// keep the register. Not found when it waits no longer, or for who may not. Refuses: NAME_NOT_CLEAR.
    @Transactional
    public void add(SketchSession.Id id, Element.Id magnet, Organisation.Kind kind, Actor by) {
        var unknown = list(id).stream()
                .filter(each -> each.magnet().equals(magnet))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (unknown.isNew() && !access.may(by, Action.MAKE, Resource.ORGANISATION)) {
            throw new NotFound();
        }
        register.add(sessions.session(id), unknown, kind, by);
    }

    /// The part of it that reads and writes the register.
    @Service
    static class Register {
        private final OrganisationViews views;
        private final Organisations organisations;
        private final TriangleViews triangles;
        private final Clients clients;
        private final Proposals proposals;

        Register(
                OrganisationViews views,
                Organisations organisations,
                TriangleViews triangles,
                Clients clients,
                Proposals proposals) {
            this.views = views;
            this.organisations = organisations;
            this.triangles = triangles;
            this.clients = clients;
            this.proposals = proposals;
        }

        static String plain(String name) {
            return name.strip().toLowerCase(java.util.Locale.ROOT);
        }

        Map<String, List<Organisation.Id>> byName(List<String> names) {
            return names.isEmpty()
                    ? Map.of()
                    : views.findByNames(names).entrySet().stream()
                            .filter(each -> !each.getValue().isEmpty())
                            .collect(Collectors.toMap(
                                    each -> plain(each.getKey()), Map.Entry::getValue, (first, _) -> first));
        }

        List<Organisation.Id> clients(SketchSession session) {
            return triangles.get(session.triangle()).clientsNow().stream()
                    .map(Client::organisation)
                    .toList();
        }

        void add(SketchSession session, Unknown unknown, Organisation.Kind kind, Actor by) {
            var known = byName(List.of(unknown.name())).getOrDefault(plain(unknown.name()), List.of());
            if (known.size() > 1) {
                throw new Refused(SketchRefusal.NAME_NOT_CLEAR);
            }
            var organisation = known.isEmpty()
                    ? organisations.add(Organisation.Draft.of(unknown.name(), kind), by)
                    : known.getFirst();
            var client = clients.propose(
                    session.triangle(),
                    organisation,
                    ClientRole.CLIENT,
                    Participation.MEMBER,
                    session.id().value(),
                    by);
            proposals.accept(client, by);
        }
    }
}
