package nl.samenspel.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/// Workload D: `kill -9` of the application while people draw in a real sketch session, a number of times. Nothing
/// acknowledged may be missing, on the board or in the register, nothing there twice, and all browsers back by
/// themselves and equal. Run by `bench/kill`; the arguments are rounds and people.
public final class KillBench {
    private static final int PORT = 18_212;

    private KillBench() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        var data = BenchServer.empty("bench-kill");
        var server = BenchServer.start(PORT, data);
        var sum = new Round(0, 0, 0, 0, 0);
        long worst = 0;
        for (int number = 1; number <= rounds; number++) {
            var title = "Ronde" + number;
            var table = Table.lay(PORT, "Doorgaan na een storing, ronde " + number, people);
            var tabs = sitDown(table, title);
            Thread.sleep(1_500 + ThreadLocalRandom.current().nextInt(1_500));
            server.kill();
            long killed = System.nanoTime();
            server = BenchServer.start(PORT, data);
            for (var tab : tabs) {
                tab.awaitBackSince(killed);
            }
            long back = Duration.ofNanos(System.nanoTime() - killed).toMillis();
            var round = settle(table, tabs, title);
            sum = sum.plus(round);
            worst = Math.max(worst, back);
            System.out.printf(
                    Locale.ROOT,
                    "round %2d: %s; server answered after %d ms, all browsers back after %d ms%n",
                    number,
                    round,
                    server.startedIn().toMillis(),
                    back);
        }
        server.close();
        System.out.printf("%d kills, %d acknowledged changes%n", rounds, sum.acknowledged());
        var verdict = new Verdict();
        verdict.atMost("acknowledged and lost", sum.lost(), 0, "");
        verdict.atMost("carried out twice", sum.doubled(), 0, "");
        verdict.atMost("browsers not equal to the server", sum.unequal(), 0, "");
        verdict.atMost("register not equal to the board", sum.register(), 0, "");
        verdict.atMost("slowest return of all browsers", worst / 1e3, 5, "s");
        System.exit(verdict.exitCode());
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
    }

    private static List<BenchTab> sitDown(Table table, String title) {
        var tabs = new ArrayList<BenchTab>();
        for (int i = 0; i < table.seats().size(); i++) {
            tabs.add(new BenchTab(PORT, table.session(), table.seats().get(i).cookieLine(), new Hand(title, i)));
        }
        return tabs;
    }

    private static Round settle(Table table, List<BenchTab> tabs, String title) throws Exception {
        for (var tab : tabs) {
            tab.stopEditing();
        }
        for (var tab : tabs) {
            tab.awaitAnswers();
        }
        Thread.sleep(500);
        var there = whole(table);
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

    private static Map<UUID, JsonNode> whole(Table table) throws IOException {
        var cookie = table.seats().getFirst().cookieLine();
        try (var socket = new BenchSocket(PORT, table.session(), cookie)) {
            socket.send("{\"type\":\"hello\",\"at\":0}");
            var picture = new BenchPicture();
            while (!picture.hear(socket.receive())) {
                // others may say things first
            }
            return picture.elements();
        }
    }
}
