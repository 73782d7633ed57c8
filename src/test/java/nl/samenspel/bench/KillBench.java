package nl.samenspel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Workload D: `kill -9` of the application while browsers edit, a number of times. Nothing acknowledged may be
/// missing, nothing there twice, and all browsers back by themselves and equal. Run by `bench/kill`; the
/// arguments are rounds and browsers.
public final class KillBench {
    private static final int PORT = 18_212;
    private static final Path DATA = Path.of("target/bench-kill");
    private static final Pattern CHANGE = Pattern.compile("\\{\"number\":(\\d+),\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ELEMENT = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\",\"kind\"");
    private static final Pattern WELCOME = Pattern.compile("\"number\":(\\d+)");

    private KillBench() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int browsers = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        long worst = 0;
        int wrong = 0;
        int acknowledged = 0;
        var server = BenchServer.start(PORT, DATA);
        for (int round = 1; round <= rounds; round++) {
            var board = UUID.randomUUID();
            var tabs = Tab.open(board, browsers);
            Thread.sleep(1_500 + ThreadLocalRandom.current().nextInt(1_500));
            server.kill();
            long killed = System.nanoTime();
            server = BenchServer.start(PORT, DATA);
            long started = System.nanoTime();
            for (var tab : tabs) {
                tab.awaitBackSince(killed);
            }
            long back = System.nanoTime();
            var result = settle(board, tabs);
            worst = Math.max(worst, back - killed);
            wrong += result.wrong();
            acknowledged += result.acknowledged();
            System.out.printf(
                    "round %2d: %s; server answered after %d ms, all browsers back after %d ms%n",
                    round, result, millis(started - killed), millis(back - killed));
        }
        server.close();
        System.out.printf(
                "%d kills, %d acknowledged changes: %d wrong; slowest return %d ms (goals: 0 wrong, 5000 ms)%n",
                rounds, acknowledged, wrong, millis(worst));
        System.exit(wrong == 0 ? 0 : 1);
    }

    /// What one round came to.
    record Result(int acknowledged, int lost, int doubled, int unequal) {
        int wrong() {
            return lost + doubled + unequal;
        }
    }

    private static Result settle(UUID board, Iterable<Tab> tabs) throws Exception {
        for (var tab : tabs) {
            tab.stopEditing();
        }
        for (var tab : tabs) {
            tab.awaitAnswers();
        }
        Thread.sleep(500);
        var there = new HashSet<String>();
        long number = whole(board, there);
        int acknowledged = 0;
        int lost = 0;
        int unequal = 0;
        for (var tab : tabs) {
            acknowledged += tab.acknowledged.size();
            lost += (int)
                    tab.acknowledged.stream().filter(id -> !there.contains(id)).count();
            unequal += tab.shown.equals(there) ? 0 : 1;
            tab.leave();
        }
        // every change places one element: a command that was carried out twice would show as a number too many
        return new Result(acknowledged, lost, (int) Math.abs(number - there.size()), unequal);
    }

    private static long whole(UUID board, Set<String> into) throws IOException {
        try (var socket = new BenchSocket(PORT, board, "X-Person: 999")) {
            socket.send("{\"type\":\"hello\",\"at\":0}");
            var welcome = socket.receive();
            ELEMENT.matcher(welcome).results().forEach(found -> into.add(found.group(1)));
            var number = WELCOME.matcher(welcome);
            return number.find() ? Long.parseLong(number.group(1)) : -1;
        }
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    /// A browser tab that places a note ten times a second, keeps what is not acknowledged, and comes back by
    /// itself.
    private static final class Tab {
        private final UUID board;
        private final int person;
        private final Map<String, String> unanswered = new LinkedHashMap<>();
        private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        private final Set<String> shown = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean editing = new AtomicBoolean(true);
        private final Thread reading;
        private final Thread writing;
        private volatile @Nullable BenchSocket socket;
        private volatile long welcomedAt;
        private volatile long number;

        private Tab(UUID board, int person) {
            this.board = board;
            this.person = person;
            this.reading = Thread.ofPlatform().daemon().start(this::stayConnected);
            this.writing = Thread.ofPlatform().daemon().start(this::edit);
        }

        static java.util.List<Tab> open(UUID board, int browsers) {
            return java.util.stream.IntStream.range(0, browsers)
                    .mapToObj(person -> new Tab(board, person))
                    .toList();
        }

        void awaitBackSince(long moment) throws InterruptedException {
            while (welcomedAt < moment) {
                Thread.sleep(1);
            }
        }

        void stopEditing() throws InterruptedException {
            editing.set(false);
            writing.join();
        }

        void awaitAnswers() throws InterruptedException {
            for (int i = 0; i < 1_000 && pending() > 0; i++) {
                Thread.sleep(10);
            }
        }

        void leave() {
            reading.interrupt();
            close();
        }

        private int pending() {
            synchronized (unanswered) {
                return unanswered.size();
            }
        }

        private void edit() {
            while (editing.get()) {
                var element = UUID.randomUUID().toString();
                var frame = "{\"type\":\"do\",\"id\":\"" + element
                        + "\",\"command\":{\"type\":\"place\",\"element\":{\"id\":\"" + element
                        + "\",\"kind\":\"note\",\"x\":0,\"y\":0,\"text\":\"\",\"fields\":{}}}}";
                synchronized (unanswered) {
                    unanswered.put(element, frame);
                }
                send(frame);
                try {
                    Thread.sleep(50 + ThreadLocalRandom.current().nextInt(100));
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private void stayConnected() {
            while (!Thread.currentThread().isInterrupted()) {
                try (var fresh = new BenchSocket(PORT, board, "X-Person: " + person)) {
                    fresh.send("{\"type\":\"hello\",\"at\":" + number + "}");
                    while (true) {
                        hear(fresh, fresh.receive());
                    }
                } catch (IOException broken) {
                    socket = null;
                    pause();
                }
            }
        }

        private void hear(BenchSocket fresh, String frame) throws IOException {
            boolean welcome = frame.startsWith("{\"type\":\"welcome\"");
            var changes = CHANGE.matcher(frame);
            while (changes.find()) {
                number = Math.max(number, Long.parseLong(changes.group(1)));
                shown.add(changes.group(2));
                answer(changes.group(2));
            }
            if (welcome) {
                ELEMENT.matcher(frame).results().forEach(found -> {
                    shown.add(found.group(1));
                    answer(found.group(1));
                });
                var at = WELCOME.matcher(frame);
                number = at.find() ? Math.max(number, Long.parseLong(at.group(1))) : number;
                resend(fresh);
                socket = fresh;
                welcomedAt = System.nanoTime();
            }
        }

        private void answer(String command) {
            synchronized (unanswered) {
                if (unanswered.remove(command) != null) {
                    acknowledged.add(command);
                }
            }
        }

        private void resend(BenchSocket fresh) throws IOException {
            synchronized (unanswered) {
                for (var frame : unanswered.values()) {
                    fresh.send(frame);
                }
            }
        }

        private void send(String frame) {
            var now = socket;
            try {
                if (now != null) {
                    now.send(frame);
                }
            } catch (IOException broken) {
                socket = null; // it waits, and is sent again after the next welcome
            }
        }

        private void close() {
            var now = socket;
            try {
                if (now != null) {
                    now.close();
                }
            } catch (IOException gone) {
                socket = null;
            }
        }

        private void pause() {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
