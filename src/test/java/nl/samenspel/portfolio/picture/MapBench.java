package nl.samenspel.portfolio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Link;
import nl.samenspel.sketch.Caller;
import nl.samenspel.support.Visitors;
import nl.samenspel.support.WithApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// How long the page of a map takes: of 500 assignments with 1,000 relations through the whole application, and of
/// 10,000 without a database. And, where the data are there, what the largest joint arrangement looks like. Run by
/// `bench/map`.
@WithApplication
class MapBench {
    private static final int WARM = 20;
    private static final int ROUNDS = 60;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void fiveHundred() {
        var names = new String[12];
        Arrays.setAll(names, n -> "Directie " + (char) ('A' + n));
        var world = new PictureWorld(context, names);
        var titles = new ArrayList<String>();
        for (int n = 0; n < 500; n++) {
            titles.add("Opdracht over onderwerp " + n);
            var size = Assignment.Size.values()[n % 3];
            var firmness = Assignment.Firmness.values()[n % 3];
            if (n % 10 == 0) {
                world.assignment(titles.get(n), size, firmness, names[n % 12], names[(n + 1) % 12]);
            } else {
                world.assignment(titles.get(n), size, firmness, names[n % 12]);
            }
        }
        for (int n = 0; n < 1000; n++) {
            var one = n % 500;
            var other = (one + 1 + n / 500 * 13) % 500;
            world.link(Link.Kind.values()[n % 6], titles.get(one), titles.get(other), Link.Weight.values()[n % 3]);
        }
        var caller = Caller.loggedIn(port, world.piet, context);
        measure(
                "page of 500, 1,000 relations",
                () -> caller.get("/nl" + world.home() + "/map").body().length());
        measure(
                "the same as SVG",
                () -> caller.get("/nl" + world.home() + "/map/map.svg").body().length());
        look(world, "map-500");
    }

    @Test
    void tenThousand() {
        var town = new MapTown();
        for (int n = 0; n < 10_000; n++) {
            town.assignment("Opdracht " + n, "Opdrachtgever " + n % 60);
        }
        for (int n = 0; n < 20_000; n++) {
            town.link(
                    Link.Kind.values()[n % 6], town.assignments.get(n % 10_000), town.assignments.get(n * 7 % 10_000));
        }
        var facts = town.facts();
        measure(
                "10,000 counted per client, without the database",
                () -> MapLayout.forScreen(MapMaking.of(facts, MapFilter.NONE, 1))
                        .tiles()
                        .size());
    }

    /// Real participants; shown to nobody but who runs this.
    @Test
    void theLargestJointArrangement() throws IOException {
        var data = Path.of("..", "shared", "data", "joint-arrangements.csv");
        if (!Files.exists(data)) {
            return;
        }
        var participants = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(data)) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            participants.computeIfAbsent(cells[1], _ -> new ArrayList<>()).add(cells[0]);
        }
        var largest = participants.values().stream()
                .max(java.util.Comparator.comparingInt(List::size))
                .orElseThrow();
        var names = largest.stream().distinct().toArray(String[]::new);
        var world = new PictureWorld(context, names);
        world.assignment("De regeling zelf", Assignment.Size.L, Assignment.Firmness.FIRM, names);
        look(world, "map-joint-one");
        for (int n = 0; n < names.length; n += 2) {
            world.assignment("Extra taak voor " + names[n], Assignment.Size.S, Assignment.Firmness.PLANNED, names[n]);
            if (n > 8 && n % 12 == 0) {
                world.link(
                        Link.Kind.values()[n / 2 % 6],
                        "Extra taak voor " + names[n],
                        "Extra taak voor " + names[n - 8],
                        Link.Weight.MEDIUM);
            }
        }
        look(world, "map-joint");
        var body = Caller.loggedIn(port, world.piet, context)
                .get("/nl" + world.home() + "/map")
                .body();
        assertThat(body).contains("De regeling zelf", names[names.length - 1]);
    }

    private void look(PictureWorld world, String name) {
        var page = visitors.arrive("http://127.0.0.1:" + port);
        page.context()
                .addCookies(Caller.loggedIn(port, world.piet, context).cookies().entrySet().stream()
                        .map(each -> new Cookie(each.getKey(), each.getValue()).setUrl("http://127.0.0.1:" + port))
                        .toList());
        page.navigate("/nl" + world.home() + "/map");
        Visitors.screenshot(page, name);
        page.navigate("/nl" + world.home() + "/map/print");
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screenshots", name + ".pdf"))
                .setPreferCSSPageSize(true));
    }

    private interface Work {
        int run();
    }

    private static void measure(String what, Work work) {
        var size = 0;
        for (int i = 0; i < WARM; i++) {
            size = work.run();
        }
        var times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var start = System.nanoTime();
            work.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms (%,d)%n",
                what, times[ROUNDS / 2] / 1e6, times[ROUNDS * 95 / 100] / 1e6, size);
    }
}
