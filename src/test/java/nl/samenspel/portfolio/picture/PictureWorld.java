package nl.samenspel.portfolio.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.organisation.Team;
import nl.samenspel.organisation.Teams;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangles;
import org.springframework.context.ApplicationContext;

/// A triangle with clients and assignments, kept by Piet; Vera has nothing to do with it. Names end in a number of its
/// own, so that tests share a database.
public final class PictureWorld {
    public final String number;
    public final Actor piet;
    public final Actor vera;
    public final Triangle.Id triangle;
    public final Team.Id team;
    public final Map<String, Organisation.Id> clients = new LinkedHashMap<>();
    public final Map<String, Assignment.Id> assignments = new LinkedHashMap<>();
    private final ApplicationContext context;

    public PictureWorld(ApplicationContext context, String... clientNames) {
        this.context = context;
        number = get(Ids.class).next().toString().substring(24);
        piet = person("Piet Zwart");
        vera = person("Vera Blauw");
        var agency = organisation("Dienst Voorbeeld", Organisation.Kind.AGENCY);
        team = system(() -> get(Teams.class).add(agency, "Team Uitvoering", Actor.SYSTEM));
        triangle = act(() -> get(Triangles.class).make("Driehoek " + number, agency, null, piet));
        for (var name : clientNames) {
            var client = organisation(name, Organisation.Kind.DIRECTORATE);
            clients.put(name, client);
            act(() -> get(Clients.class).place(triangle, nl.samenspel.triangle.Client.Draft.of(client), piet));
        }
    }

    /// Three clients with eleven assignments and lines of every kind; one client has none.
    public static PictureWorld small(ApplicationContext context) {
        var world = new PictureWorld(context, "Directie Wonen", "Directie Jeugd", "Directie Water", "Directie Stil");
        world.assignment("Zonnedaken voor scholen", Assignment.Size.L, Assignment.Firmness.FIRM, "Directie Wonen");
        world.assignment("Loket voor woningen", Assignment.Size.M, Assignment.Firmness.PLANNED, "Directie Wonen");
        world.assignment(
                "Toeslag voor huurders met een laag inkomen in de grote steden",
                Assignment.Size.S,
                Assignment.Firmness.OUTLOOK,
                "Directie Wonen");
        world.assignment("Jeugdregister", Assignment.Size.L, Assignment.Firmness.FIRM, "Directie Jeugd");
        world.assignment("Zomerscholen", Assignment.Size.S, Assignment.Firmness.PLANNED, "Directie Jeugd");
        world.assignment("Dijken meten", Assignment.Size.M, Assignment.Firmness.FIRM, "Directie Water");
        world.assignment("Waterloket", Assignment.Size.M, Assignment.Firmness.PLANNED, "Directie Water");
        world.assignment(
                "Eén aanvraag voor alle regelingen",
                Assignment.Size.L,
                Assignment.Firmness.PLANNED,
                "Directie Wonen",
                "Directie Jeugd");
        world.assignment(
                "Klimaat in de wijk", Assignment.Size.M, Assignment.Firmness.FIRM, "Directie Wonen", "Directie Water");
        world.assignment("Nog van niemand", Assignment.Size.S, Assignment.Firmness.OUTLOOK);
        world.link(Link.Kind.COMPETES, "Zonnedaken voor scholen", "Zomerscholen", Link.Weight.HEAVY);
        world.link(Link.Kind.DEPENDS_ON, "Loket voor woningen", "Eén aanvraag voor alle regelingen", Link.Weight.HEAVY);
        world.link(Link.Kind.OVERLAPS, "Loket voor woningen", "Waterloket", Link.Weight.MEDIUM);
        world.link(Link.Kind.PRECEDES, "Jeugdregister", "Zomerscholen", Link.Weight.LIGHT);
        world.link(Link.Kind.REINFORCES, "Klimaat in de wijk", "Dijken meten", Link.Weight.MEDIUM);
        world.link(
                Link.Kind.CONFLICTS,
                "Toeslag voor huurders met een laag inkomen in de grote steden",
                "Zonnedaken voor scholen",
                Link.Weight.LIGHT);
        return world;
    }

    public Assignment.Id assignment(
            String title, Assignment.Size size, Assignment.Firmness firmness, String... clientNames) {
        var list = new ArrayList<Client>();
        for (var name : clientNames) {
            list.add(new Client(
                    java.util.Objects.requireNonNull(clients.get(name)),
                    Client.Role.CLIENT,
                    new BigDecimal(100 / clientNames.length),
                    null));
        }
        var today = LocalDate.now();
        var says = Description.titled(title)
                .with(Field.SIZE, size)
                .with(Field.FIRMNESS, firmness)
                .with(Field.PHASE, Assignment.Phase.EXECUTION)
                .with(Field.FROM, today.minusMonths(assignments.size()))
                .with(Field.UNTIL, today.plusMonths(6 + assignments.size()))
                .with(Field.TEAMS, List.of(team))
                .with(Field.CLIENTS, list);
        var id = act(() -> get(Assignments.class).register(triangle, says, piet));
        assignments.put(title, id);
        return id;
    }

    public Assignment.Id id(String title) {
        return java.util.Objects.requireNonNull(assignments.get(title));
    }

    public void link(Link.Kind kind, String one, String other, Link.Weight weight) {
        act(() -> get(Links.class)
                .add(new Links.Draft(kind, id(one), id(other), weight, "Omdat " + one + " telt."), piet));
    }

    public <T> T act(Supplier<T> work) {
        return Identity.as(piet, work::get);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Identity.as(actor, work::get);
    }

    public String home() {
        return "/triangles/" + triangle.value() + "/portfolio";
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Actor person(String name) {
        var called = name + " " + number;
        var id = system(() -> get(Persons.class).addPersona(called, "adviseur", Actor.SYSTEM));
        return new Actor(id, called, Actor.Kind.PERSON);
    }

    private Organisation.Id organisation(String name, Organisation.Kind kind) {
        return system(
                () -> get(Organisations.class).add(Organisation.Draft.of(name + " " + number, kind), Actor.SYSTEM));
    }

    private <T> T system(Supplier<T> work) {
        return Identity.as(Actor.SYSTEM, work::get);
    }
}
