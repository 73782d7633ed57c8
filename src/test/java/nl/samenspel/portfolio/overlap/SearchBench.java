package nl.samenspel.portfolio.overlap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Field;
import nl.samenspel.bench.Exponent;
import nl.samenspel.demo.ScaleRegister;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.job.Work;
import nl.samenspel.portfolio.Steered;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// How long a search takes with the database: a whole triangle, and round one assignment after an edit. In
/// one triangle of 1,000, 3,000 and 10,000, or of the sizes in `samenspel.bench.sizes`. Run by
/// `bench/overlap`.
@WithApplication
@TestPropertySource(properties = "samenspel.test.world=search bench")
class SearchBench {
    private static final int EDITS = 40;

    @Autowired
    ApplicationContext application;

    @Autowired
    Assignments assignments;

    @Autowired
    Attention attention;

    @Autowired
    FindSuggestions work;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void measure() {
        attention.stop();
        var medians = new LinkedHashMap<Integer, Double>();
        for (var size :
                System.getProperty("samenspel.bench.sizes", "1000 3000 10000").split(" ")) {
            medians.put(Integer.valueOf(size), measure(Integer.parseInt(size)));
        }
        System.out.printf("exponent of growth with the database: %.2f%n", Exponent.of(medians));
    }

    private double measure(int size) {
        var world = new Steered(application);
        var ids = register(world, size);
        attention.start();
        attention.look();
        attention.stop();
        scratch(world);
        var begun = System.nanoTime();
        scratch(world);
        double scratch = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%,d in one triangle, from scratch with the database: %.2f s%n", size, scratch);
        var times = new ArrayList<Double>();
        for (int edit = 0; edit < EDITS; edit++) {
            var id = ids.get(edit * size / EDITS);
            var group = List.of(edit % 2 == 0 ? "scholen" : "gemeenten");
            Identity.as(world.steef, () -> assignments.change(id, Map.of(Field.TARGET_GROUPS, group), world.steef));
            begun = System.nanoTime();
            Identity.as(Actor.SYSTEM, () -> Objects.requireNonNull(transactions.execute(_ -> attention.lookOnce())));
            times.add((System.nanoTime() - begun) / 1e6);
        }
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "  after one edit, with the database: p50 %.0f ms, p95 %.0f ms%n",
                sorted.get(EDITS / 2), sorted.get(EDITS * 95 / 100));
        return scratch;
    }

    private List<Assignment.Id> register(Steered world, int size) {
        var ids = new ArrayList<Assignment.Id>();
        Identity.run(
                world.steef,
                () -> transactions.executeWithoutResult(_ -> ScaleRegister.planned(1, size)
                        .assignments()
                        .forEach(each -> {
                            var says = each.description().with(Field.DEMAND, null);
                            ids.add(assignments.register(world.triangle, says, world.steef));
                        })));
        return ids;
    }

    private void scratch(Steered world) {
        var order = new Job.Order(
                FindSuggestions.task(world.triangle),
                world.steef.person(),
                world.steef.name(),
                java.time.Instant.EPOCH);
        Identity.run(world.steef, () -> {
            var outcome = work.run(order, new Work.Pace() {
                @Override
                public void at(int parts, Job.Word word) {}

                @Override
                public boolean mayGoOn() {
                    return true;
                }
            });
            transactions.executeWithoutResult(_ -> outcome.keep().run());
        });
    }
}
