package nl.samenspel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/// Workload D: `kill -9` while people draw in a real sketch session, a number of times: of the application, which is
/// started again, or of the database under it, which the application starts again. Nothing acknowledged may be
/// missing, on the board or in the register, nothing there twice, and all browsers back by themselves and equal.
/// Run by `bench/kill`.
public final class KillBench {
    private final boolean database;
    private final int people;
    private final int port;
    private final Path data;
    private BenchServer server;
    private long afterAnswering;

    private KillBench(boolean database, int people) throws IOException, InterruptedException {
        this.database = database;
        this.people = people;
        this.port = database ? 18_215 : 18_212;
        this.data = BenchServer.empty(database ? "bench-kill-database" : "bench-kill");
        this.server = BenchServer.start(port, data);
    }

    public static void main(String[] args) throws Exception {
        boolean database = args.length > 0 && args[0].equals("database");
        var numbers = Arrays.stream(args)
                .skip(database ? 1 : 0)
                .mapToInt(Integer::parseInt)
                .toArray();
        int rounds = numbers.length > 0 ? numbers[0] : database ? 50 : 20;
        System.exit(new KillBench(database, numbers.length > 1 ? numbers[1] : 8).run(rounds));
    }

    private int run(int rounds) throws Exception {
        var sum = new Round(0, 0, 0, 0, 0);
        long worst = 0;
        for (int number = 1; number <= rounds; number++) {
            var title = "Ronde" + number;
            var table = Table.lay(port, "Doorgaan na een storing, ronde " + number, people);
            var tabs = sitDown(table, List.of(port), title);
            Thread.sleep(1_500 + ThreadLocalRandom.current().nextInt(1_500));
            long back = database ? killDatabase(tabs) : killApplication(tabs);
            var round = settle(port, table, tabs, title);
            table.end(port);
            sum = sum.plus(round);
            worst = Math.max(worst, back);
            System.out.printf("round %2d: %s; all are drawing again after %d ms%n", number, round, back);
        }
        server.close();
        System.out.printf(
                "%d kills of the %s, %d acknowledged changes%n",
                rounds, database ? "database" : "application", sum.acknowledged());
        if (!database) {
            System.out.printf("slowest return, the start of the application included: %.1f s%n", worst / 1e3);
        }
        return sum.verdict(database ? worst : afterAnswering).exitCode();
    }

    /// Milliseconds until all browsers are back, the start of the application included.
    private long killApplication(List<BenchTab> tabs) throws Exception {
        server.kill();
        long killed = System.nanoTime();
        server = BenchServer.start(port, data);
        long answering = System.nanoTime();
        for (var tab : tabs) {
            tab.awaitBackSince(killed);
        }
        afterAnswering = Math.max(
                afterAnswering, Duration.ofNanos(System.nanoTime() - answering).toMillis());
        return Duration.ofNanos(System.nanoTime() - killed).toMillis();
    }

    /// Milliseconds until something new of every browser is acknowledged: they need not have lost their link.
    private long killDatabase(List<BenchTab> tabs) throws Exception {
        long killed = System.nanoTime();
        server.killDatabase(data);
        Thread.sleep(100); // what was committed before may still be told
        for (var tab : tabs) {
            tab.awaitAnswerToSomethingNew();
        }
        return Duration.ofNanos(System.nanoTime() - killed).toMillis();
    }

    /// What one round came to, or all.
    ///
    /// @param register assignments that are on the board and not in the register, or there twice
    record Round(int acknowledged, int lost, int doubled, int unequal, int register) {
        Round plus(Round other) {
            return new Round(
                    acknowledged + other.acknowledged,
                    lost + other.lost,
                    doubled + other.doubled,
                    unequal + other.unequal,
                    register + other.register);
        }

        /// @param worst milliseconds that the slowest return took
        Verdict verdict(long worst) {
            var verdict = new Verdict();
            verdict.atMost("acknowledged and lost", lost, 0, "");
            verdict.atMost("carried out twice", doubled, 0, "");
            verdict.atMost("browsers not equal to the server", unequal, 0, "");
            verdict.atMost("register not equal to the board", register, 0, "");
            verdict.atMost("slowest return of all browsers", worst / 1e3, 5, "s");
            return verdict;
        }
    }

    /// A tab for everybody at the table, changing the board from now on.
    static List<BenchTab> sitDown(Table table, List<Integer> ports, String title) {
        var tabs = new ArrayList<BenchTab>();
        for (int i = 0; i < table.seats().size(); i++) {
            tabs.add(new BenchTab(ports, table.session(), table.seats().get(i).cookieLine(), new Hand(title, i)));
        }
        return tabs;
    }

    /// Lets everybody finish and leave, and counts.
    ///
    /// @param port of an instance that tells what is there
    static Round settle(int port, Table table, List<BenchTab> tabs, String title) throws Exception {
        for (var tab : tabs) {
            tab.stopEditing();
        }
        for (var tab : tabs) {
            tab.awaitAnswers();
        }
        Thread.sleep(500);
        var there = whole(port, table);
        var numbers = new HashMap<String, Long>();
        int acknowledged = 0;
        int lost = 0;
        int doubled = 0;
        int unequal = 0;
        int proposed = 0;
        for (var tab : tabs) {
            acknowledged += tab.acknowledged();
            lost += tab.unanswered() + tab.missingIn(there);
            doubled += tab.doubled(numbers);
            unequal += tab.picture().equals(there) ? 0 : 1;
            proposed += tab.proposed();
            tab.leave();
        }
        var register = table.register(title);
        int wrong = Math.abs(proposed - register.different()) + register.rows() - register.different();
        return new Round(acknowledged, lost, doubled, unequal, wrong);
    }

    private static Map<UUID, JsonNode> whole(int port, Table table) throws IOException {
        var cookie = table.seats().getFirst().cookieLine();
        try (var socket = new BenchSocket(port, table.session(), cookie)) {
            socket.send("{\"type\":\"hello\",\"at\":0}");
            var picture = new BenchPicture();
            while (!picture.hear(socket.receive())) {
                // others may say things first
            }
            return picture.elements();
        }
    }
}
