package nl.samenspel.triangle.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.web.Form;
import nl.samenspel.platform.web.Option;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Arrangement;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;

/// One form of a triangle with all its choices.
///
/// @param item id of the part it is about, or empty for a new one
/// @param version the version that was looked at
/// @param seen what the fields said when the form opened, sent back to notice what others changed meanwhile
public record Edit(
        Words words,
        TriangleView view,
        Form form,
        String item,
        int version,
        Map<String, List<String>> seen,
        List<Option> persons) {

    public Edit {
        seen = Map.copyOf(seen);
        persons = List.copyOf(persons);
    }

    public String name() {
        return view.triangle().name();
    }

    /// Path of the triangle's page.
    public String home() {
        return "/triangles/" + view.triangle().id().value();
    }

    public boolean isNew() {
        return item.isEmpty();
    }

    public List<Option> roles() {
        return Arrays.stream(ClientRole.values())
                .map(role ->
                        new Option(role.name(), words.role(role), words.t("triangle.clientRole." + role + ".hint")))
                .toList();
    }

    public List<Option> participations() {
        return Arrays.stream(Participation.values())
                .map(each -> new Option(
                        each.name(), words.participation(each), words.t("triangle.participation." + each + ".hint")))
                .toList();
    }

    public List<Option> seatKinds() {
        return Arrays.stream(Seat.Kind.values())
                .map(kind -> new Option(kind.name(), words.corner(kind.corner()) + ": " + words.seat(kind)))
                .toList();
    }

    public List<Option> arrangements() {
        return Arrays.stream(Arrangement.Kind.values())
                .map(kind -> new Option(
                        kind.name(),
                        words.t("triangle.arrangement." + kind),
                        words.t("triangle.arrangement." + kind + ".hint")))
                .toList();
    }

    public List<Option> forumKinds() {
        return Arrays.stream(Forum.Kind.values())
                .map(kind -> new Option(kind.name(), words.t("triangle.forum." + kind)))
                .toList();
    }

    public List<Option> agreementKinds() {
        return Arrays.stream(Agreement.Kind.values())
                .map(kind -> new Option(kind.name(), words.t("triangle.agreement." + kind)))
                .toList();
    }

    /// Clients who can speak for this one.
    public List<Option> representatives() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.t("triangle.chooseClient")));
        view.clientsNow().stream()
                .filter(client -> !client.id().value().toString().equals(item)
                        && client.participation() != Participation.REPRESENTED)
                .forEach(client -> options.add(new Option(
                        client.id().value().toString(),
                        view.name(client.organisation()).name())));
        return options;
    }

    /// For whom somebody sits in the clients' corner.
    public List<Option> clients() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.t("triangle.allClients")));
        view.clientsNow()
                .forEach(client -> options.add(new Option(
                        client.id().value().toString(),
                        view.name(client.organisation()).name())));
        return options;
    }

    /// Every organisation of the triangle: provider, owner, clients.
    public List<Option> parties() {
        var parties = new LinkedHashMap<Organisation.Id, String>();
        parties.put(view.triangle().provider(), words.corner(Corner.PROVIDER));
        if (view.triangle().owner() instanceof Triangle.Owner.One one) {
            parties.putIfAbsent(one.organisation(), words.corner(Corner.OWNER));
        }
        view.clientsNow().forEach(client -> parties.putIfAbsent(client.organisation(), words.role(client.role())));
        return parties.entrySet().stream()
                .map(entry -> new Option(
                        entry.getKey().value().toString(),
                        view.name(entry.getKey()).name(),
                        entry.getValue()))
                .toList();
    }

    public List<Option> forums() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.t("triangle.noForum")));
        view.forumsNow()
                .forEach(forum -> options.add(new Option(forum.id().value().toString(), forum.name())));
        return options;
    }
}
