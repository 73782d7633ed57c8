package nl.samenspel.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspel.document.Table;
import nl.samenspel.document.TableFormat;
import nl.samenspel.platform.Language;

/// How long a list of 10,000 rows of 12 cells takes to hand out, and how much memory. Run by `bench/export`.
public final class ExportBench {
    private static final int ROWS = 10_000;
    private static final int COLUMNS = 12;
    private static final int ROUNDS = 3;

    private ExportBench() {}

    public static void main(String[] args) throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            for (var format : TableFormat.values()) {
                measure(round, format);
            }
        }
    }

    private static void measure(int round, TableFormat format) throws IOException {
        System.gc();
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        var before = heaps().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        var counted = new Counted();
        var start = System.nanoTime();
        format.write(table(), Language.NL, counted);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var peak = heaps().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        System.out.printf(
                "round %d  %-4s  %5d ms  %4d kB file  %3d MB peak heap above rest (goal: 2000 ms, 100 MB)%n",
                round, format, took.toMillis(), counted.bytes / 1024, peak >> 20);
    }

    private static Stream<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static Table table() {
        var columns = new ArrayList<Table.Column>();
        var kinds = List.of(
                Table.Kind.TEXT,
                Table.Kind.NUMBER,
                Table.Kind.MONEY,
                Table.Kind.DATE,
                Table.Kind.MONTH,
                Table.Kind.TEXT);
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new Table.Column("Kolom " + i, kinds.get(i % kinds.size())));
        }
        Stream<List<?>> rows = IntStream.range(0, ROWS).mapToObj(ExportBench::row);
        return new Table("Opdrachten", columns, rows::iterator);
    }

    private static List<?> row(int number) {
        var half = List.<Object>of(
                "Opdracht " + number + " met een titel van gewone lengte",
                BigDecimal.valueOf(number, 2),
                BigDecimal.valueOf(number * 100L, 2),
                LocalDate.of(2026, 1, 1).plusDays(number % 365),
                YearMonth.of(2026, 1 + number % 12),
                "Dienst " + number % 200);
        return Stream.concat(half.stream(), half.stream()).toList();
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }
    }
}
