package nl.samenspel.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.portfolio.overlap.finder.LikenessOf;
import nl.samenspel.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which sees best that two texts are alike: our words after Lucene's Dutch stemmer, PostgreSQL's trigrams,
/// or its Dutch full text. On the labelled pairs whose label is about their words; each with the threshold
/// that suits it best. See docs/decisions/0029-likeness.md.
class LikenessBench {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    /// Pairs that only something else than their words brings together say nothing here.
    private static final List<String> OTHER = List.of("people", "system", "team", "years apart");

    private record Text(String title, String purpose) {}

    private record Labelled(boolean alike, Text one, Text other, Assignment.Id first, Assignment.Id second) {}

    @Test
    void compare() throws IOException {
        var register = ScaleRegister.planned(2, 1_600);
        var pairs = Files.readAllLines(Path.of("src/test/resources/overlap/labelled-pairs.csv")).stream()
                .skip(1)
                .map(line -> line.split(";"))
                .filter(cells -> OTHER.stream().noneMatch(cells[1]::contains))
                .map(cells -> new Labelled(
                        cells[0].equals("yes"),
                        new Text(cells[2], cells[3]),
                        new Text(cells[10], cells[11]),
                        add(cells, 2, register),
                        add(cells, 10, register)))
                .toList();
        var sql = database.everything();
        sql.sql("create extension if not exists pg_trgm").update();
        var likeness = new LikenessOf(register.ground());
        print("our words, Lucene's stems", pairs, (_, each) -> likeness.between(each.first(), each.second()));
        print(
                "pg_trgm, title",
                pairs,
                (_, each) -> trigrams(sql, each.one().title(), each.other().title()));
        print("pg_trgm, title and purpose", pairs, (_, each) -> trigrams(sql, all(each.one()), all(each.other())));
        print(
                "to_tsvector('dutch'), shared words",
                pairs,
                (_, each) -> shared(sql, all(each.one()), all(each.other())));
    }

    private static String all(Text text) {
        return text.title() + " " + text.purpose();
    }

    private static double trigrams(JdbcClient sql, String one, String other) {
        return sql.sql("select similarity(?, ?)")
                .params(one, other)
                .query(Double.class)
                .single();
    }

    private static double shared(JdbcClient sql, String one, String other) {
        return sql.sql("""
                        with a as (select tsvector_to_array(to_tsvector('dutch', ?)) w),
                             b as (select tsvector_to_array(to_tsvector('dutch', ?)) w)
                        select cardinality(array(select unnest(a.w) intersect select unnest(b.w)))::float8
                            / greatest(1, cardinality(array(select unnest(a.w) union select unnest(b.w))))
                        from a, b
                        """).params(one, other).query(Double.class).single();
    }

    private static void print(String name, List<Labelled> pairs, ToDoubleBiFunction<Integer, Labelled> measure) {
        var begun = System.nanoTime();
        var scores = new ArrayList<Double>();
        pairs.forEach(each -> scores.add(measure.applyAsDouble(0, each)));
        var each = (System.nanoTime() - begun) / 1e3 / pairs.size();
        var best = "";
        double bestF = -1;
        for (double limit : scores) {
            int right = 0;
            int said = 0;
            int wanted = 0;
            for (int i = 0; i < pairs.size(); i++) {
                said += scores.get(i) >= limit ? 1 : 0;
                wanted += pairs.get(i).alike() ? 1 : 0;
                right += scores.get(i) >= limit && pairs.get(i).alike() ? 1 : 0;
            }
            double f = 2.0 * right / (said + wanted);
            if (f > bestF) {
                bestF = f;
                best = String.format(
                        "F1 %.2f, precision %.2f, recall %.2f at %.2f",
                        f, right / (double) said, right / (double) wanted, limit);
            }
        }
        System.out.printf("%s: %s; %.0f µs a pair, %d pairs%n", name, best, each, pairs.size());
    }

    private static Assignment.Id add(String[] cells, int from, ScaleRegister register) {
        return register.add(
                cells[from],
                cells[from + 1],
                List.of(cells[from + 2]),
                List.of(cells[from + 3].split(", ")),
                YearMonth.parse(cells[from + 4]),
                YearMonth.parse(cells[from + 5]),
                cells[from + 6],
                new BigDecimal(cells[from + 7]));
    }
}
