package nl.samenspel.assignment;

import java.util.concurrent.Callable;
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

/// A triangle of a test's own: Carla is a client, Piet provides, Vera is a stranger. All names end in a number of its
/// own, so that tests share a database.
final class Register {
    private final Persons persons;
    private final Organisations organisations;
    private final Teams teams;
    private final Triangles triangles;
    private final Clients clients;
    private final Seats seats;
    private final Ids ids;

    Register(ApplicationContext application) {
        persons = application.getBean(Persons.class);
        organisations = application.getBean(Organisations.class);
        teams = application.getBean(Teams.class);
        triangles = application.getBean(Triangles.class);
        clients = application.getBean(Clients.class);
        seats = application.getBean(Seats.class);
        ids = application.getBean(Ids.class);
    }

    /// @param team of the provider
    record World(
            String number,
            Triangle.Id triangle,
            Actor carla,
            Actor piet,
            Actor vera,
            Organisation.Id ministry,
            Organisation.Id directorate,
            Team.Id team) {}

    World world() {
        var number = ids.next().toString().substring(24);
        var piet = person("Piet Zwart " + number);
        var carla = person("Carla de Wit " + number);
        var ministry = organisation("Ministerie van Voorbeelden " + number, Organisation.Kind.MINISTRY);
        var directorate = organisation("Directie Wonen " + number, Organisation.Kind.DIRECTORATE);
        var agency = organisation("Dienst Voorbeeld " + number, Organisation.Kind.AGENCY);
        var team = as(Actor.SYSTEM, () -> teams.add(agency, "Team Uitvoering", Actor.SYSTEM));
        var triangle = as(piet, () -> triangles.make("Driehoek " + number, agency, ministry, piet));
        as(piet, () -> {
            clients.place(triangle, nl.samenspel.triangle.Client.Draft.of(directorate), piet);
            seats.place(triangle, Seat.Kind.PROVIDER, null, piet.person(), null, piet);
            seats.place(triangle, Seat.Kind.DELEGATED_CLIENT, null, carla.person(), null, piet);
        });
        return new World(number, triangle, carla, piet, person("Vera Blauw " + number), ministry, directorate, team);
    }

    /// One more triangle that the actor keeps.
    Triangle.Id anotherTriangleOf(Actor actor) {
        var agency = organisation("Andere dienst " + ids.next(), Organisation.Kind.AGENCY);
        return as(actor, () -> triangles.make("Andere driehoek", agency, null, actor));
    }

    <T> T as(Actor actor, Callable<T> work) {
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

    void as(Actor actor, Runnable work) {
        Identity.run(actor, work);
    }

    private Organisation.Id organisation(String name, Organisation.Kind kind) {
        return as(Actor.SYSTEM, () -> organisations.add(Organisation.Draft.of(name, kind), Actor.SYSTEM));
    }

    private Actor person(String name) {
        var id = as(Actor.SYSTEM, () -> persons.addPersona(name, "adviseur", Actor.SYSTEM));
        return new Actor(id, name, Actor.Kind.PERSON);
    }
}
