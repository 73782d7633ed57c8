package nl.samenspel.assignment;

import java.util.concurrent.Callable;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.triangle.Triangle;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// A triangle of a test's own with somebody in each place: Carla is a client, Piet provides, Vera is a stranger.
final class Register {
    private final Persons persons;
    private final Relations relations;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Register(ApplicationContext application) {
        persons = application.getBean(Persons.class);
        relations = application.getBean(Relations.class);
        ids = application.getBean(Ids.class);
        transaction = application.getBean(TransactionTemplate.class);
    }

    record World(Triangle.Id triangle, Actor carla, Actor piet, Actor vera, Organisation.Id ministry) {}

    World world() {
        var triangle = new Triangle.Id(ids.next());
        return new World(
                triangle,
                person("Carla de Wit", triangle, Relation.CLIENT_CORNER),
                person("Piet Zwart", triangle, Relation.PROVIDER_CORNER),
                person("Vera Blauw", new Triangle.Id(ids.next()), Relation.OWNER_CORNER),
                new Organisation.Id(ids.next()));
    }

    /// One more triangle in which the actor stands as a client.
    Triangle.Id anotherTriangleOf(Actor actor) {
        var triangle = new Triangle.Id(ids.next());
        give(actor, triangle, Relation.CLIENT_CORNER);
        return triangle;
    }

    TeamId team() {
        return new TeamId(ids.next());
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

    private Actor person(String name, Triangle.Id triangle, Relation relation) {
        var id = as(Actor.SYSTEM, () -> persons.add(name, "", "", Actor.SYSTEM));
        var actor = new Actor(id, name, Actor.Kind.PERSON);
        give(actor, triangle, relation);
        return actor;
    }

    private void give(Actor actor, Triangle.Id triangle, Relation relation) {
        as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(
                        _ -> relations.give(actor.person(), relation, Resource.TRIANGLE, triangle.value(), "test")));
    }
}
