package nl.samenspel.portfolio;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.Teams;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Seats;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangles;
import org.springframework.context.ApplicationContext;

/// A steered triangle of a test's own: Steef keeps it, Carla is a client, Piet provides with one team, Vera is a
/// stranger. All names end in a number of its own, so that tests share a database.
public final class Steered {
    private final ApplicationContext application;
    private final Ids ids;
    public final String number;
    public final Actor steef;
    public final Actor piet;
    public final Actor carla;
    public final Actor vera;
    public final Organisation.Id agency;
    public final Organisation.Id housing;
    public final Organisation.Id water;
    public final Organisation.Id roads;
    public final Team.Id team;
    public final Triangle.Id triangle;

    public Steered(ApplicationContext application) {
        this.application = application;
        ids = application.getBean(Ids.class);
        number = ids.next().toString().substring(24);
        steef = person("Steef Grijs " + number);
        piet = person("Piet Zwart " + number);
        carla = person("Carla de Wit " + number);
        vera = person("Vera Blauw " + number);
        agency = organisation("Dienst Voorbeeld " + number, Organisation.Kind.AGENCY);
        housing = organisation("Directie Wonen " + number, Organisation.Kind.DIRECTORATE);
        water = organisation("Directie Water " + number, Organisation.Kind.DIRECTORATE);
        roads = organisation("Directie Wegen " + number, Organisation.Kind.DIRECTORATE);
        team = team("Team Beoordeling " + number);
        triangle = triangleOf(steef, agency);
        var clients = application.getBean(Clients.class);
        var seats = application.getBean(Seats.class);
        Identity.run(steef, () -> {
            for (var client : List.of(housing, water, roads)) {
                clients.place(triangle, nl.samenspel.triangle.Client.Draft.of(client), steef);
            }
            seats.place(triangle, Seat.Kind.PROVIDER, null, piet.person(), null, steef);
            seats.place(triangle, Seat.Kind.DELEGATED_CLIENT, null, carla.person(), null, steef);
        });
    }

    /// One more triangle in which the same provider stands.
    public Triangle.Id triangleOf(Actor steward, Organisation.Id provider) {
        return as(
                steward,
                () -> application
                        .getBean(Triangles.class)
                        .make("Driehoek " + ids.next().toString().substring(24), provider, null, steward));
    }

    public Team.Id team(String name) {
        return as(Actor.SYSTEM, () -> application.getBean(Teams.class).add(agency, name, Actor.SYSTEM));
    }

    public Organisation.Id organisation(String name, Organisation.Kind kind) {
        return as(
                Actor.SYSTEM,
                () -> application.getBean(Organisations.class).add(Organisation.Draft.of(name, kind), Actor.SYSTEM));
    }

    public Actor person(String name) {
        var id = as(Actor.SYSTEM, () -> application.getBean(Persons.class).addPersona(name, "adviseur", Actor.SYSTEM));
        return new Actor(id, name, Actor.Kind.PERSON);
    }

    /// Of the team, the same fte in every month, for one client.
    public Description asking(String title, Organisation.Id client, String from, String until, String fte) {
        return Description.titled(title)
                .with(Field.CLIENTS, List.of(Client.of(client)))
                .with(Field.TEAMS, List.of(team))
                .with(
                        Field.DEMAND,
                        List.of(new Demand(team, YearMonth.parse(from), YearMonth.parse(until), new BigDecimal(fte))));
    }

    public Assignment.Id accepted(Description says) {
        return as(steef, () -> application.getBean(Assignments.class).register(triangle, says, steef));
    }

    public Assignment.Id acceptedElsewhere(Triangle.Id other, Description says, Actor by) {
        return as(by, () -> application.getBean(Assignments.class).register(other, says, by));
    }

    public Assignment.Id proposed(Description says) {
        return as(
                carla,
                () -> application.getBean(Assignments.class).propose(triangle, says, new java.util.UUID(7, 7), carla));
    }

    public void capacity(String from, String fte) {
        Identity.run(
                piet,
                () -> application
                        .getBean(Capacities.class)
                        .set(team, YearMonth.parse(from), new BigDecimal(fte), null, piet));
    }

    public void agree(AgreedWork.Draft draft) {
        as(piet, () -> application.getBean(ExtraWork.class).agree(triangle, draft, piet));
    }

    public <T> T as(Actor actor, Callable<T> work) {
        return Identity.as(actor, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
