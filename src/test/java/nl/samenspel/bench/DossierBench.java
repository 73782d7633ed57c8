package nl.samenspel.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How long a full dossier takes: the practice case of the demo world with 200 more talks in its contact log, written
/// down through the form, read by the assignee. From the request to the last byte. Run by `bench/dossier`.
public final class DossierBench {
    private static final int PORT = 18_215;
    private static final int EVENTS = 200;
    private static final int WARM = 100;
    private static final int ROUNDS = 200;
    private static final double GOAL_MS = 40;
    private static final Pattern CASE =
            Pattern.compile("href=\"/nl(/dossiers/[0-9a-f-]{36})\"[^>]*>[^<]*Programma Ketens open");

    private DossierBench() {}

    public static void main(String[] args) throws Exception {
        try (var server = BenchServer.start(PORT, BenchServer.empty("bench-dossier"))) {
            var assignee = Visitor.persona(server.port(), "Hanneke Blom");
            var found = CASE.matcher(assignee.page("/nl/dossiers"));
            if (!found.find()) {
                throw new IOException("the practice case is not among the dossiers");
            }
            var home = "/nl" + found.group(1);
            talk(assignee, home);
            var verdict = new Verdict();
            for (var part : List.of("", "/contacts", "/moments", "/agreement")) {
                verdict.atMost("dossier" + part + ", p95", p95(assignee, home + part), GOAL_MS, "ms");
            }
            System.exit(verdict.exitCode());
        }
    }

    private static void talk(Visitor assignee, String home) throws IOException, InterruptedException {
        var today = LocalDate.now(ZoneId.systemDefault());
        for (int number = 0; number < EVENTS; number++) {
            assignee.send(
                    home + "/moments",
                    home + "/contacts",
                    Map.of(
                            "with",
                            number % 2 == 0 ? "CLIENT" : "DELEGATED_CLIENT",
                            "day",
                            today.minusDays(number + 1).toString(),
                            "planned",
                            "60",
                            "real",
                            "60",
                            "about",
                            "Gesprek " + number));
        }
    }

    private static double p95(Visitor assignee, String path) throws IOException, InterruptedException {
        for (int round = 0; round < WARM; round++) {
            assignee.page(path);
        }
        var millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            assignee.page(path);
            millis[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-50s p50 %6.1f ms%n", path, millis[ROUNDS / 2]);
        return millis[ROUNDS * 95 / 100 - 1];
    }
}
