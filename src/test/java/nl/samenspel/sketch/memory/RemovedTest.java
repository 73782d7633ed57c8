package nl.samenspel.sketch.memory;

import static nl.samenspel.sketch.SketchWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.platform.Actor;
import nl.samenspel.sketch.AtTable;
import nl.samenspel.sketch.Caller;
import nl.samenspel.sketch.SketchWorld;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What was taken off the board: who did it, and putting it back.
@WithApplication
class RemovedTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MemoryViews memory;

    @LocalServerPort
    int port;

    private SketchWorld world;
    private AtTable joris;
    private AtTable noor;

    @BeforeEach
    void atTheTable() {
        world = new SketchWorld(context);
        joris = AtTable.join(world, world.session, world.joris);
        noor = AtTable.join(world, world.session, world.noor);
        joris.does(new BoardCommand.SetState("started", "yes"));
        joris.does(new BoardCommand.SetState("card", "assignments"));
    }

    @Test
    @DisplayName("B20 B48 what somebody took off, somebody else finds with who and when, and puts back with its lines")
    void someoneElsePutsItBack() {
        var one = noor.place(Magnet.ASSIGNMENT, "Zomerscholen", Map.of());
        var two = noor.place(Magnet.ASSIGNMENT, "Taal", Map.of());
        var line = noor.connect(one, two, "", Map.of("relation", "overlaps"));
        noor.does(new BoardCommand.Remove(one.id()));

        var page = Caller.loggedIn(port, world.olga, context)
                .get("/nl/sessions/" + world.session.value() + "/board/removed");
        assertThat(page.body()).contains("Zomerscholen", world.noor.name());

        joris.does(new BoardCommand.Restore(one.id()));
        assertThat(joris.board().elements()).containsKeys(one.id(), line.id());
        assertThat(removed(world.olga)).isEmpty();
    }

    @Test
    @DisplayName("B39 B48 what was hidden when it went is on nobody else's list, not after the reveal either")
    void whatWasHiddenStaysSo() {
        joris.does(new BoardCommand.SetState("card", "improvements"));
        var idea = noor.place(Magnet.IDEA, "canary", Map.of());
        noor.does(new BoardCommand.Remove(idea.id()));
        joris.does(new BoardCommand.SetState("reveal.improvements", "yes"));

        assertThat(removed(world.olga)).isEmpty();
        assertThat(removed(world.noor))
                .extracting(each -> each.element().text())
                .containsExactly("canary");
    }

    @Test
    @DisplayName("B41 B48 who took away what is unsigned is not told")
    void whoIsNotTold() {
        joris.does(new BoardCommand.SetState("card", "improvements"));
        var idea = noor.place(Magnet.IDEA, "minder lijstjes", Map.of());
        joris.does(new BoardCommand.SetState("reveal.improvements", "yes"));
        noor.does(new BoardCommand.Remove(idea.id()));

        assertThat(removed(world.olga)).extracting(MemoryViews.Removal::name).containsExactly("");
        assertThat(removed(world.noor)).extracting(MemoryViews.Removal::name).containsExactly(world.noor.name());
    }

    @Test
    @DisplayName("B48 somebody who came later hears only of what went since")
    void sinceTheyCame() {
        var one = noor.place(Magnet.ASSIGNMENT, "Zomerscholen", Map.of());
        noor.does(new BoardCommand.Remove(one.id()));
        assertThat(as(world.olga, () -> memory.removed(world.session(), world.olga.person(), Instant.now())))
                .isEmpty();
        assertThat(removed(world.olga)).hasSize(1);
    }

    private java.util.List<MemoryViews.Removal> removed(Actor reader) {
        return as(reader, () -> memory.removed(world.session(), reader.person(), Instant.EPOCH));
    }
}
