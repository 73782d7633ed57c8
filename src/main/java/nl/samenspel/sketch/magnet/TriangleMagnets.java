package nl.samenspel.sketch.magnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspel.board.Element;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Standing;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;

/// Roles, client units, agreements, forums and open improvements of a triangle as magnets.
final class TriangleMagnets {
    static final String FORUM = "forumId";
    private static final UUID PROVIDER = new UUID(0, 2);

    private final SketchSession session;
    private final TriangleView triangle;
    private final RecordMagnets there;

    private TriangleMagnets(SketchSession session, TriangleView triangle, RecordMagnets there) {
        this.session = session;
        this.triangle = triangle;
        this.there = there;
    }

    /// Without places: those are chosen when it is known what is on the board already.
    ///
    /// @param there some of them stand on the board already, perhaps under another id
    static List<Element> of(SketchSession session, TriangleView triangle, RecordMagnets there) {
        var magnets = new TriangleMagnets(session, triangle, there);
        var all = new ArrayList<Element>();
        all.add(magnets.owner());
        all.add(magnets.provider());
        triangle.clientsNow().forEach(client -> all.add(magnets.client(client)));
        for (var corner : Corner.values()) {
            triangle.seatsIn(corner).stream()
                    .filter(seat -> seat.kind().term() != null)
                    .forEach(seat -> all.add(magnets.seat(seat)));
        }
        triangle.agreementsNow().forEach(agreement -> all.add(magnets.agreement(agreement)));
        triangle.forumsNow()
                .forEach(forum -> all.add(magnets.magnet(
                        forum.id().value(),
                        Magnet.FORUM,
                        forum.name(),
                        Map.of(
                                FORUM,
                                forum.id().value().toString(),
                                "rhythm",
                                forum.rhythm(),
                                "decides",
                                forum.decides(),
                                "status",
                                Magnet.REGISTERED))));
        triangle.improvementsNow().forEach(improvement -> all.add(magnets.improvement(improvement)));
        return all;
    }

    private Element owner() {
        var fields = new TreeMap<>(Map.of("role", "owner", "corner", "owner"));
        var name = switch (triangle.triangle().owner()) {
            case Triangle.Owner.Nobody _ -> "";
            case Triangle.Owner.Participants _ -> triangle.triangle().name();
            case Triangle.Owner.One(var organisation, var standing) -> {
                fields.put(ClientMagnets.ID, organisation.value().toString());
                fields.put("status", status(standing));
                yield name(organisation);
            }
        };
        return magnet(new UUID(0, 1), Magnet.ROLE, name, fields);
    }

    private Element provider() {
        var provider = triangle.triangle().provider();
        return magnet(
                PROVIDER,
                Magnet.ROLE,
                name(provider),
                Map.of(
                        "role",
                        "provider",
                        "corner",
                        "provider",
                        ClientMagnets.ID,
                        provider.value().toString(),
                        "status",
                        Magnet.REGISTERED));
    }

    private Element client(Client client) {
        var fields = new TreeMap<>(Map.of(
                "corner",
                "client",
                "participation",
                Magnet.field(client.participation()),
                ClientMagnets.ID,
                client.organisation().value().toString(),
                "status",
                status(client.standing())));
        var abbreviation = triangle.name(client.organisation()).abbreviation();
        if (!abbreviation.isEmpty()) {
            fields.put("short", abbreviation);
        }
        var speaker = client.representedBy();
        if (speaker != null) {
            fields.put("representedBy", clientMagnet(speaker));
        }
        return magnet(client.id().value(), Magnet.CLIENT, name(client.organisation()), fields);
    }

    private Element seat(Seat seat) {
        var fields = new TreeMap<>(Map.of(
                "role",
                Magnet.field(java.util.Objects.requireNonNull(seat.kind().term())),
                "corner",
                Magnet.field(seat.corner()),
                RoleMagnets.PERSON,
                seat.person().value().toString(),
                "status",
                status(seat.standing())));
        var client = seat.client();
        if (client != null) {
            fields.put("of", clientMagnet(client));
        }
        return magnet(seat.id().value(), Magnet.ROLE, triangle.person(seat.person()), fields);
    }

    private Element agreement(Agreement agreement) {
        var fields = new TreeMap<>(
                Map.of(AgreementMagnets.ID, agreement.id().value().toString(), "status", status(agreement.standing())));
        var review = agreement.text().review();
        if (review != null) {
            fields.put("review", review.toString());
        }
        if (!agreement.text().place().isEmpty()) {
            fields.put("where", agreement.text().place());
        }
        var parties = agreement.text().parties().stream()
                .flatMap(party -> party(party).stream())
                .collect(Collectors.joining(" "));
        if (!parties.isEmpty()) {
            fields.put(AgreementMagnets.PARTIES, parties);
        }
        return magnet(agreement.id().value(), Magnet.AGREEMENT, agreement.text().subject(), fields);
    }

    private Element improvement(Improvement improvement) {
        var text = improvement.text();
        var fields = new TreeMap<>(Map.of(
                ImprovementMagnets.ID, improvement.id().value().toString(), "status", status(improvement.standing())));
        var person = text.person();
        if (person != null) {
            fields.put("owner", triangle.person(person));
            fields.put("ownerId", person.value().toString());
        }
        var due = text.due();
        if (due != null) {
            fields.put("due", due.toString());
        }
        triangle.forums().stream()
                .filter(forum -> forum.id().equals(text.forum()))
                .findFirst()
                .ifPresent(forum -> fields.put("forum", forum.name()));
        return magnet(improvement.id().value(), Magnet.IMPROVEMENT, text.sentence(), fields);
    }

    /// The magnet of a client unit: the one that is there, or the one to come.
    private String clientMagnet(Client.Id id) {
        return triangle.findClient(id)
                .flatMap(client ->
                        there.find(Magnet.CLIENT, client.organisation().value()))
                .map(Element::id)
                .orElse(RegisterPicture.id(session, id.value()))
                .value()
                .toString();
    }

    private Optional<String> party(Organisation.Id organisation) {
        if (triangle.triangle().provider().equals(organisation)) {
            return Optional.of(RegisterPicture.id(session, PROVIDER).value().toString());
        }
        return triangle.clientsNow().stream()
                .filter(client -> client.organisation().equals(organisation))
                .map(client -> clientMagnet(client.id()))
                .findFirst();
    }

    private Element magnet(UUID record, String kind, String text, Map<String, String> fields) {
        var said = new TreeMap<>(fields);
        said.values().removeIf(String::isEmpty);
        return Element.placed(RegisterPicture.id(session, record), kind, Element.Position.ORIGIN, text, said);
    }

    private String name(Organisation.Id organisation) {
        return triangle.name(organisation).name();
    }

    private static String status(Standing standing) {
        return standing.isProposed() ? Magnet.PROPOSED : Magnet.REGISTERED;
    }
}
