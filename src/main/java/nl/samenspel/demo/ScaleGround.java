package nl.samenspel.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.Teams;
import nl.samenspel.platform.Actor;
import nl.samenspel.portfolio.Capacities;
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
    /// Enough for what runs by chance, too little for two that each want nearly all of it.
    static final BigDecimal FTE_OF_A_TEAM = new BigDecimal(12);

    private final Organisations organisations;
    private final Teams teams;
    private final Triangles triangles;
    private final Clients clients;
    private final Capacities capacities;

    ScaleGround(Organisations organisations, Teams teams, Triangles triangles, Clients clients, Capacities capacities) {
        this.organisations = organisations;
        this.teams = teams;
        this.triangles = triangles;
        this.clients = clients;
        this.capacities = capacities;
    }

    /// One triangle with everybody in it.
    record Plot(Triangle.Id triangle, List<Organisation.Id> clients, List<Team.Id> teams) {}

    /// Twelve organisations, eight teams with what they can do and one triangle at a place; the last client
    /// is owner as well.
    Plot lay(Item words, int number, YearMonth first, Actor by) {
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
        hands.forEach(team -> capacities.set(team, first, FTE_OF_A_TEAM, null, by));
        return new Plot(triangle, units, List.copyOf(hands));
    }

    private Organisation.Id organisation(String name, Organisation.Kind kind, Actor by) {
        return organisations.add(Organisation.Draft.of(name, kind), by);
    }
}
