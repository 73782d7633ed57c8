package nl.samenspel.board;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// A virtual thread for each scribe.
@Component
final class ThreadPace implements Pace {
    private final ExecutorService deliveries = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("board-deliveries").factory());

    @Override
    public Worker begin(Scribe scribe) {
        var worker = new ThreadWorker(scribe);
        worker.thread.start();
        return worker;
    }

    @Override
    public void aside(Runnable work) {
        Thread.ofVirtual().start(work);
    }

    @Override
    public void inOrder(Runnable work) {
        deliveries.execute(work);
    }

    private static final class ThreadWorker implements Worker {
        private final Scribe scribe;
        private final Thread thread;

        private ThreadWorker(Scribe scribe) {
            this.scribe = scribe;
            this.thread = Thread.ofVirtual().name("board-scribe").unstarted(this::run);
        }

        @Override
        public void wake() {
            LockSupport.unpark(thread);
        }

        @Override
        public void await(Duration most) {
            try {
                if (Thread.currentThread() != thread) {
                    thread.join(most);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            var next = scribe.turn();
            while (!(next instanceof Next.Ended)) {
                switch (next) {
                    case Next.Rest(var most) -> rest(most);
                    case Next.Gather(var exactly) -> gather(exactly);
                    case Next.Ended _ -> throw new IllegalStateException();
                }
                next = scribe.turn();
            }
        }

        private static void rest(Duration most) {
            if (most.isPositive()) {
                LockSupport.parkNanos(most.toNanos());
            }
        }

        private static void gather(Duration exactly) {
            long until = System.nanoTime() + exactly.toNanos();
            for (long left = exactly.toNanos(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
