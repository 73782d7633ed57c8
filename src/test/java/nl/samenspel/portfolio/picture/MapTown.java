package nl.samenspel.portfolio.picture;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.PersonId;
import nl.samenspel.triangle.Triangle;

/// Facts of a map, made without a database.
final class MapTown {
    private static final PersonId SOMEBODY = new PersonId(new UUID(9, 9));
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Triangle.Id HERE = new Triangle.Id(new UUID(1, 1));

    final List<Assignment> assignments = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    PortfolioMap map(MapFilter filter) {
        return MapMaking.of(facts(), filter, 1);
    }

    MapFacts facts() {
        Map<Organisation.Id, String> names = new HashMap<>();
        assignments.forEach(each -> each.description()
                .clients()
                .forEach(client -> names.put(client.organisation(), NAMES.get(client.organisation()))));
        return new MapFacts("Driehoek", "Dienst", assignments, links, List.of(), List.of(), List.of(), names);
    }

    private static final Map<Organisation.Id, String> NAMES = new HashMap<>();

    static Organisation.Id organisation(String name) {
        var id = new Organisation.Id(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        NAMES.put(id, name);
        return id;
    }

    Assignment assignment(String title, String... clients) {
        var list = Arrays.stream(clients)
                .distinct()
                .map(name -> new Client(organisation(name), Client.Role.CLIENT, BigDecimal.TEN, null))
                .toList();
        var made = new Assignment(
                new Assignment.Id(new UUID(2, assignments.size() + 1)),
                HERE,
                1,
                Description.titled(title).with(Field.CLIENTS, list),
                new Standing.Accepted(SOMEBODY, NOW, null),
                SOMEBODY,
                NOW,
                false);
        assignments.add(made);
        return made;
    }

    void link(Link.Kind kind, Assignment one, Assignment other) {
        links.add(new Link(
                new Link.Id(new UUID(3, links.size() + 1)),
                kind,
                one.id(),
                other.id(),
                Link.Weight.MEDIUM,
                "",
                new Link.State.Accepted(SOMEBODY, NOW),
                null,
                null));
    }
}
