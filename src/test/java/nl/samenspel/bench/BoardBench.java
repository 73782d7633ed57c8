package nl.samenspel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// Workload A: one board, so many browsers, each so many changes a second, open loop with jitter, for a minute
/// after a warm-up. Run by `bench/board`; the arguments are browsers, changes a second, seconds.
public final class BoardBench {
    private static final int PORT = 18_211;
    private static final int WARM_UP_SECONDS = 10;
    /// Command ids of ours begin with this, then the number of the browser; the second half is the number of
    /// the change.
    private static final long MARK = 0x0193_a1b2L << 32 | 0x7000L;

    private final int browsers;
    private final int rate;
    private final int seconds;
    private final UUID board = UUID.randomUUID();
    private final AtomicLongArray sentAt;
    private final AtomicLongArray lastHeard;
    private final AtomicInteger[] heard;
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicLong deliveries = new AtomicLong();
    private final int[] delays = new int[200_000]; // per 0.01 ms, of each delivery
    private final int warmUp;
    private volatile boolean sending = true;

    private BoardBench(int browsers, int rate, int seconds) {
        this.browsers = browsers;
        this.rate = rate;
        this.seconds = seconds;
        int most = browsers * rate * (seconds + WARM_UP_SECONDS) * 2;
        sentAt = new AtomicLongArray(most);
        lastHeard = new AtomicLongArray(most);
        heard = new AtomicInteger[most];
        Arrays.setAll(heard, _ -> new AtomicInteger());
        warmUp = WARM_UP_SECONDS * rate;
    }

    public static void main(String[] args) throws Exception {
        int browsers = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        try (var server = BenchServer.start(PORT, Path.of("target/bench-board"))) {
            new BoardBench(browsers, rate, seconds).run(server);
        }
    }

    private void run(BenchServer server) throws Exception {
        var sockets = new BenchSocket[browsers];
        for (int i = 0; i < browsers; i++) {
            sockets[i] = new BenchSocket(PORT, board, "X-Person: " + i);
            sockets[i].send("{\"type\":\"hello\",\"at\":0}");
            int listener = i;
            Thread.ofPlatform().daemon().start(() -> listen(sockets[listener], listener));
        }
        Thread.sleep(500);
        var senders = new Thread[browsers];
        for (int i = 0; i < browsers; i++) {
            int sender = i;
            senders[i] = Thread.ofPlatform().start(() -> edit(sockets[sender], sender));
        }
        Thread.sleep(WARM_UP_SECONDS * 1_000L);
        var before = server.processorSeconds();
        long deliveredBefore = deliveries.get();
        Thread.sleep(seconds * 1_000L);
        var after = server.processorSeconds();
        long delivered = deliveries.get() - deliveredBefore;
        sending = false;
        for (var sender : senders) {
            sender.join();
        }
        Thread.sleep(2_000);
        report(server, after[0] - before[0], after[1] - before[1], delivered);
    }

    private void edit(BenchSocket socket, int sender) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var element = new UUID(sender, 1);
        double step = 1e9 / rate;
        double next = System.nanoTime() + random.nextDouble() * step;
        for (int i = 0; sending; i++, next += step * (0.5 + random.nextDouble())) {
            LockSupport.parkNanos((long) next - System.nanoTime());
            int index = i * browsers + sender;
            var id = new UUID(MARK, index);
            var command = i == 0
                    ? "{\"type\":\"place\",\"element\":{\"id\":\"" + element
                            + "\",\"kind\":\"note\",\"x\":0,\"y\":0,\"text\":\"\",\"fields\":{}}}"
                    : "{\"type\":\"move\",\"id\":\"" + element + "\",\"x\":" + i + ",\"y\":" + sender + "}";
            try {
                sentAt.set(index, System.nanoTime());
                socket.send("{\"type\":\"do\",\"id\":\"" + id + "\",\"command\":" + command + "}");
                sent.incrementAndGet();
            } catch (IOException e) {
                System.out.println("browser " + sender + " cannot send: " + e);
                return;
            }
        }
    }

    private void listen(BenchSocket socket, int listener) {
        var mark = new UUID(MARK, 0).toString().substring(0, 19);
        try {
            while (true) {
                var frame = socket.receive();
                long now = System.nanoTime();
                if (frame.startsWith("{\"type\":\"refused\"") || frame.startsWith("{\"type\":\"notice\"")) {
                    System.out.println("browser " + listener + " hears " + frame);
                }
                for (int at = frame.indexOf(mark); at >= 0; at = frame.indexOf(mark, at + 36)) {
                    hear(Integer.parseInt(frame, at + 28, at + 36, 16), listener, now);
                }
            }
        } catch (IOException closed) {
            if (sending) {
                System.out.println("browser " + listener + " lost its link: " + closed);
            }
        }
    }

    private void hear(int index, int listener, long now) {
        deliveries.incrementAndGet();
        lastHeard.accumulateAndGet(index, now, Math::max);
        if (heard[index].incrementAndGet() > browsers) {
            doubled.incrementAndGet();
        }
        if (index % browsers != listener && index / browsers >= warmUp) {
            int hundredths = (int) Math.min(delays.length - 1, (now - sentAt.get(index)) / 10_000);
            synchronized (delays) {
                delays[hundredths]++;
            }
        }
    }

    private void report(BenchServer server, double application, double database, long delivered) throws IOException {
        long lost = 0;
        var whole = new int[delays.length];
        for (int index = 0; index < sentAt.length(); index++) {
            if (sentAt.get(index) > 0) {
                lost += browsers - Math.min(browsers, heard[index].get());
                if (index / browsers >= warmUp && lastHeard.get(index) > 0) {
                    whole[(int) Math.min(whole.length - 1, (lastHeard.get(index) - sentAt.get(index)) / 10_000)]++;
                }
            }
        }
        System.out.printf(
                "%d browsers x %d changes/s x %d s: %d sent, lost %d, doubled %d%n",
                browsers, rate, seconds, sent.get(), lost, doubled.get());
        System.out.printf(
                "change to each other:    p50 %6.2f  p99 %6.2f  max %6.2f ms%n",
                quantile(delays, 0.5), quantile(delays, 0.99), quantile(delays, 1));
        System.out.printf(
                "change to all others:    p50 %6.2f  p99 %6.2f  max %6.2f ms  (goal: p50 10, p99 50)%n",
                quantile(whole, 0.5), quantile(whole, 0.99), quantile(whole, 1));
        System.out.printf(
                "processor per delivery:  %.1f us application, %.1f us database; %.2f cores; %d MB%n",
                application * 1e6 / delivered,
                database * 1e6 / delivered,
                (application + database) / seconds,
                server.memoryMb());
    }

    private static double quantile(int[] counts, double part) {
        long all = Arrays.stream(counts).asLongStream().sum();
        long wanted = (long) Math.ceil(all * part);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return (i + 1) / 100.0;
            }
        }
        return counts.length / 100.0;
    }
}
