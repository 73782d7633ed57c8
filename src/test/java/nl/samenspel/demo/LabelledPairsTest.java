package nl.samenspel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.samenspel.portfolio.overlap.finder.Finders;
import nl.samenspel.portfolio.overlap.finder.Pair;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How good the suggestions are, on 200 pairs whose labels come from how they were made or written, never
/// from the rules: `src/test/resources/overlap/labelled-pairs.csv`. Around them stand 1,600 others of the
/// scale world.
class LabelledPairsTest {
    private static final Path FILE = Path.of("src/test/resources/overlap/labelled-pairs.csv");
    private static final List<Labelled> PAIRS = new ArrayList<>();

    private record Labelled(boolean influence, String why, Pair pair, boolean suggested) {
        boolean right() {
            return influence == suggested;
        }
    }

    @BeforeAll
    static void suggest() throws IOException {
        var register = ScaleRegister.planned(2, 1_600);
        var lines = Files.readAllLines(FILE);
        var pairs = lines.stream()
                .skip(1)
                .map(line -> read(line.split(";"), register))
                .toList();
        var found = Finders.all(register.ground(), _ -> true);
        for (int place = 0; place < pairs.size(); place++) {
            var cells = lines.get(place + 1).split(";");
            PAIRS.add(new Labelled(
                    cells[0].equals("yes"), cells[1], pairs.get(place), found.containsKey(pairs.get(place))));
        }
    }

    @Test
    void holdsTwoHundredPairs() {
        assertThat(PAIRS).hasSize(200);
        assertThat(PAIRS).filteredOn(Labelled::influence).hasSizeBetween(80, 120);
    }

    @Test
    void suggestsWhatTouchesAndLittleElse() {
        long right = PAIRS.stream()
                .filter(each -> each.suggested() && each.influence())
                .count();
        long suggested = PAIRS.stream().filter(Labelled::suggested).count();
        long wanted = PAIRS.stream().filter(Labelled::influence).count();
        System.out.printf("precision %d of %d, recall %d of %d%n", right, suggested, right, wanted);
        byKind().forEach((why, marks) -> System.out.printf("  %s: %s%n", why, marks));
        assertThat(right / (double) suggested).as("precision").isGreaterThanOrEqualTo(0.8);
        assertThat(right / (double) wanted).as("recall").isGreaterThanOrEqualTo(0.8);
    }

    private static TreeMap<String, String> byKind() {
        var kinds = new TreeMap<String, String>();
        PAIRS.forEach(each -> kinds.merge(each.why(), each.right() ? "+" : "-", String::concat));
        return kinds;
    }

    private static Pair read(String[] cells, ScaleRegister register) {
        return Pair.of(add(cells, 2, register), add(cells, 10, register));
    }

    private static nl.samenspel.assignment.Assignment.Id add(String[] cells, int from, ScaleRegister register) {
        return register.add(
                cells[from],
                cells[from + 1],
                List.of(cells[from + 2].split(", ")),
                List.of(cells[from + 3].split(", ")),
                YearMonth.parse(cells[from + 4]),
                YearMonth.parse(cells[from + 5]),
                cells[from + 6],
                new BigDecimal(cells[from + 7]));
    }
}
