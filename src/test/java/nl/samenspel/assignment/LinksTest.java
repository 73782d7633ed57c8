package nl.samenspel.assignment;

import static nl.samenspel.assignment.AssignmentRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.support.WithApplication;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WithApplication
class LinksTest {
    @Autowired
    Links links;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentViews views;

    @Autowired
    ApplicationContext application;

    Register register;

    Register.World world;
    Assignment.Id roofs;
    Assignment.Id desk;

    @BeforeEach
    void twoAssignments() {
        register = new Register(application);
        world = register.world();
        roofs = register.as(
                world.piet(),
                () -> assignments.register(world.triangle(), Description.titled("Zonnedaken"), world.piet()));
        desk = register.as(
                world.piet(), () -> assignments.register(world.triangle(), Description.titled("Loket"), world.piet()));
    }

    @Test
    void aHeavyOneIsAGapUntilAnAgreementSettlesIt() {
        var id = add(Link.Kind.COMPETES, Link.Weight.HEAVY);
        assertThat(only().isGap()).isTrue();

        act(() -> links.settle(id, new UUID(4, 4), world.piet()));
        assertThat(only().isGap()).isFalse();

        act(() -> links.settle(id, null, world.piet()));
        assertThat(only().isGap()).isTrue();
    }

    @Test
    void waitsForAYesWhenProposedAtABoard() {
        var draft = new Links.Draft(Link.Kind.DEPENDS_ON, roofs, desk, Link.Weight.LIGHT, " Via het loket ");
        var id = register.as(world.carla(), () -> links.propose(draft, new UUID(7, 7), world.carla()));
        assertThat(only().state()).isInstanceOf(Link.State.Proposed.class);
        assertThat(only().sentence()).isEqualTo("Via het loket");

        act(() -> links.accept(id, world.piet()));
        assertThat(only().state()).isInstanceOf(Link.State.Accepted.class);
        refuses(() -> act(() -> links.accept(id, world.piet())), LINK_NOT_PROPOSED);
    }

    @Test
    void removingCanBeUndone() {
        var id = add(Link.Kind.OVERLAPS, Link.Weight.LIGHT);
        refuses(() -> act(() -> links.restore(id, world.piet())), LINK_NOT_REMOVED);
        act(() -> links.remove(id, world.piet()));
        assertThat(all()).isEmpty();
        refuses(() -> act(() -> links.remove(id, world.piet())), LINK_REMOVED);

        act(() -> links.restore(id, world.piet()));
        assertThat(only().state()).isInstanceOf(Link.State.Accepted.class);
    }

    @Test
    void doesNotComeBackBesideItsTwin() {
        var id = add(Link.Kind.OVERLAPS, Link.Weight.LIGHT);
        act(() -> links.remove(id, world.piet()));
        add(Link.Kind.OVERLAPS, Link.Weight.HEAVY);
        refuses(() -> act(() -> links.restore(id, world.piet())), LINK_EXISTS);
    }

    @Test
    void standsOnceBetweenTwo() {
        add(Link.Kind.OVERLAPS, Link.Weight.LIGHT);
        var back = new Links.Draft(Link.Kind.OVERLAPS, desk, roofs, Link.Weight.LIGHT, "");
        refuses(() -> register.as(world.piet(), () -> links.add(back, world.piet())), LINK_EXISTS);
    }

    @Test
    void refusesToItselfAndTooManyWords() {
        var self = new Links.Draft(Link.Kind.OVERLAPS, desk, desk, Link.Weight.LIGHT, "");
        refuses(() -> register.as(world.piet(), () -> links.add(self, world.piet())), LINKED_WITH_ITSELF);
        var id = add(Link.Kind.OVERLAPS, Link.Weight.LIGHT);
        refuses(() -> act(() -> links.change(id, Link.Weight.LIGHT, "x".repeat(501), world.piet())), LETTERS_TOO_MANY);
    }

    @Test
    void doesNotExistForWhoSeesOnlyOneEnd() {
        var elsewhere = register.anotherTriangleOf(world.piet());
        var other = register.as(
                world.piet(), () -> assignments.register(elsewhere, Description.titled("Elders"), world.piet()));
        var draft = new Links.Draft(Link.Kind.COMPETES, roofs, other, Link.Weight.HEAVY, "");
        register.as(world.piet(), () -> links.add(draft, world.piet()));

        assertThat(all()).isEmpty();
        assertThat(register.as(world.piet(), () -> views.links(world.triangle())))
                .hasSize(1);
        assertThatThrownBy(() -> register.as(world.carla(), () -> links.add(draft, world.carla())))
                .isInstanceOf(NotFound.class);
    }

    private Link.Id add(Link.Kind kind, Link.Weight weight) {
        var draft = new Links.Draft(kind, roofs, desk, weight, "");
        return register.as(world.piet(), () -> links.add(draft, world.piet()));
    }

    private Link only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    /// As Carla sees them.
    private List<Link> all() {
        return register.as(world.carla(), () -> views.links(List.of(roofs)));
    }

    private void act(Runnable act) {
        register.as(world.piet(), act);
    }

    private static void refuses(ThrowingCallable act, AssignmentRefusal reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
