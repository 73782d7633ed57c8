package nl.samenspel.sketch.magnet;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.board.Admission;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.sketch.Entrances;
import nl.samenspel.sketch.SketchWorld;
import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The places of all at a table are asked together, and are the places that each of them has.
@WithApplication
class TableSeatsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    TableSeats seats;

    @Autowired
    Access access;

    private SketchWorld world;
    private Actor guest;
    private Actor stranger;

    @BeforeEach
    void aSessionWithAGuest() {
        world = new SketchWorld(context);
        var entrances = context.getBean(Entrances.class);
        var code = as(world.joris, () -> entrances.open(world.session, world.joris))
                .code();
        guest = as(Actor.NOBODY, () -> entrances.enter(code, "Gijs", Corner.CLIENT, "seats " + world.number))
                .actor();
        stranger = world.person("Vreemde");
    }

    private List<Actor> everybody() {
        return List.of(
                world.sanne, world.olga, world.noor, world.piet, world.joris, world.sem, guest, stranger, Actor.NOBODY);
    }

    @Test
    void eachHasTheirOwnPlace() {
        var places = seats.admissions(world.session, everybody());
        assertThat(places.get(world.joris)).isEqualTo(new Admission(world.joris, true, Map.of("facilitator", "yes")));
        assertThat(places.get(world.noor)).isEqualTo(new Admission(world.noor, true, Map.of("corner", "client")));
        assertThat(places.get(guest)).isEqualTo(new Admission(guest, true, Map.of("corner", "client", "guest", "yes")));
        assertThat(places).doesNotContainKeys(stranger, Actor.NOBODY);
    }

    @Test
    void togetherNobodyHasAnotherPlaceThanAlone() {
        sameAlone();
        world.begin();
        sameAlone();
        run(world.joris, () -> context.getBean(Entrances.class).remove(world.session, guest.person(), world.joris));
        sameAlone();
        assertThat(seats.admissions(world.session, everybody())).doesNotContainKey(guest);
        world.end();
        sameAlone();
    }

    private void sameAlone() {
        var together = seats.admissions(world.session, everybody());
        for (var each : everybody()) {
            assertThat(together.containsKey(each)).as(each.name()).isEqualTo(may(each, Action.SEE));
            if (together.containsKey(each)) {
                assertThat(together.get(each)).isEqualTo(seats.admission(world.session, each));
                assertThat(together.get(each).mayChange()).isEqualTo(may(each, Action.TAKE_PART));
            } else {
                assertThatExceptionOfType(NotFound.class).isThrownBy(() -> seats.admission(world.session, each));
            }
        }
    }

    private boolean may(Actor asker, Action action) {
        return as(asker, () -> access.may(asker, action, Resource.BOARD, world.session.value()));
    }
}
