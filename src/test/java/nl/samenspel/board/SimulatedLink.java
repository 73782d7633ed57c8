package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;

/// One socket between a simulated browser and an instance: delayed, cut at any moment, sometimes with something twice
/// or, upwards, out of order.
final class SimulatedLink implements Connection {
    private final SimulatedWorld world;
    private final SimulatedHost host;
    private final SimulatedBrowser browser;
    private boolean cut;
    private boolean closed;
    private boolean dismissed;
    private long down;
    private long up;

    SimulatedLink(SimulatedWorld world, SimulatedHost host, SimulatedBrowser browser) {
        this.world = world;
        this.host = host;
        this.browser = browser;
    }

    void hello(long number) {
        upwards(() -> host.hello(this, number));
    }

    void take(UUID id, BoardCommand command) {
        upwards(() -> host.take(this, id, command));
        if (world.isChaotic() && world.oneIn(15)) {
            host.does(world.random.nextInt(300), () -> ifOpen(() -> host.take(this, id, command)));
        }
    }

    /// The browser's side lets go; the server finds out some time later.
    void cut() {
        cut = true;
        host.does(world.random.nextInt(3_000), () -> host.leave(this));
    }

    /// The server's side is gone.
    void breaks() {
        world.later(world.random.nextInt(200), () -> {
            if (!cut) {
                cut = true;
                browser.lost(this);
            }
        });
    }

    @Override
    public Actor actor() {
        return browser.actor;
    }

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public String login() {
        return "";
    }

    @Override
    public void send(String frame) {
        assertThat(dismissed).as("who lost the right hears nothing more").isFalse();
        browser.mayHear(frame, host);
        if (closed) {
            return;
        }
        downwards(() -> browser.hears(this, frame));
        if (frame.startsWith("{\"type\":\"did\"") && world.isChaotic() && world.oneIn(20)) {
            downwards(() -> browser.hears(this, frame));
        }
    }

    @Override
    public void restart(String welcome) {
        send(welcome);
    }

    @Override
    public void close(Closing why) {
        if (!closed) {
            closed = true;
            dismissed = why == Closing.NO_RIGHT;
            downwards(() -> {
                cut = true;
                browser.closed(this, why);
            });
        }
    }

    private void upwards(Runnable work) {
        var soonest = world.isChaotic() && world.oneIn(10) ? 0 : up;
        up = Math.max(soonest, world.now() + world.random.nextInt(60));
        host.does(up - world.now(), () -> ifOpen(work));
    }

    private void downwards(Runnable work) {
        down = Math.max(down, world.now() + world.random.nextInt(80));
        world.later(down - world.now(), () -> ifWhole(work));
    }

    /// What comes in after the server closed is not looked at.
    private void ifOpen(Runnable work) {
        if (!closed) {
            ifWhole(work);
        }
    }

    private void ifWhole(Runnable work) {
        if (!cut) {
            work.run();
        }
    }
}
