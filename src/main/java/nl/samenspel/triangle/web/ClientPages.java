package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Asks;
import nl.samenspel.organisation.OrganisationChoices;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.platform.web.Typed;
import nl.samenspel.platform.web.View;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The units in the clients' corner.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{id}/clients")
public class ClientPages {
    private static final String TEMPLATE = "triangle/client.jte";

    private final Clients clients;
    private final OrganisationChoices organisations;
    private final Desk desk;

    ClientPages(Clients clients, OrganisationChoices organisations, Desk desk) {
        this.clients = clients;
        this.organisations = organisations;
        this.desk = desk;
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/new")
    View blank(@PathVariable Triangle.Id id, Page page) {
        var fresh = Map.of("role", List.of("CLIENT"), "participation", List.of("MEMBER"));
        return desk.open(TEMPLATE, page, desk.view(id), "", 0, fresh);
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping
    Object place(@PathVariable Triangle.Id id, Typed typed, Page page, Actor actor) {
        try {
            var organisation = organisations
                    .find("organisation", typed.text("organisation"), page.language())
                    .orElseThrow(() -> new Refused("organisation", TriangleRefusal.CLIENT_MISSING));
            clients.place(id, Fields.client(typed, "", organisation), actor);
            return Desk.back(page, id, "corners");
        } catch (Refused refused) {
            return desk.refused(TEMPLATE, page, desk.view(id), "", 0, Map.of(), typed, refused);
        }
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @GetMapping("/{client}")
    View edit(@PathVariable Triangle.Id id, @PathVariable Client.Id client, Page page) {
        var view = desk.view(id);
        var now = Desk.part(view.findClient(client));
        return desk.open(TEMPLATE, page, view, client.value().toString(), now.version(), Fields.values(now.draft()));
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/{client}")
    Object change(@PathVariable Triangle.Id id, @PathVariable Client.Id client, Typed typed, Page page, Actor actor) {
        var before = Desk.part(desk.view(id).findClient(client));
        try {
            clients.change(
                    client,
                    Fields.version(typed),
                    Fields.client(typed, Fields.SEEN, before.organisation()),
                    Fields.client(typed, "", before.organisation()),
                    actor);
            return Desk.back(page, id, "corners");
        } catch (Refused refused) {
            var view = desk.view(id);
            var now = Desk.part(view.findClient(client));
            return desk.refused(
                    TEMPLATE,
                    page,
                    view,
                    client.value().toString(),
                    now.version(),
                    Fields.values(now.draft()),
                    typed,
                    refused);
        }
    }
}
