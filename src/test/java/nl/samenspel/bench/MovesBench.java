package nl.samenspel.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import nl.samenspel.platform.database.EmbeddedPostgres;

/// Two instances on one PostgreSQL, and a sketch session under load that moves between them: the instance that holds it
/// is stopped as for a new version, everybody comes back at the other one, and the stopped one is started again.
/// Run by `bench/moves`.
public final class MovesBench {
    private static final List<Integer> PORTS = List.of(18_213, 18_214);
    /// A board has room for the magnets of this many rounds.
    private static final int ROUNDS_PER_TABLE = 25;

    private final Path data = BenchServer.empty("bench-moves");
    private final EmbeddedPostgres postgres;
    private final BenchServer[] instances = new BenchServer[PORTS.size()];

    private MovesBench() throws Exception {
        postgres = EmbeddedPostgres.start(
                data.resolve("database").toAbsolutePath(),
                data.resolve("programs").toAbsolutePath(),
                List.of("max_connections=100"));
        postgres.database("samenspel");
        for (int i = 0; i < instances.length; i++) {
            instances[i] = start(i);
        }
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        var bench = new MovesBench();
        int code = bench.run(rounds, people);
        bench.stop();
        System.exit(code);
    }

    private int run(int rounds, int people) throws Exception {
        var sum = new KillBench.Round(0, 0, 0, 0, 0);
        long worst = 0;
        Table table = null;
        for (int number = 1; number <= rounds; number++) {
            int from = (number - 1) % instances.length;
            int to = number % instances.length;
            if (table == null || number % ROUNDS_PER_TABLE == 0) {
                if (table != null) {
                    table.end(PORTS.get(from));
                }
                table = Table.lay(PORTS.get(from), "Verhuizen, vanaf ronde " + number, people);
            }
            var title = "Zet" + number;
            // where they come first opens the board, when nobody holds it
            var tabs = KillBench.sitDown(table, List.of(PORTS.get(from), PORTS.get(to)), title);
            for (var tab : tabs) {
                tab.awaitBackSince(1);
            }
            Thread.sleep(1_000 + ThreadLocalRandom.current().nextInt(1_000));
            long stopped = System.nanoTime();
            var stopping = Thread.ofPlatform().start(() -> close(from));
            for (var tab : tabs) {
                tab.awaitAnswerAfterWelcomeSince(stopped);
            }
            long back = Duration.ofNanos(System.nanoTime() - stopped).toMillis();
            stopping.join();
            instances[from] = start(from);
            var round = KillBench.settle(PORTS.get(from), table, tabs, title);
            sum = sum.plus(round);
            worst = Math.max(worst, back);
            System.out.printf("move %3d: %s; all are drawing again after %d ms%n", number, round, back);
        }
        System.out.printf("%d moves, %d acknowledged changes%n", rounds, sum.acknowledged());
        return sum.verdict(worst).exitCode();
    }

    /// Both share the database and the key with which they trust each other.
    private BenchServer start(int number) throws Exception {
        var database = postgres.endpoint("samenspel");
        int port = PORTS.get(number);
        return BenchServer.start(
                port,
                data.resolve("instance-" + number),
                "--samenspel.internal-address=127.0.0.1:" + port,
                "--samenspel.key-file=" + data.resolve("server.key").toAbsolutePath(),
                "--samenspel.database.url=" + database.url(),
                "--samenspel.database.user=" + database.user(),
                "--samenspel.database.password=" + database.password());
    }

    private void close(int number) {
        try {
            instances[number].close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        for (int i = 0; i < instances.length; i++) {
            close(i);
        }
        postgres.close();
    }
}
