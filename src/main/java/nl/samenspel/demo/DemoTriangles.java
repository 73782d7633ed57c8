package nl.samenspel.demo;

import java.time.LocalDate;
import java.util.Map;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Agreements;
import nl.samenspel.triangle.Arrangement;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Forums;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Seats;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangles;
import org.springframework.stereotype.Component;

/// The triangles of the demo world: who stands where, how they meet, what they agreed.
@Component
class DemoTriangles {
    private final Triangles triangles;
    private final Clients clients;
    private final Seats seats;
    private final Forums forums;
    private final Agreements agreements;

    DemoTriangles(Triangles triangles, Clients clients, Seats seats, Forums forums, Agreements agreements) {
        this.triangles = triangles;
        this.clients = clients;
        this.seats = seats;
        this.forums = forums;
        this.agreements = agreements;
    }

    void build(Cast cast, LocalDate today) {
        Item.file("triangles", today).items("triangles").forEach(item -> triangle(item, cast));
    }

    private void triangle(Item item, Cast cast) {
        var steward = cast.person(item.text("steward"));
        var id = triangles.make(
                item.text("name"),
                cast.organisation(item.text("provider")),
                cast.organisation(item.text("owner")),
                steward);
        cast.triangles.put(item.text("key"), id);
        var arrangement = item.item("arrangement");
        triangles.arrange(
                id,
                arrangement.choice("kind", Arrangement.Kind.class).orElseThrow(),
                arrangement.text("why"),
                cast.person(arrangement.text("by")));
        item.items("clients").forEach(client -> client(client, item.text("key"), id, cast, steward));
        item.items("seats")
                .forEach(seat -> seats.place(
                        id,
                        seat.choice("kind", Seat.Kind.class).orElseThrow(),
                        seat.has("client")
                                ? Cast.get(cast.clients, item.text("key") + "." + seat.text("client"))
                                : null,
                        cast.personId(seat.text("person")),
                        seat.date("since"),
                        steward));
        item.items("forums").forEach(forum -> forum(forum, id, cast, steward));
        item.items("agreements").forEach(agreement -> agreement(agreement, id, cast));
    }

    private void client(Item item, String triangle, Triangle.Id id, Cast cast, nl.samenspel.platform.Actor steward) {
        var speaker = item.has("represented_by")
                ? Cast.get(cast.clients, triangle + "." + item.text("represented_by"))
                : null;
        var client = clients.place(
                id,
                new Client.Draft(
                        cast.organisation(item.text("key")),
                        item.choice("role", ClientRole.class).orElse(ClientRole.CLIENT),
                        item.choice("participation", Participation.class).orElse(Participation.MEMBER),
                        speaker,
                        item.date("since"),
                        null),
                steward);
        cast.clients.put(triangle + "." + item.text("key"), client);
    }

    private void forum(Item item, Triangle.Id id, Cast cast, nl.samenspel.platform.Actor steward) {
        var draft = new Forum.Draft(
                item.choice("kind", Forum.Kind.class).orElse(Forum.Kind.OTHER),
                item.text("name"),
                item.texts("members").stream().map(cast::organisation).toList(),
                item.text("rhythm"),
                item.text("decides"),
                item.day("next_days"));
        cast.forums.put(item.text("key"), forums.add(id, draft, steward));
    }

    private void agreement(Item item, Triangle.Id triangle, Cast cast) {
        var yes = item.item("yes").values();
        var first = cast.person(yes.values().iterator().next().toString());
        var id = agreements.propose(
                triangle,
                new Agreement.Text(
                        item.choice("kind", Agreement.Kind.class).orElse(Agreement.Kind.OTHER),
                        item.text("subject"),
                        item.texts("parties").stream().map(cast::organisation).toList(),
                        item.date("from"),
                        item.date("until"),
                        item.day("review_days"),
                        item.text("place")),
                first);
        cast.agreements.put(item.text("key"), id);
        for (Map.Entry<?, ?> each : yes.entrySet()) {
            agreements.agree(
                    id,
                    cast.organisation(each.getKey().toString()),
                    cast.person(each.getValue().toString()));
        }
        if (item.has("ended")) {
            agreements.end(id, item.text("ended"), first);
        }
    }
}
