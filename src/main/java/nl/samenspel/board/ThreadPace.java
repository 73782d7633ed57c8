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
            while (scribe.turn() instanceof Next.Rest(var most)) {
                if (most.isPositive()) {
                    LockSupport.parkNanos(most.toNanos());
                }
            }
        }
    }
}
