package nl.samenspel.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Workload A: one real sketch session, so many people at it, each so many changes a second ([Hand]), open loop with
/// jitter, for a minute after a warm-up. Run by `bench/board`; the arguments are browsers, changes a second, seconds.
public final class BoardBench {
    private static final int PORT = 18_211;
    private static final int WARM_UP_SECONDS = 10;
    /// Command ids of ours begin with this, then the number of the browser; the second half is the number of
    /// the change.
    private static final long MARK = 0x0193_a1b2L << 32 | 0x7000L;

    private final int browsers;
    private final int rate;
    private final int seconds;
    private final String title = "Proef" + Long.toString(System.currentTimeMillis() % 1_000_000, 36);
    private final Hand[] hands;
    private final AtomicLongArray sentAt;
    private final AtomicLongArray lastHeard;
    private final AtomicInteger[] heard;
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
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
        hands = IntStream.range(0, browsers)
                .mapToObj(number -> new Hand(title, number))
                .toArray(Hand[]::new);
    }

    public static void main(String[] args) throws Exception {
        int browsers = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        try (var server = BenchServer.start(PORT, BenchServer.empty("bench-board"))) {
            System.exit(new BoardBench(browsers, rate, seconds).run(server));
        }
    }

    private int run(BenchServer server) throws Exception {
        var table = Table.lay(PORT, "Meten hoe snel het bord is", browsers);
        var sockets = new BenchSocket[browsers];
        for (int i = 0; i < browsers; i++) {
            sockets[i] =
                    new BenchSocket(PORT, table.session(), table.seats().get(i).cookieLine());
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
        return report(server, table, after[0] - before[0], after[1] - before[1], delivered);
    }

    private void edit(BenchSocket socket, int sender) {
        var random = RandomGenerator.of("L64X128MixRandom");
        double step = 1e9 / rate;
        double next = System.nanoTime() + random.nextDouble() * step;
        for (int i = 0; sending; i++, next += step * (0.5 + random.nextDouble())) {
            LockSupport.parkNanos((long) next - System.nanoTime());
            int index = i * browsers + sender;
            var id = new UUID(MARK, index);
            var command = hands[sender].next();
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
                    refused.incrementAndGet();
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

    private int report(BenchServer server, Table table, double application, double database, long delivered)
            throws Exception {
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
        int proposed = Arrays.stream(hands).mapToInt(Hand::proposed).sum();
        var register = table.register(title);
        System.out.printf(
                Locale.ROOT,
                "%d people at a sketch session x %d changes/s x %d s: %d changes, 5%% of them in the register too (%d new"
                        + " assignments)%n",
                browsers,
                rate,
                seconds,
                sent.get(),
                proposed);
        System.out.printf(
                Locale.ROOT,
                "to each other browser: p50 %.2f p99 %.2f max %.2f ms; %.1f us application and %.1f us database per"
                        + " delivery, %.2f cores, %d MB%n",
                quantile(delays, 0.5),
                quantile(delays, 0.99),
                quantile(delays, 1),
                application * 1e6 / delivered,
                database * 1e6 / delivered,
                (application + database) / seconds,
                server.memoryMb());
        var verdict = new Verdict();
        verdict.atMost("change to all others, p50", quantile(whole, 0.5), 10, "ms");
        verdict.atMost("change to all others, p99", quantile(whole, 0.99), 50, "ms");
        verdict.atMost("lost", lost, 0, "");
        verdict.atMost("doubled", doubled.get(), 0, "");
        verdict.atMost("refused or interrupted", refused.get(), 0, "");
        verdict.atMost("assignments missing in the register", proposed - register.different(), 0, "");
        verdict.atMost("assignments twice in the register", register.rows() - register.different(), 0, "");
        return verdict.exitCode();
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
