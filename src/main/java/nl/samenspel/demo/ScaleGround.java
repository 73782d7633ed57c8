package nl.samenspel.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.Teams;
import nl.samenspel.platform.Actor;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangles;
import org.springframework.stereotype.Component;

/// The organisations, teams and triangles on which the scale world stands.
@Component
class ScaleGround {
    private final Organisations organisations;
    private final Teams teams;
    private final Triangles triangles;
    private final Clients clients;

    ScaleGround(Organisations organisations, Teams teams, Triangles triangles, Clients clients) {
        this.organisations = organisations;
        this.teams = teams;
        this.triangles = triangles;
        this.clients = clients;
    }

    /// One triangle with everybody in it.
    record Plot(Triangle.Id triangle, List<Organisation.Id> clients, List<Team.Id> teams) {}

    /// Twelve organisations, eight teams and one triangle at a place; the last client is owner as well.
    Plot lay(Item words, int number, Actor by) {
        var place = words.texts("places").get(number);
        var kinds = words.texts("provider_kinds");
        var provider = organisation(kinds.get(number % kinds.size()) + " " + place, Organisation.Kind.AGENCY, by);
        var units = words.texts("client_kinds").stream()
                .map(kind -> organisation(kind + " " + place, Organisation.Kind.DIRECTORATE, by))
                .toList();
        var triangle = triangles.make("Driehoek " + place, provider, units.getLast(), by);
        IntStream.range(0, units.size())
                .forEach(i -> clients.place(
                        triangle,
                        Client.Draft.of(
                                units.get(i),
                                i == 0 ? ClientRole.COORDINATING : ClientRole.CLIENT,
                                i % 5 == 4 ? Participation.AGENDA_ONLY : Participation.MEMBER),
                        by));
        var hands = new ArrayList<Team.Id>();
        words.texts("teams").forEach(name -> hands.add(teams.add(provider, name + " " + place, by)));
        return new Plot(triangle, units, List.copyOf(hands));
    }

    private Organisation.Id organisation(String name, Organisation.Kind kind, Actor by) {
        return organisations.add(Organisation.Draft.of(name, kind), by);
    }
}
