package nl.samenspel.sketch.result;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.notFound;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Relation;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Standing;
import nl.samenspel.organisation.OrganisationViews;
import nl.samenspel.people.Persons;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.AtTable;
import nl.samenspel.sketch.Caller;
import nl.samenspel.sketch.SketchWorld;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Improvements;
import nl.samenspel.triangle.TriangleViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// After the session: confirming, and taking over into the register.
@WithApplication
class ResultTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Review review;

    @Autowired
    Pictures pictures;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private AtTable noor;
    private Caller caller;
    private String path;

    @BeforeEach
    void atTheTable() {
        world = new SketchWorld(context);
        context.getBean(RegisterPicture.class).fillWhenEmpty(world.session());
        world.begin();
        noor = AtTable.join(world, world.session, world.noor);
        caller = Caller.loggedIn(port, world.noor, context);
        path = "/nl/sessions/" + world.session.value();
    }

    private List<Review.Waiting> waiting() {
        return as(world.noor, () -> review.list(world.session));
    }

    private Standing standing(UUID assignment) {
        return as(world.noor, () -> context.getBean(AssignmentViews.class).get(new Assignment.Id(assignment)))
                .standing();
    }

    @Test
    void aConfirmedPictureKeepsItsBytesWhateverChangesLater() {
        var magnet = noor.place("assignment", "Zomerscholen", Map.of("size", "M"));
        world.end();
        assertThat(caller.post(path + "/confirmation").statusCode()).isEqualTo(302);
        var json = caller.bytes(path + "/result.json").body();
        var svg = caller.bytes(path + "/picture.svg").body();
        var around =
                as(world.noor, () -> pictures.get(world.session, world.noor)).around();

        var id = new Assignment.Id(Magnet.findId(magnet, "assignmentId").orElseThrow());
        run(
                world.sanne,
                () -> context.getBean(Assignments.class)
                        .change(id, Map.of(Field.TITLE, "Heel iets anders"), world.sanne));
        var sql = context.getBean(JdbcClient.class);
        as(
                Actor.SYSTEM,
                () -> context.getBean(TransactionTemplate.class).execute(_ -> {
                    sql.sql("update people_person set name = 'Nu anders' where id = :id")
                            .param("id", world.joris.person().value())
                            .update();
                    return sql.sql("update organisation_name set name = 'Nu anders' where organisation_id = :id")
                            .param("id", world.youth.value())
                            .update();
                }));

        assertThat(caller.bytes(path + "/result.json").body()).isEqualTo(json);
        assertThat(caller.bytes(path + "/picture.svg").body()).isEqualTo(svg);
        assertThat(new String(json, java.nio.charset.StandardCharsets.UTF_8))
                .contains("Zomerscholen", world.joris.name(), world.name("Directie Jeugd"))
                .doesNotContain("Nu anders");
        assertThat(as(world.noor, () -> pictures.get(world.session, world.noor)).around())
                .isEqualTo(around);
        assertThat(JsonMapper.shared().readTree(json).path("frozen").asBoolean())
                .isTrue();
        assertThat(noor.tries(new nl.samenspel.board.BoardCommand.Write(magnet.id(), "Nog even")))
                .isNotEmpty();
    }

    @Test
    void onlyACornerConfirmsAndOnlyAfterTheEnd() {
        assertThat(caller.post(path + "/confirmation").statusCode()).isEqualTo(422);
        world.end();
        assertThat(Caller.loggedIn(port, world.joris, context)
                        .post(path + "/confirmation")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.post(path + "/confirmation").statusCode()).isEqualTo(302);
        var again = caller.post(path + "/confirmation");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("data-part=\"errors\"", "data-part=\"frozen\"");
    }

    @Test
    void acceptingTwiceIsAcceptingOnce() {
        noor.place("assignment", "Zomerscholen", Map.of());
        var one = waiting().getFirst();
        var accept = path + "/review/" + one.id() + "/acceptance";

        assertThat(caller.post(accept, "kind", "ASSIGNMENT").statusCode()).isEqualTo(302);
        assertThat(standing(one.id())).isInstanceOf(Standing.Accepted.class);
        assertThat(caller.post(accept, "kind", "ASSIGNMENT").statusCode()).isEqualTo(302);
        assertThat(caller.post(path + "/review/" + one.id() + "/refusal", "kind", "ASSIGNMENT", "reason", "nee")
                        .statusCode())
                .isEqualTo(302);
        assertThat(standing(one.id())).isInstanceOf(Standing.Accepted.class);
        noor.awaitBoard(board -> board.listElements().stream()
                .anyMatch(each -> each.text().equals("Zomerscholen")
                        && each.findField("status").filter("registered"::equals).isPresent()));
    }

    @Test
    void acceptsOrDeclinesOnlyWhatThisSessionPlaced() {
        var elsewhere = new SketchWorld(context);
        var theirs =
                AtTable.join(elsewhere, elsewhere.session, elsewhere.noor).place("assignment", "Van anderen", Map.of());
        var id = Magnet.findId(theirs, "assignmentId").orElseThrow();
        notFound(world.noor, () -> review.accept(world.session, Review.Kind.ASSIGNMENT, id, world.noor));
        notFound(world.noor, () -> review.decline(world.session, Review.Kind.ASSIGNMENT, id, "x", world.noor));
        assertThat(caller.post(path + "/review/" + id + "/acceptance", "kind", "RAKET")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void acceptingKeepsWhatSomebodyChangedMeanwhile() {
        var magnet = noor.place("improvement", "Eén loket", Map.of());
        var seen = waiting().getFirst();
        noor.does(new nl.samenspel.board.BoardCommand.Write(magnet.id(), "Eén loket en één agenda"));
        run(world.olga, () -> review.accept(world.session, seen.kind(), seen.id(), world.olga));
        var now = as(world.noor, () -> context.getBean(TriangleViews.class).get(world.triangle))
                .improvements();
        assertThat(now).singleElement().satisfies(each -> {
            assertThat(each.text().sentence()).isEqualTo("Eén loket en één agenda");
            assertThat(each.standing().isProposed()).isFalse();
        });
    }

    @Test
    void acceptsEverythingOrNothing() {
        noor.place("assignment", "Zomerscholen", Map.of());
        noor.place("agreement", "Wie eerst", Map.of());
        var improvement = noor.place("improvement", "Eén loket", Map.of());
        run(
                world.sanne,
                () -> context.getBean(Improvements.class)
                        .finish(
                                new nl.samenspel.triangle.Improvement.Id(Magnet.findId(improvement, "improvementId")
                                        .orElseThrow()),
                                world.sanne));
        world.end();

        var refused = caller.post(path + "/review/all");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(waiting()).hasSize(3);
        run(
                world.sanne,
                () -> context.getBean(Improvements.class)
                        .reopen(
                                new nl.samenspel.triangle.Improvement.Id(Magnet.findId(improvement, "improvementId")
                                        .orElseThrow()),
                                world.sanne));
        assertThat(caller.post(path + "/review/all").statusCode()).isEqualTo(302);
        assertThat(waiting()).isEmpty();
        assertThat(caller.post(path + "/review/all").statusCode()).isEqualTo(302);
    }

    @Test
    void offersToAddAnOrganisationTheRegisterDidNotKnow() {
        var name = world.name("Directie Onbekend");
        var magnet = noor.place("client", name, Map.of());
        var add = path + "/review/" + magnet.id().value() + "/organisation";
        assertThat(caller.get(path + "/result").body())
                .contains("data-part=\"unknown\"", name, "Vraag een registerbeheerder");
        assertThat(caller.post(add, "kind", "DIRECTORATE").statusCode()).isEqualTo(404);
        as(Actor.SYSTEM, () -> {
            context.getBean(Persons.class).appoint(world.noor.person(), Relation.REGISTRAR, Actor.SYSTEM);
            return true;
        });

        assertThat(caller.get(path + "/result").body()).contains("Voeg toe en neem over");
        assertThat(caller.post(add, "kind", "DIRECTORATE").statusCode()).isEqualTo(302);

        var found = context.getBean(OrganisationViews.class)
                .findByNames(List.of(name))
                .get(name);
        assertThat(found).hasSize(1);
        var clients = as(world.noor, () -> context.getBean(TriangleViews.class).get(world.triangle))
                .clientsNow();
        assertThat(clients).anySatisfy(each -> {
            assertThat(each.organisation()).isEqualTo(found.getFirst());
            assertThat(each.standing().fromSession()).isEqualTo(world.session.value());
        });
        assertThat(caller.get(path + "/result").body()).doesNotContain("data-part=\"unknown\"");
        assertThat(caller.post(add, "kind", "DIRECTORATE").statusCode()).isEqualTo(404);
    }
}
