package nl.samenspel.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;

/// People at one or more sessions, some of whom change the board so many times a second: open loop with jitter, all
/// of it on one thread.
final class Load implements Herd.Ear, AutoCloseable {
    private static final com.sun.management.OperatingSystemMXBean SELF = (com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean();

    private final BenchServer server;
    private final Herd herd;
    private final Tally tally;
    private final int people;
    private final List<Editor> editors = new ArrayList<>();
    private int interrupted;
    private int welcomed;
    private boolean ending;

    /// One who changes the board.
    ///
    /// @param number of the socket
    record Editor(int number, Hand hand) {}

    /// What one measurement came to; the processor in seconds.
    ///
    /// @param delays milliseconds from the write call to the last of all, in order
    record Figures(
            int changes, long delivered, double[] delays, double application, double database, double generator) {
        double quantile(double part) {
            return delays.length == 0 ? Double.NaN : delays[(int) Math.ceil(delays.length * part) - 1];
        }

        void print(Duration length, long memoryMb) {
            System.out.printf(
                    Locale.ROOT,
                    "%d changes, %d deliveries; p50 %.2f p99 %.2f max %.2f ms to the last of all; %.1f us application and"
                            + " %.1f us database per delivery, %.2f cores, %d MB; the load generator %.2f cores%n",
                    changes,
                    delivered,
                    quantile(0.5),
                    quantile(0.99),
                    quantile(1),
                    application * 1e6 / delivered,
                    database * 1e6 / delivered,
                    (application + database) / length.toSeconds(),
                    memoryMb,
                    generator / length.toSeconds());
        }
    }

    /// Everybody takes their seats: browsers go round when there are more of them than people.
    ///
    /// @param browsers at each table
    /// @param deaf so many of the last browsers of each table will stop reading
    Load(BenchServer server, List<Table> tables, int browsers, int deaf) throws IOException {
        this.server = server;
        this.people = browsers;
        this.tally = new Tally(tables.size() * browsers);
        this.herd = new Herd(this);
        for (var table : tables) {
            for (int i = 0; i < browsers; i++) {
                var seat = table.seats().get(i % table.seats().size());
                herd.join(server.port(), table.session(), seat.cookieLine(), i >= browsers - deaf);
                herd.listen(1);
            }
        }
        // what is changed before somebody's welcome comes with it, and could not be told from lost
        while (welcomed < tables.size() * browsers && interrupted == 0) {
            herd.listen(10);
        }
    }

    /// This browser will change its board.
    void edits(int number, Hand hand) {
        editors.add(new Editor(number, hand));
    }

    /// @param rate changes a second of each editor
    Figures measure(double rate, Duration warmUp, Duration length) throws IOException {
        var random = new Random(1);
        var due = new PriorityQueue<Turn>();
        long begun = System.nanoTime();
        for (var editor : editors) {
            due.add(new Turn(begun + (long) (random.nextDouble() * 1e9 / rate), editor));
        }
        work(due, rate, random, begun + warmUp.toNanos());
        tally.begin();
        var before = server.processorSeconds();
        long own = SELF.getProcessCpuTime();
        work(due, rate, random, begun + warmUp.plus(length).toNanos());
        var after = server.processorSeconds();
        double generator = (SELF.getProcessCpuTime() - own) / 1e9;
        long delivered = tally.delivered();
        listen(Duration.ofSeconds(2));
        return new Figures(
                tally.sent(), delivered, tally.delays(), after[0] - before[0], after[1] - before[1], generator);
    }

    /// Hears what comes, and says nothing.
    void listen(Duration length) throws IOException {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            herd.listen(10);
        }
    }

    void reads(int number, boolean reading) {
        herd.reads(number, reading);
    }

    /// Deliveries that are missing, of all changes so far.
    ///
    /// @param deaf how many of each table do not count
    long lost(int deaf) {
        return tally.lost(_ -> people - deaf);
    }

    long doubled() {
        return tally.doubled();
    }

    int interrupted() {
        return interrupted;
    }

    @Override
    public void heard(int number, byte[] bytes, int from, int to) {
        tally.heard(number, bytes, from, to, System.nanoTime());
        if (to - from > 9 && bytes[from + 9] == 'w') {
            welcomed++;
        }
        // {"type":"refused" and {"type":"notice"
        if (to - from > 9 && (bytes[from + 9] == 'r' || bytes[from + 9] == 'n')) {
            interrupted++;
            System.out.println("browser " + number + " hears "
                    + new String(bytes, from, to - from, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Override
    public void ended(int number, String why) {
        if (!ending) {
            interrupted++;
            System.out.println("browser " + number + " lost its link: " + why);
            editors.removeIf(editor -> editor.number() == number);
        }
    }

    @Override
    public void close() throws IOException {
        ending = true;
        herd.close();
    }

    private void work(PriorityQueue<Turn> due, double rate, Random random, long until) throws IOException {
        while (System.nanoTime() < until) {
            for (var turn = due.peek(); turn != null && turn.at <= System.nanoTime(); turn = due.peek()) {
                due.remove();
                if (editors.contains(turn.editor)) {
                    take(turn.editor);
                    due.add(new Turn(turn.at + (long) (1e9 / rate * (0.5 + random.nextDouble())), turn.editor));
                }
            }
            var next = due.peek();
            herd.listen(next == null ? 10 : Math.min(10, (next.at - System.nanoTime()) / 1_000_000));
        }
    }

    private void take(Editor editor) throws IOException {
        var command = editor.hand().next();
        var id = tally.next(editor.number());
        herd.send(editor.number(), "{\"type\":\"do\",\"id\":\"" + id + "\",\"command\":" + command + "}");
    }

    private record Turn(long at, Editor editor) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return Long.compare(at, other.at);
        }
    }
}
