package nl.samenspel.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;

/// A board, its browsers, two instances and a database in one thread and one seed: what happens when is decided by the
/// seed alone, and every fault that can be thought of happens. The core is the real one; only store, lease, threads,
/// clock and network are simulated.
final class SimulatedWorld {
    static final Board.Id BOARD = new Board.Id(new UUID(9, 9));
    private static final int CHAOS_MS = 20_000;
    private static final int QUIET_MS = 60_000;

    final Random random;
    final SimulatedLog log = new SimulatedLog(this);
    final TestMeaning meaning = new TestMeaning();
    final List<SimulatedBrowser> browsers = new ArrayList<>();
    final List<SimulatedHost> hosts = new ArrayList<>();
    /// Whether nothing is ever revealed: then no word of what is hidden may be sent to others.
    final boolean secretive;

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long sequence;
    private long lastId;
    private boolean chaotic = true;

    private record Event(long at, long sequence, Runnable work) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(sequence, other.sequence);
        }
    }

    SimulatedWorld(long seed) {
        random = new Random(seed);
        secretive = random.nextBoolean();
        meaning.looking = TestLooking::on;
        for (int number = 0; number < 2; number++) {
            hosts.add(new SimulatedHost(this, number));
        }
        for (int person = 0; person < 3; person++) {
            var actor = new Actor(new PersonId(new UUID(5, person)), "Person " + person, Actor.Kind.PERSON);
            meaning.admit(actor, true);
            for (int tab = person == 0 ? -1 : 0; tab < 1; tab++) {
                browsers.add(new SimulatedBrowser(this, actor, browsers.size()));
            }
        }
    }

    /// One whole story, and whether everything held.
    void run() {
        hosts.forEach(SimulatedHost::start);
        browsers.forEach(SimulatedBrowser::arrive);
        if (random.nextBoolean()) {
            browsers.getFirst().doLater(new BoardCommand.SetState("guarded", "yes"));
        }
        later(0, this::chaos);
        runUntil(CHAOS_MS);
        chaotic = false;
        log.away = false;
        hosts.forEach(SimulatedHost::calm);
        runUntil(CHAOS_MS + QUIET_MS);
        examine();
    }

    long now() {
        return now;
    }

    Instant instant(long skewMs) {
        return Instant.ofEpochMilli(1_000_000 + now + skewMs);
    }

    boolean isChaotic() {
        return chaotic;
    }

    UUID nextId() {
        return new UUID(4, ++lastId);
    }

    void later(long ms, Runnable work) {
        events.add(new Event(now + ms, sequence++, work));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    SimulatedHost anyHost() {
        return hosts.get(random.nextInt(hosts.size()));
    }

    void crashed(SimulatedHost host) {
        var fresh = host.successor();
        hosts.set(hosts.indexOf(host), fresh);
        later(100 + random.nextInt(4_000), fresh::start);
    }

    private void runUntil(long end) {
        while (!events.isEmpty() && events.peek().at() <= end) {
            var event = events.remove();
            now = event.at();
            event.work().run();
        }
        now = end;
    }

    private void chaos() {
        if (!chaotic) {
            return;
        }
        switch (random.nextInt(28)) {
            case 0 ->
                anyHost().crashAt(SimulatedLog.Point.values()[random.nextInt(SimulatedLog.Point.values().length)]);
            case 1 -> anyHost().crash();
            case 2 -> anyHost().sleep(random.nextInt(6_000));
            case 3 -> anyHost().move();
            case 4 -> away();
            case 5 -> log.losesNextAnswer = true;
            case 6, 7, 8 -> browsers.get(random.nextInt(browsers.size())).cut();
            case 9 -> anyHost().skewMs = random.nextInt(7_200_000) - 3_600_000L;
            case 10 -> loseRight(browsers.get(random.nextInt(browsers.size())).actor);
            case 11, 12, 13 -> anyHost().submit();
            default -> browsers.get(random.nextInt(browsers.size())).act();
        }
        later(random.nextInt(400), this::chaos);
    }

    private void away() {
        log.away = true;
        later(random.nextInt(3_000), () -> log.away = false);
    }

    private void loseRight(Actor actor) {
        if (browsers.stream().anyMatch(each -> each.actor.equals(actor) && each.hasLostRight())) {
            return;
        }
        meaning.dismiss(actor);
        browsers.stream().filter(each -> each.actor.equals(actor)).forEach(SimulatedBrowser::lostRight);
        anyHost().recheck();
        later(3_000, () -> meaning.admit(actor, true));
    }

    private void examine() {
        log.examine();
        for (var host : hosts) {
            host.examine(log.board());
        }
        for (var browser : browsers) {
            browser.examine();
        }
    }
}
