package nl.samenspel.sketch.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import nl.samenspel.sketch.AtTable;
import nl.samenspel.sketch.Caller;
import nl.samenspel.sketch.SketchWorld;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import nl.samenspel.support.HtmlCheck;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Who did what and when, as each reader may know it: Joris leads, Noor comes for the clients, Olga owns.
@WithApplication
class HistoryTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MemoryViews memory;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private AtTable joris;
    private AtTable noor;
    private String path;

    @BeforeEach
    void atTheTable() {
        world = new SketchWorld(context);
        context.getBean(RegisterPicture.class).fillWhenEmpty(world.session());
        joris = AtTable.join(world, world.session, world.joris);
        noor = AtTable.join(world, world.session, world.noor);
        joris.does(new BoardCommand.SetState("started", "yes"));
        turn("assignments");
        path = "/sessions/" + world.session.value() + "/history";
    }

    @Test
    void tellsInSentencesWhoDidWhatFromWhatToWhat() {
        var one = noor.place(Magnet.ASSIGNMENT, "Zomerscholen", Map.of("size", "S"));
        var two = noor.place(Magnet.ASSIGNMENT, "Taal op het werk", Map.of());
        noor.set(one, "size", "L");
        noor.does(new BoardCommand.Write(two.id(), "Taal overal"));
        noor.does(new BoardCommand.Move(one.id(), new Element.Position(800, 0)));
        noor.connect(one, two, "", Map.of("relation", "overlaps"));
        noor.does(new BoardCommand.Remove(two.id()));
        joris.does(new BoardCommand.Restore(two.id()));
        joris.does(new BoardCommand.SetState("timer", "running 840"));

        var told = told(world.noor);

        var her = world.noor.name();
        assertThat(told)
                .contains(her + " plaatste de opdracht “Zomerscholen”.")
                .contains(her + " veranderde bij de opdracht “Zomerscholen”: maat gaat van “klein” naar “groot”.")
                .contains(her + " veranderde de opdracht “Taal op het werk” in “Taal overal”.")
                .contains(her + " verplaatste de opdracht “Zomerscholen” van vak Opdrachten naar vak Opdrachtnemer.")
                .contains(her + " legde de lijn “Zomerscholen” overlapt met “Taal overal”.")
                .contains(her + " haalde de opdracht “Taal overal” weg.")
                .contains(world.joris.name() + " zette de opdracht “Taal overal” terug.")
                .contains(world.joris.name() + " liet de klok lopen met 14 minuten.");
    }

    @Test
    void whatCameInOneChangeIsOneSentence() {
        noor.does(new BoardCommand.Together(IntStream.rangeClosed(1, 6)
                .<BoardCommand.Direct>mapToObj(number -> new BoardCommand.Place(Element.placed(
                        new Element.Id(UUID.randomUUID()),
                        Magnet.ASSIGNMENT,
                        new Element.Position(number, 0),
                        "Werk " + number,
                        Map.of())))
                .toList()));

        assertThat(told(world.noor)).containsOnlyOnce("“Werk 1”").contains(" en nog ");
    }

    @Test
    void tellsForWhichSeatTheScribeTypedAndVoted() {
        var seat = UUID.randomUUID();
        joris.does(
                new BoardCommand.SetState("scribe", world.joris.person().value().toString()));
        joris.does(new BoardCommand.SetState("room", "on"));
        joris.does(new BoardCommand.SetState("seat." + seat, "client 3"));
        var magnet = joris.place(Magnet.ASSIGNMENT, "Zomerscholen", Map.of("seat", seat.toString()));
        joris.does(new BoardCommand.SetState("voting", "3"));
        joris.does(new BoardCommand.SetState("vote." + seat + "." + magnet.id().value(), "2 client"));

        var his = world.joris.name();
        assertThat(told(world.noor))
                .contains(his + " plaatste de opdracht “Zomerscholen” namens Opdrachtgever 3.")
                .contains(his + " gaf 2 stemmen aan “Zomerscholen” namens Opdrachtgever 3.");
    }

    @Test
    void whatStayedHiddenAndWhoDidItReachNobodyElse() {
        turn("improvements");
        var idea = noor.place(Magnet.IDEA, "canary een", Map.of());
        noor.does(new BoardCommand.Write(idea.id(), "canary twee"));
        noor.does(new BoardCommand.SetState(
                "vote." + world.noor.person().value() + "." + idea.id().value(), null));

        assertThat(told(world.olga)).doesNotContain("canary", "het idee");
        assertThat(told(world.joris)).doesNotContain("canary", "het idee");
        assertThat(told(world.noor)).contains("canary een", "canary twee");
        var olga = Caller.loggedIn(port, world.olga, context);
        var here = "/nl/sessions/" + world.session.value();
        for (var page : List.of("/history", "/replay", "/replay?visit=9", "/replay/changes", "/replay/board?at=999")) {
            assertThat(olga.get(here + page).body())
                    .as(page)
                    .doesNotContain("canary", idea.id().value().toString());
        }

        joris.does(new BoardCommand.SetState("reveal.improvements", "yes"));

        assertThat(told(world.olga))
                .contains("maakte het idee “canary twee” zichtbaar")
                .doesNotContain("canary een");
        noor.does(new BoardCommand.Write(idea.id(), "canary drie"));
        assertThat(told(world.olga)).contains("Iemand veranderde het idee “canary twee” in “canary drie”.");
    }

    @Test
    void aHandOverTellsToWhom() {
        var karim = world.person("Karim Leider");
        SketchWorld.run(
                world.sanne,
                () -> context.getBean(nl.samenspel.sketch.HandOvers.class)
                        .handOver(world.session, karim.person(), world.joris));
        joris.awaitBoard(board -> board.findFact("facilitator").isPresent());

        assertThat(told(world.olga)).contains(" gaf de leiding aan " + karim.name() + ".");
    }

    @Test
    void oneCanAskForOnePersonOneActOrOneCard() {
        noor.place(Magnet.ASSIGNMENT, "Zomerscholen", Map.of());
        turn("agreements");
        joris.place(Magnet.GAP, "Wie betaalt", Map.of());
        var olga = Caller.loggedIn(port, world.olga, context);

        assertThat(olga.get("/nl" + path + "?person=" + world.noor.person().value())
                        .body())
                .contains("plaatste de opdracht “Zomerscholen”")
                .doesNotContain("Wie betaalt”");
        assertThat(olga.get("/nl" + path + "?kind=turned").body())
                .contains("ging naar de kaart")
                .doesNotContain("plaatste");
        assertThat(olga.get("/nl" + path + "?card=agreements").body())
                .contains("plaatste het gat “Wie betaalt”")
                .doesNotContain("Zomerscholen");
        assertThat(olga.get("/nl" + path + "?kind=voted").body()).contains("Niets gevonden");
    }

    @Test
    void readsInBothLanguagesAsAProperPage() {
        noor.place(Magnet.ASSIGNMENT, "Zomerscholen", Map.of());
        var olga = Caller.loggedIn(port, world.olga, context);
        for (var language : Language.values()) {
            HtmlCheck.assertValid(olga.get("/" + language.code() + path).body());
        }
        assertThat(olga.get("/en" + path).body()).contains("placed the assignment “Zomerscholen”");
    }

    @Test
    void whoHasNoPlaceInTheSessionFindsNothing() {
        assertThat(Caller.loggedIn(port, world.sem, context).get("/nl" + path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSessionInWhichNothingHappenedSaysSo() {
        var empty = world.plan(world.triangle, "Nog niets");
        var page = Caller.loggedIn(port, world.olga, context).get("/nl/sessions/" + empty.value() + "/history");
        assertThat(page.body()).contains("Er is nog niets gebeurd");
    }

    private String told(Actor reader) {
        var text = new StringBuilder();
        var page = 1;
        History history;
        do {
            history = history(reader, page++);
            history.stretches()
                    .forEach(stretch -> stretch.lines()
                            .forEach(line -> text.append(line.sentence()).append('\n')));
        } while (history.paging().number() < history.paging().last());
        return text.toString();
    }

    private History history(Actor reader, int page) {
        return SketchWorld.as(
                reader, () -> memory.history(world.session(), reader.person(), HistoryFilter.ALL, page, Language.NL));
    }

    private void turn(String card) {
        joris.does(new BoardCommand.SetState("card", card));
    }
}
