package nl.samenspel.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardViews;
import nl.samenspel.board.Connection;
import nl.samenspel.board.Element;
import nl.samenspel.board.LiveBoards;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.organisation.Organisations;
import nl.samenspel.people.Logins;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.Triangles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Cards at which people work hidden from each other, from the card in the guide to the register: Joris leads, Noor and
/// Farida come for the clients.
@WithApplication
class HiddenCardTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Logins logins;

    @Autowired
    Organisations organisations;

    @Autowired
    Triangles triangles;

    @Autowired
    Sessions sessions;

    @Autowired
    Invitations invitations;

    @Autowired
    LiveBoards boards;

    @Autowired
    BoardViews views;

    @Autowired
    AssignmentViews assignments;

    private Triangle.Id triangle;
    private Board.Id board;
    private Seat joris;
    private Seat noor;
    private Seat farida;

    private static final class Seat implements Connection {
        private final Actor actor;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        private Seat(Actor actor) {
            this.actor = actor;
        }

        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public Language language() {
            return Language.NL;
        }

        @Override
        public String login() {
            return "";
        }

        List<String> heard() {
            return heard;
        }

        @Override
        public void send(String frame) {
            heard.add(frame);
        }

        @Override
        public void restart(String welcome) {
            heard.add(welcome);
        }

        @Override
        public void close(Closing why) {
            heard.add("closed " + why);
        }
    }

    @BeforeEach
    void atTheTable() {
        var world = COUNT.incrementAndGet();
        joris = seat("Joris Bakker", "joris.hidden" + world);
        noor = seat("Noor van Dam", "noor.hidden" + world);
        farida = seat("Farida Haddou", "farida.hidden" + world);
        var by = joris.actor();
        board = as(by, () -> {
            var provider =
                    organisations.add(Organisation.Draft.of("Dienst Verborgen " + world, Organisation.Kind.AGENCY), by);
            triangle = triangles.make("Dienst Verborgen " + world, provider, null, by);
            var plan = new Plan("Samen kijken", Instant.now(), "", by.person(), Language.NL);
            var session = sessions.plan(triangle, plan, by);
            invitations.invite(session, noor.actor().person(), Corner.CLIENT, by);
            invitations.invite(session, farida.actor().person(), Corner.CLIENT, by);
            return new Board.Id(session.value());
        });
        List.of(joris, noor, farida).forEach(each -> boards.join(board, each, 0));
        does(joris, new BoardCommand.SetState("started", "yes"));
    }

    @Test
    void anIdeaIsHiddenUntilTheRevealAndNeverTellsItsMaker() {
        does(joris, new BoardCommand.SetState("card", "improvements"));
        var idea = magnet(Magnet.IDEA, "minder lijstjes");
        does(noor, new BoardCommand.Place(idea));
        assertThat(String.join("", farida.heard())).doesNotContain("minder lijstjes");
        assertThat(String.join("", joris.heard())).doesNotContain("minder lijstjes");
        assertThat(String.join("", noor.heard())).contains("minder lijstjes");
        assertThat(views.shownTo(board, farida.actor().person()).findElement(idea.id()))
                .isEmpty();

        does(joris, new BoardCommand.SetState("reveal.improvements", "yes"));

        assertThat(farida.heard().getLast()).contains("minder lijstjes").doesNotContain(person(noor), "Noor");
        var seen = views.shownTo(board, farida.actor().person())
                .findElement(idea.id())
                .orElseThrow();
        assertThat(seen.by()).isNull();
        assertThat(seen.findField("corner")).isEmpty();
    }

    @Test
    void aHiddenLineComesIntoTheRegisterAtTheReveal() {
        var one = magnet(Magnet.ASSIGNMENT, "Zomerscholen");
        var other = magnet(Magnet.ASSIGNMENT, "Taal op de werkvloer");
        does(joris, new BoardCommand.SetState("card", "coherence"));
        does(noor, new BoardCommand.Place(one));
        does(noor, new BoardCommand.Place(other));
        var ends = new Element.Ends(one.id(), other.id());
        var id = new Element.Id(UUID.randomUUID());
        does(noor, new BoardCommand.Connect(Element.line(id, "line", ends, "", Map.of("relation", "overlaps"))));
        assertThat(links()).isEmpty();
        assertThat(views.shownTo(board, farida.actor().person()).findElement(id))
                .isEmpty();

        does(joris, new BoardCommand.SetState("reveal.coherence", "yes"));

        assertThat(links()).hasSize(1);
        var line = views.shownTo(board, farida.actor().person()).findElement(id).orElseThrow();
        assertThat(line.findField("relationId")).isPresent();
        assertThat(line.findField("corner")).contains("client");
        assertThat(line.by()).isNull();
    }

    @Test
    void votesAreCountedPerCornerOnceTheIdeasAreShown() {
        does(joris, new BoardCommand.SetState("card", "improvements"));
        does(joris, new BoardCommand.SetState("voting", "3"));
        var idea = magnet(Magnet.IDEA, "minder lijstjes");
        does(noor, new BoardCommand.Place(idea));
        var key = "vote." + person(noor) + "." + idea.id().value();
        does(noor, new BoardCommand.SetState(key, "2 client"));
        assertThat(facts(farida)).noneMatch(fact -> fact.startsWith("vote."));

        does(joris, new BoardCommand.SetState("reveal.improvements", "yes"));

        assertThat(facts(farida))
                .anyMatch(fact ->
                        fact.startsWith("vote.") && fact.endsWith(idea.id().value() + "=2 client improvements"))
                .noneMatch(fact -> fact.contains(person(noor)));
        assertThat(facts(noor)).contains(key + "=2 client improvements");
    }

    private List<String> facts(Seat seat) {
        return views.shownTo(board, seat.actor().person()).state().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().value())
                .toList();
    }

    private List<?> links() {
        return as(Actor.SYSTEM, () -> assignments.links(triangle));
    }

    private static Element magnet(String kind, String text) {
        return Element.placed(new Element.Id(UUID.randomUUID()), kind, Element.Position.ORIGIN, text, Map.of());
    }

    private static String person(Seat seat) {
        return seat.actor().person().value().toString();
    }

    private void does(Seat seat, BoardCommand command) {
        var id = UUID.randomUUID();
        boards.take(board, seat, id, command);
        var until = Instant.now().plus(Duration.ofSeconds(10));
        while (seat.heard().stream().noneMatch(frame -> frame.contains(id.toString()))) {
            assertThat(Instant.now()).as("an answer to %s", command).isBefore(until);
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(seat.heard()).noneMatch(frame -> frame.contains("\"refused\""));
    }

    private Seat seat(String name, String mail) {
        logins.offerStartCode("BEGIN1234");
        var actor = as(Actor.SYSTEM, () -> logins.withStartCode("BEGIN1234", name, mail + "@voorbeeld.nl"));
        return new Seat(actor);
    }

    private static <T> T as(Actor actor, Callable<T> work) {
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
