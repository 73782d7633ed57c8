package nl.samenspel.sketch;

import static nl.samenspel.sketch.SketchWorld.as;
import static nl.samenspel.sketch.SketchWorld.notFound;
import static nl.samenspel.sketch.SketchWorld.refuses;
import static nl.samenspel.sketch.SketchWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspel.support.WithApplication;
import nl.samenspel.triangle.Corner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WithApplication
class InvitationsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Invitations invitations;

    @Autowired
    SessionViews views;

    @LocalServerPort
    int port;

    private SketchWorld world;

    @BeforeEach
    void aWorld() {
        world = new SketchWorld(context);
    }

    private SessionViews.Around around() {
        return as(world.noor, () -> views.get(world.session, world.noor));
    }

    @Test
    void whoIsInvitedComesForOneCornerOnce() {
        refuses(
                world.sanne,
                () -> invitations.invite(world.session, world.noor.person(), Corner.OWNER, world.sanne),
                "name INVITEE_TWICE");
        refuses(
                world.sanne,
                () -> invitations.invite(world.session, world.joris.person(), Corner.OWNER, world.sanne),
                "name FACILITATOR_IN_CORNER");
        refuses(
                world.sanne,
                () -> invitations.inviteByName(world.session, " ", "", Corner.OWNER, world.sanne),
                "name INVITEE_MISSING");
    }

    @Test
    void answersAreReadByThoseAtTheTableAlone() {
        run(world.noor, () -> invitations.answer(world.session, "Wij vragen te veel tegelijk.", world.noor));

        var path = "/nl/sessions/" + world.session.value();
        assertThat(Caller.loggedIn(port, world.joris, context).get(path).body()).contains("Wij vragen te veel");
        assertThat(Caller.loggedIn(port, world.piet, context).get(path).body()).contains("Wij vragen te veel");
        var stranger = Caller.loggedIn(port, world.sem, context);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + "/invitation.ics").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/answer", "answer", "ik ook").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoIsInvitedAnswersAndOnlyForThemselves() {
        notFound(world.piet, () -> invitations.answer(world.session, "Namens Noor", world.piet));
        notFound(world.sem, () -> invitations.answer(world.session, "Van buiten", world.sem));
        refuses(
                world.noor,
                () -> invitations.answer(world.session, "x".repeat(4_001), world.noor),
                "answer ANSWER_TOO_LONG");
        assertThat(around().answered()).isEmpty();
    }

    @Test
    void anInvitationThatIsTakenBackOpensNothingAnyMore() {
        var vera = world.person("Vera Vreemd");
        run(world.sanne, () -> invitations.invite(world.session, vera.person(), Corner.OWNER, world.sanne));
        var hers = Caller.loggedIn(port, vera, context);
        var path = "/nl/sessions/" + world.session.value();
        assertThat(hers.get(path).statusCode()).isEqualTo(200);
        var invitee = around().everybody().stream()
                .filter(each -> each.name().equals(vera.name()))
                .findFirst()
                .orElseThrow();

        run(world.joris, () -> invitations.withdraw(world.session, invitee.id(), world.joris));

        assertThat(hers.get(path).statusCode()).isEqualTo(404);
        assertThat(hers.get(path + "/board").statusCode()).isEqualTo(404);
        notFound(world.joris, () -> invitations.withdraw(world.session, invitee.id(), world.joris));
    }

    @Test
    void whoLeadsTicksThePreparationAndNobodyElse() {
        var path = "/nl/sessions/" + world.session.value() + "/preparation";
        var joris = Caller.loggedIn(port, world.joris, context);
        assertThat(joris.post(path, "item", "0", "item", "2").statusCode()).isEqualTo(302);
        assertThat(around().ticked()).containsExactly(0, 2);
        joris.post(path, "item", "2", "item", "77", "item", "x");
        assertThat(around().ticked()).containsExactly(2);
        assertThat(Caller.loggedIn(port, world.noor, context)
                        .post(path, "item", "1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingOfThePreparationChangesAfterTheEnd() {
        world.begin();
        world.end();
        refuses(
                world.sanne,
                () -> invitations.inviteByName(world.session, "Laat", "", Corner.OWNER, world.sanne),
                SketchRefusal.SESSION_OVER);
        refuses(world.noor, () -> invitations.answer(world.session, "Te laat", world.noor), SketchRefusal.SESSION_OVER);
        refuses(world.joris, () -> invitations.tick(world.session, 1, true, world.joris), SketchRefusal.SESSION_OVER);
    }

    @Test
    void anUnreadableInvitationKeepsWhatWasTyped() {
        var joris = Caller.loggedIn(port, world.joris, context);
        var refused = joris.post(
                "/nl/sessions/" + world.session.value() + "/invitees", "name", "Wie <b>komt</b>", "email", "wie@x.nl");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Wie &lt;b>komt", "wie@x.nl", "href=\"#corner\"");
    }
}
