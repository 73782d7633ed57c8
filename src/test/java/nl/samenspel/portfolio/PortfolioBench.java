package nl.samenspel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// How long the pages of a portfolio of 500 assignments and twelve teams take, from request to last byte; with
/// `-Dbench.assignments=10000` of a large one, and how long its export takes. Run by `bench/portfolio`.
@WithApplication
class PortfolioBench {
    private static final int ASSIGNMENTS = Integer.getInteger("bench.assignments", 500);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 60);
    private static final int WARM = 20;
    private static final double GOAL_MS = 150;
    private static final double EXPORT_GOAL_MS = 2_000;
    private static final int TEAMS = 12;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void readsItsPagesInTime() {
        var world = new Steered(context);
        fill(world);
        var caller = Caller.loggedIn(port, world.carla, context);
        var triangle = "/nl/triangles/" + world.triangle.value();
        var home = triangle + "/portfolio";
        var met = true;
        for (var path : List.of(
                "",
                "/map",
                "/timeline",
                "/timeline?zoom=month&lanes=team",
                "/load",
                "/load?months=48",
                "/load/effect")) {
            met &= measure(caller, home + path, path.isEmpty() ? "(overview)" : path, ROUNDS, GOAL_MS);
        }
        met &= measure(caller, triangle + "/insight", "(insight of the triangle)", ROUNDS, GOAL_MS);
        for (var path : List.of("/load/export/xlsx", "/timeline/export/ods")) {
            met &= measure(caller, home + path, path, 5, EXPORT_GOAL_MS);
        }
        assertThat(met || ASSIGNMENTS > 500).as("p95 within its goal").isTrue();
    }

    private static boolean measure(Caller caller, String path, String name, int rounds, double goal) {
        var millis = new double[rounds];
        var bytes = 0;
        for (int round = rounds > 10 ? -WARM : 0; round < rounds; round++) {
            var begun = System.nanoTime();
            var answer = caller.bytes(path);
            if (round >= 0) {
                millis[round] = (System.nanoTime() - begun) / 1e6;
            }
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes = answer.body().length;
        }
        Arrays.sort(millis);
        var p95 = millis[Math.max(0, (int) (rounds * 0.95) - 1)];
        System.out.printf(
                Locale.ROOT,
                "%-34s %6d assignments %6d kB   p50 %7.1f ms   p95 %7.1f ms   (goal: p95 %.0f ms)%n",
                name,
                ASSIGNMENTS,
                bytes / 1024,
                millis[rounds / 2],
                p95,
                goal);
        return p95 <= goal;
    }

    private void fill(Steered world) {
        var random = new Random(500);
        var here = YearMonth.from(java.time.LocalDate.now(java.time.ZoneOffset.UTC));
        var teams = new ArrayList<Team.Id>();
        for (int i = 0; i < TEAMS; i++) {
            teams.add(world.team("Team " + (i + 1)));
        }
        var capacities = context.getBean(Capacities.class);
        var assignments = context.getBean(Assignments.class);
        Identity.run(world.steef, () -> {
            teams.forEach(team ->
                    capacities.set(team, here.minusMonths(6), new BigDecimal(ASSIGNMENTS / 30), null, world.steef));
            for (int i = 0; i < ASSIGNMENTS; i++) {
                assignments.register(world.triangle, description(i, world, teams, here, random), world.steef);
            }
        });
    }

    private static Description description(
            int number, Steered world, List<Team.Id> teams, YearMonth here, Random random) {
        var from = here.plusMonths(random.nextInt(40) - 12L);
        var until = from.plusMonths(2L + random.nextInt(18));
        var clients = List.of(world.housing, world.water, world.roads);
        var blocks = new ArrayList<Demand>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            blocks.add(new Demand(
                    teams.get((number + i * 5) % TEAMS),
                    from,
                    until,
                    BigDecimal.valueOf(10L + random.nextInt(300), 2)));
        }
        return Description.EMPTY
                .with(Field.TITLE, "Regeling van gewone lengte " + number)
                .with(Field.PURPOSE, "Een doel van gewone lengte. ".repeat(5))
                .with(
                        Field.CLIENTS,
                        List.of(Client.of(clients.get(number % 3)), Client.of(clients.get((number + 1) % 3))))
                .with(Field.DEMAND, blocks)
                .with(Field.FIRMNESS, Assignment.Firmness.values()[number % 3])
                .during(from, until);
    }
}
