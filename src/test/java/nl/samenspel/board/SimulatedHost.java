package nl.samenspel.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Messages;
import nl.samenspel.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// One start of one instance: the real engine on a simulated database, in turns that the world gives.
final class SimulatedHost implements Pace {
    private static final Messages MESSAGES = new Messages(List.of("board"));
    private static final Actor REGISTER =
            new Actor(new nl.samenspel.platform.PersonId(new UUID(6, 6)), "Register", Actor.Kind.PERSON);

    long skewMs;

    private final SimulatedWorld world;
    private final int number;
    private final LiveBoards boards;
    private final List<SimulatedLink> links = new ArrayList<>();
    private boolean running;
    private boolean dead;
    private long asleepUntil;
    private SimulatedLog.@Nullable Point doom;

    SimulatedHost(SimulatedWorld world, int number) {
        this.world = world;
        this.number = number;
        var store = world.log.new Store(this);
        var transactions = world.log.new Transactions(this, store);
        var meaning = BoardMeanings.only(world.meaning);
        var ids = new Ids(() -> world.instant(skewMs), new Random(world.random.nextLong()));
        var surroundings = new BoardOpening.Surroundings(MESSAGES, () -> world.instant(skewMs), ids, this);
        boards = new LiveBoards(new BoardOpening(
                meaning, transactions, store, world.log.new Leases(), world.log.intake(store), surroundings));
    }

    void start() {
        running = true;
        every(1_000, boards::renewLeases);
        every(1_200, () -> boards.listLive().forEach(boards::recheck));
        every(100, () -> boards.listLive().forEach(LiveBoard::tick));
    }

    SimulatedHost successor() {
        return new SimulatedHost(world, number);
    }

    boolean isUp() {
        return running && !dead;
    }

    /// Everything it does, it does while it is alive and awake.
    void does(long inMs, Runnable work) {
        world.later(inMs, () -> {
            if (dead) {
                return;
            }
            if (asleepUntil > world.now()) {
                does(asleepUntil - world.now(), work);
                return;
            }
            try {
                work.run();
            } catch (SimulatedLog.Crash crash) {
                crash();
            } catch (DataAccessException away) {
                // what the threads of the application do with it: try again at the next beat
            }
        });
    }

    void crashAt(SimulatedLog.Point point) {
        doom = point;
    }

    void at(SimulatedLog.Point point) {
        if (doom == point) {
            doom = null;
            throw new SimulatedLog.Crash();
        }
    }

    void crash() {
        if (isUp()) {
            dead = true;
            List.copyOf(links).forEach(SimulatedLink::breaks);
            world.crashed(this);
        }
    }

    void sleep(long ms) {
        asleepUntil = Math.max(asleepUntil, world.now() + ms);
    }

    boolean sleptSince(long moment) {
        return asleepUntil >= moment;
    }

    void calm() {
        doom = null;
    }

    /// An orderly end here: everyone comes back where the board is opened next.
    void move() {
        does(0, () -> boards.close(SimulatedWorld.BOARD));
    }

    void recheck() {
        does(0, () -> boards.recheck(SimulatedWorld.BOARD));
    }

    /// The register writes on the board.
    void submit() {
        var place = new BoardCommand.Place(Element.placed(
                new Element.Id(world.nextId()), "note", Element.Position.ORIGIN, "from the register", Map.of()));
        does(0, () -> {
            if (running) {
                boards.submit(SimulatedWorld.BOARD, List.of(place), REGISTER);
            }
        });
    }

    void hearsTheBell() {
        does(world.random.nextInt(50), () -> boards.readSoon(SimulatedWorld.BOARD));
    }

    void hello(SimulatedLink link, long at) {
        links.add(link);
        try {
            boards.join(SimulatedWorld.BOARD, link, at);
        } catch (NotFound noRight) {
            link.close(Connection.Closing.NO_RIGHT);
        } catch (BoardHeldElsewhere moved) {
            link.close(Connection.Closing.MOVED);
        } catch (DataAccessException away) {
            link.close(Connection.Closing.NOT_NOW);
        }
    }

    void take(SimulatedLink link, UUID id, BoardCommand command) {
        boards.take(SimulatedWorld.BOARD, link, id, command);
    }

    void leave(SimulatedLink link) {
        links.remove(link);
        boards.leave(SimulatedWorld.BOARD, link);
    }

    /// What is live here and ours is what the log says.
    void examine(Board expected) {
        boards.findLive(SimulatedWorld.BOARD)
                .ifPresent(live -> assertThat(live.ledger().board()).isEqualTo(expected));
    }

    private void every(long ms, Runnable work) {
        does(ms, () -> {
            try {
                work.run();
            } finally {
                every(ms, work);
            }
        });
    }

    @Override
    public Worker begin(Scribe scribe) {
        return new Turns(scribe);
    }

    @Override
    public void aside(Runnable work) {
        does(world.random.nextInt(20), work);
    }

    @Override
    public void inOrder(Runnable work) {
        does(0, work);
    }

    /// A scribe's turns as events of the world.
    private final class Turns implements Worker {
        private final Scribe scribe;
        private boolean planned;
        private boolean ended;
        private boolean inTurn;

        private Turns(Scribe scribe) {
            this.scribe = scribe;
            plan(0);
        }

        @Override
        public void wake() {
            plan(world.random.nextInt(8));
        }

        @Override
        public void await(Duration most) {
            for (int turns = 0; turns < 20 && !ended && !inTurn; turns++) {
                turn();
            }
        }

        private void plan(long ms) {
            if (!planned && !ended) {
                planned = true;
                does(ms, () -> {
                    planned = false;
                    if (!ended) {
                        follow(turn());
                    }
                });
            }
        }

        private void follow(Next next) {
            switch (next) {
                case Next.Rest(var most) -> plan(most.isZero() ? world.random.nextInt(4) : most.toMillis());
                case Next.Gather(var exactly) -> plan(exactly.toMillis());
                case Next.Ended _ -> {}
            }
        }

        private Next turn() {
            inTurn = true;
            try {
                var next = scribe.turn();
                ended = next instanceof Next.Ended;
                at(SimulatedLog.Point.AFTER_TELLING);
                return next;
            } finally {
                inTurn = false;
            }
        }
    }
}
