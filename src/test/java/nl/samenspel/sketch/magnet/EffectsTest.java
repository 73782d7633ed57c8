package nl.samenspel.sketch.magnet;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Standing;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.journal.JournalViews;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.DatabaseServer;
import nl.samenspel.sketch.AtTable;
import nl.samenspel.sketch.SketchWorld;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Agreements;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Clients;
import nl.samenspel.triangle.Forum;
import nl.samenspel.triangle.Forums;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Improvements;
import nl.samenspel.triangle.ProposalViews;
import nl.samenspel.triangle.TriangleView;
import nl.samenspel.triangle.TriangleViews;
import nl.samenspel.triangle.Triangles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is put on the board is a record in the register, and the other way round.
@WithApplication
class EffectsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    AssignmentViews assignments;

    @Autowired
    ProposalViews proposals;

    @Autowired
    RegisterPicture picture;

    private SketchWorld world;
    private AtTable noor;
    private AtTable joris;

    @BeforeEach
    void atTheTable() {
        world = new SketchWorld(context);
        picture.fillWhenEmpty(world.session());
        noor = AtTable.join(world, world.session, world.noor);
        joris = AtTable.join(world, world.session, world.joris);
    }

    private Assignment assignment(Element magnet) {
        return as(world.noor, () -> assignments.get(new Assignment.Id(id(magnet, "assignmentId"))));
    }

    private Link link(Element line) {
        return as(
                world.noor,
                () -> assignments.findLink(new Link.Id(id(line, "relationId"))).orElseThrow());
    }

    private static UUID id(Element element, String field) {
        return Magnet.findId(element, field).orElseThrow(() -> new AssertionError("no " + field + " on " + element));
    }

    private ProposalViews.Placed waiting() {
        return as(world.noor, () -> proposals.fromSession(world.session.value()).waiting());
    }

    private TriangleView triangle() {
        return as(world.noor, () -> context.getBean(TriangleViews.class).get(world.triangle));
    }

    private void inTheRegister(Runnable change) {
        run(world.sanne, change);
    }

    private static Map<String, String> nothing() {
        return Map.of();
    }

    @Test
    void anAssignmentOnTheBoardIsAProposedRecordOfThisSession() {
        var client = joris.awaitElement("client", world.name("Directie Jeugd"));
        var magnet = noor.place(
                "assignment",
                "Zomerscholen",
                Map.of(
                        "size",
                        "L",
                        "firmness",
                        "planned",
                        "for",
                        client.id().value().toString()));

        var record = assignment(magnet);
        assertThat(magnet.findField("status")).contains("proposed");
        assertThat(record.title()).isEqualTo("Zomerscholen");
        assertThat(record.description().clients())
                .extracting(each -> each.organisation())
                .containsExactly(world.youth);
        assertThat(record.standing())
                .isInstanceOfSatisfying(
                        Standing.Proposed.class,
                        proposed -> assertThat(proposed.session()).isEqualTo(world.session.value()));
        var history = as(
                world.noor,
                () -> context.getBean(JournalViews.class).history(record.id().value(), 10, world.noor));
        assertThat(history).anySatisfy(line -> {
            assertThat(line.verb()).isEqualTo("ASSIGNMENT_PROPOSED");
            assertThat(line.details().toString()).contains(world.session.value().toString());
        });
    }

    @Test
    void whatIsSaidOtherwiseOnTheBoardIsSaidOtherwiseInTheRegister() {
        var magnet = noor.place("assignment", "Zomerscholen", nothing());
        noor.does(new BoardCommand.Write(magnet.id(), "Zomerscholen in de stad"));
        noor.set(magnet, "size", "S");
        assertThat(assignment(magnet).title()).isEqualTo("Zomerscholen in de stad");
        assertThat(assignment(magnet).description().size()).isEqualTo(Assignment.Size.S);
        noor.does(new BoardCommand.Undo());
        assertThat(assignment(magnet).description().size()).isNull();
    }

    @Test
    void whoTakesTheSameRecordsInAnotherOrderCostsTheBoardNothing() throws Exception {
        var one = noor.place("assignment", "Eén", nothing());
        var other = noor.place("assignment", "Twee", nothing());
        var server = context.getBean(DatabaseServer.class).administrator();
        try (var outside = DriverManager.getConnection(server.url(), server.user(), server.password());
                var sql = outside.createStatement()) {
            outside.setAutoCommit(false);
            sql.execute("set local deadlock_timeout = '60s'"); // so that it is the board that must give way
            sql.execute(locking(other));
            var said = CompletableFuture.supplyAsync(() -> noor.tries(new BoardCommand.Together(List.of(
                    new BoardCommand.Write(one.id(), "Eén opnieuw"),
                    new BoardCommand.Write(other.id(), "Twee opnieuw")))));
            awaitSomebodyWaiting(sql);
            sql.execute(locking(one));
            outside.commit();
            assertThat(said.join()).isEmpty();
        }
        assertThat(assignment(one).title()).isEqualTo("Eén opnieuw");
        assertThat(assignment(other).title()).isEqualTo("Twee opnieuw");
    }

    private static String locking(Element magnet) {
        return "select id from assignment_assignment where id = '%s' for update".formatted(id(magnet, "assignmentId"));
    }

    private static void awaitSomebodyWaiting(Statement sql) throws SQLException, InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            try (var rows = sql.executeQuery(
                    "select from pg_locks where not granted" + " and pg_backend_pid() = any(pg_blocking_pids(pid))")) {
                if (rows.next()) {
                    return;
                }
            }
            Thread.sleep(5);
        }
        throw new AssertionError("nobody waits");
    }

    @Test
    void whatIsTakenOffTheBoardWaitsNoLongerAndComesBackWithIt() {
        var one = noor.place("assignment", "Eén", nothing());
        var other = noor.place("assignment", "Twee", nothing());
        var line = noor.connect(one, other, "zelfde zaal", Map.of("relation", "overlaps"));
        var agreement = noor.place("agreement", "Wie eerst", nothing());
        var improvement = noor.place("improvement", "Eén loket", nothing());

        for (var element : List.of(agreement, improvement, one)) {
            noor.does(new BoardCommand.Remove(element.id()));
        }
        assertThat(assignment(one).standing()).isInstanceOf(Standing.Declined.class);
        assertThat(link(line).state()).isInstanceOf(Link.State.Removed.class);
        assertThat(waiting().count()).isZero();

        for (int i = 0; i < 3; i++) {
            noor.does(new BoardCommand.Undo());
        }
        assertThat(assignment(one).standing()).isInstanceOf(Standing.Proposed.class);
        assertThat(link(line).state()).isInstanceOf(Link.State.Proposed.class);
        assertThat(waiting().count()).isEqualTo(2);
    }

    @Test
    void undoingAndRedoingAPlaceTakesBackAndGivesBackItsRecord() {
        var magnet = noor.place("improvement", "Eén loket", nothing());
        noor.does(new BoardCommand.Undo());
        assertThat(waiting().improvements()).isEmpty();
        noor.does(new BoardCommand.Redo());
        assertThat(waiting().improvements())
                .extracting(each -> each.id().value())
                .containsExactly(id(noor.element(magnet.id()), "improvementId"));
    }

    @Test
    void whatTheRegisterHadBeforeStaysThereWhenItsMagnetIsTakenOff() {
        var client = noor.awaitElement("client", world.name("Directie Jeugd"));
        noor.does(new BoardCommand.Remove(client.id()));
        assertThat(triangle().clientsNow()).hasSize(1);
        noor.place("assignment", "Iets nieuws", nothing());
        inTheRegister(() -> propose("Van elders"));
        noor.awaitElement("assignment", "Van elders");
        assertThat(noor.board().listElements()).noneMatch(each -> each.kind().equals("client"));
    }

    @Test
    void aMagnetTakenOffDoesNotComeBackWithTheNextNewsOfTheRegister() {
        var magnet = noor.place("assignment", "Toch niet", nothing());
        noor.does(new BoardCommand.Remove(magnet.id()));
        inTheRegister(() -> propose("Van elders"));
        noor.awaitElement("assignment", "Van elders");
        assertThat(noor.board().listElements()).noneMatch(each -> each.text().equals("Toch niet"));
    }

    private Assignment.Id propose(String title) {
        return context.getBean(Assignments.class).propose(world.triangle, Description.titled(title), null, world.sanne);
    }

    @Test
    void aClientTheRegisterKnowsIsProposedAsClient() {
        var growth = world.organisation("Directie Groei", Organisation.Kind.DIRECTORATE);
        var magnet = noor.place("client", world.name("Directie Groei"), nothing());
        assertThat(magnet.findField("status")).contains("proposed");
        assertThat(waiting().clients()).extracting(Client::organisation).containsExactly(growth);

        noor.does(new BoardCommand.Write(magnet.id(), "Directie Krimp"));
        assertThat(waiting().clients()).isEmpty();
        assertThat(noor.element(magnet.id()).findField("organisationId")).isEmpty();
        noor.does(new BoardCommand.Undo());
        assertThat(waiting().clients()).hasSize(1);
    }

    @Test
    void aNameOfTheRegisterDoesNotChangeOnTheBoard() {
        var client = noor.awaitElement("client", world.name("Directie Jeugd"));
        assertThat(noor.tries(new BoardCommand.Write(client.id(), "Directie Bejaarden")))
                .isEqualTo("NAME_OF_THE_REGISTER");
        assertThat(noor.element(client.id()).text()).isEqualTo(world.name("Directie Jeugd"));
        var seat = noor.awaitElement("role", world.piet.name());
        assertThat(noor.tries(new BoardCommand.Write(seat.id(), "Iemand anders")))
                .isEqualTo("NAME_OF_THE_REGISTER");
    }

    @Test
    void aPersonWeKnowTakesAProposedSeatAndNoRights() {
        var kees = world.person("Kees Klant");
        var magnet = noor.place("role", kees.name(), Map.of("role", "delegated_client", "corner", "client"));
        assertThat(waiting().seats()).extracting(seat -> seat.person()).containsExactly(kees.person());
        assertThat(as(
                        kees,
                        () -> context.getBean(Access.class)
                                .may(kees, Action.SEE, Resource.TRIANGLE, world.triangle.value())))
                .isFalse();
        noor.does(new BoardCommand.Remove(magnet.id()));
        assertThat(waiting().seats()).isEmpty();
    }

    @Test
    void aLineOfAnotherKindOrBetweenOthersIsAnotherRelation() {
        var one = noor.place("assignment", "Eén", nothing());
        var two = noor.place("assignment", "Twee", nothing());
        var three = noor.place("assignment", "Drie", nothing());
        var line = noor.connect(one, two, "omdat", Map.of("relation", "overlaps", "weight", "heavy"));
        var first = link(line);
        assertThat(first.session()).isEqualTo(world.session.value());
        assertThat(first.weight()).isEqualTo(Link.Weight.HEAVY);

        noor.set(line, "relation", "conflicts");
        var second = link(noor.element(line.id()));
        assertThat(second.kind()).isEqualTo(Link.Kind.CONFLICTS);
        noor.does(new BoardCommand.Reconnect(line.id(), new Element.Ends(one.id(), three.id())));
        assertThat(link(noor.element(line.id())).other())
                .isEqualTo(assignment(three).id());
        assertThat(as(world.noor, () -> assignments.links(world.triangle))).hasSize(1);
        noor.set(line, "relation", "belongs");
        assertThat(as(world.noor, () -> assignments.links(world.triangle))).isEmpty();
    }

    @Test
    void aRefusalOfTheRegisterRefusesTheBoardAndLeavesNothingHalfDone() {
        var one = noor.place("assignment", "Eén", nothing());
        var two = noor.place("assignment", "Twee", nothing());
        noor.connect(one, two, "", Map.of("relation", "overlaps"));
        var again = Element.line(
                new Element.Id(UUID.randomUUID()),
                "line",
                new Element.Ends(two.id(), one.id()),
                "",
                Map.of("relation", "overlaps"));
        var idea = new Element.Id(UUID.randomUUID());
        var number = noor.board().number();

        var reason = noor.tries(new BoardCommand.Together(List.of(
                new BoardCommand.Place(Element.placed(idea, "assignment", Element.Position.ORIGIN, "Half", nothing())),
                new BoardCommand.Connect(again))));

        assertThat(reason).isEqualTo("LINK_EXISTS");
        assertThat(noor.board().number()).isEqualTo(number);
        assertThat(as(world.noor, () -> assignments.forBoard(world.triangle)))
                .extracting(Assignment::title)
                .doesNotContain("Half");
        assertThat(noor.tries(new BoardCommand.Write(one.id(), "x".repeat(1_500))))
                .isNotEmpty();
        assertThat(noor.element(one.id()).text()).isEqualTo("Eén");
    }

    @Test
    void anAgreementSettlesTheLinesItCoversAndLetsThemGo() {
        var one = noor.place("assignment", "Eén", nothing());
        var two = noor.place("assignment", "Twee", nothing());
        var line = noor.connect(one, two, "", Map.of("relation", "competes", "weight", "heavy"));
        var client = noor.awaitElement("client", world.name("Directie Jeugd"));
        var agreement = noor.place(
                "agreement",
                "Wie gaat voor",
                Map.of(
                        "covers",
                        line.id().value().toString(),
                        "parties",
                        client.id().value().toString()));
        assertThat(link(line).agreement()).isEqualTo(id(agreement, "agreementId"));
        assertThat(waiting().agreements().getFirst().text().parties()).containsExactly(world.youth);

        noor.does(new BoardCommand.SetFields(agreement.id(), java.util.Collections.singletonMap("covers", null)));
        assertThat(link(line).agreement()).isNull();
        noor.does(new BoardCommand.Undo());
        noor.does(new BoardCommand.Remove(agreement.id()));
        assertThat(link(line).isGap()).isTrue();
    }

    @Test
    void oneWordOnTheBoardDoesNotWipeWhatTheRegisterKnowsMore() {
        var text = new Agreement.Text(
                Agreement.Kind.FUNDING,
                "Wie betaalt",
                List.of(world.youth, world.agency),
                null,
                null,
                LocalDate.of(2027, 5, 1),
                "kast 3");
        var id = as(world.sanne, () -> context.getBean(Agreements.class).propose(world.triangle, text, world.sanne));
        var magnet = noor.awaitElement("agreement", "Wie betaalt");
        assertThat(Magnet.listNamed(noor.board(), magnet, "parties")).hasSize(2);

        noor.does(new BoardCommand.Write(magnet.id(), "Wie betaalt wat"));

        var now = triangle().agreements().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(now.subject()).isEqualTo("Wie betaalt wat");
        assertThat(now.parties()).containsExactlyElementsOf(text.parties());
        assertThat(now.review()).isEqualTo(text.review());
        assertThat(now.kind()).isEqualTo(Agreement.Kind.FUNDING);
    }

    @Test
    void anImprovementHasItsOwnerDateAndForumAndComesBackNextTime() {
        inTheRegister(() -> context.getBean(Forums.class)
                .add(
                        world.triangle,
                        new Forum.Draft(Forum.Kind.OTHER, "Kwartaaloverleg", List.of(), "", "", null),
                        world.sanne));
        var magnet = noor.place(
                "improvement",
                "Eén loket",
                Map.of("owner", world.piet.name(), "due", "2027-03-01", "forum", "Kwartaaloverleg"));
        var draft = waiting().improvements().getFirst().text();
        assertThat(draft.isComplete()).isTrue();
        assertThat(draft.person()).isEqualTo(world.piet.person());
        assertThat(magnet.findField("ownerId"))
                .contains(world.piet.person().value().toString());
        noor.set(magnet, "owner", world.olga.name());
        assertThat(waiting().improvements().getFirst().text().person()).isEqualTo(world.olga.person());
        noor.set(magnet, "owner", "Iemand van buiten");
        assertThat(waiting().improvements().getFirst().text().person()).isNull();
        noor.set(magnet, "owner", world.piet.name());

        var next = world.plan(world.triangle, "Volgende keer");
        picture.fillWhenEmpty(as(
                Actor.SYSTEM,
                () -> context.getBean(nl.samenspel.sketch.SessionViews.class).session(next)));
        var there = AtTable.join(world, next, world.noor).awaitElement("improvement", "Eén loket");
        assertThat(there.fields())
                .containsEntry("owner", world.piet.name())
                .containsEntry("due", "2027-03-01")
                .containsEntry("forum", "Kwartaaloverleg");
    }

    @Test
    void whatChangesInTheRegisterChangesOnTheBoardForAllKinds() {
        var assignment = as(world.sanne, () -> propose("Oud"));
        noor.awaitElement("assignment", "Oud");
        inTheRegister(() -> context.getBean(Assignments.class)
                .change(assignment, Map.of(Field.TITLE, "Nieuw", Field.SIZE, Assignment.Size.M), world.sanne));
        noor.awaitElement("assignment", "Nieuw");

        var bloom = world.organisation("Directie Bloei", Organisation.Kind.DIRECTORATE);
        var client = as(
                world.sanne,
                () -> context.getBean(Clients.class).place(world.triangle, Client.Draft.of(bloom), world.sanne));
        var magnet = noor.awaitElement("client", world.name("Directie Bloei"));
        assertThat(magnet.findField("status")).contains("registered");
        inTheRegister(() -> context.getBean(Clients.class).leave(client, LocalDate.of(2020, 1, 1), world.sanne));
        noor.awaitBoard(board -> board.findElement(magnet.id()).isEmpty());

        var improvement = as(
                world.sanne,
                () -> context.getBean(Improvements.class)
                        .add(world.triangle, Improvement.Draft.of("Sneller bellen"), world.sanne));
        var better = noor.awaitElement("improvement", "Sneller bellen");
        inTheRegister(() -> context.getBean(Improvements.class)
                .change(
                        improvement,
                        new Improvement.Draft("Sneller bellen", world.piet.person(), LocalDate.of(2027, 1, 1), null),
                        world.sanne));
        noor.awaitBoard(board -> board.findElement(better.id())
                .flatMap(each -> each.findField("owner"))
                .filter(world.piet.name()::equals)
                .isPresent());
        inTheRegister(() -> context.getBean(Improvements.class).finish(improvement, world.sanne));
        noor.awaitBoard(board -> board.findElement(better.id()).isEmpty());

        var bureau = world.organisation("Bureau Nieuw", Organisation.Kind.MINISTRY);
        inTheRegister(() -> context.getBean(Triangles.class).placeOwner(world.triangle, bureau, world.sanne));
        noor.awaitElement("role", world.name("Bureau Nieuw"));
    }

    @Test
    void whatOneTransactionChangesManyTimesArrivesWhole() {
        var transactions = context.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        inTheRegister(() -> transactions.executeWithoutResult(_ -> {
            propose("Eerste");
            propose("Tweede");
            propose("Derde");
        }));
        noor.awaitElement("assignment", "Eerste");
        noor.awaitElement("assignment", "Tweede");
        noor.awaitElement("assignment", "Derde");
    }

    @Test
    void whatIsRolledBackInTheRegisterNeverShows() {
        var transactions = context.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        inTheRegister(() -> transactions.executeWithoutResult(status -> {
            propose("Nooit geweest");
            status.setRollbackOnly();
        }));
        inTheRegister(() -> propose("Wel"));
        noor.awaitElement("assignment", "Wel");
        assertThat(noor.board().listElements()).noneMatch(each -> each.text().equals("Nooit geweest"));
    }
}
