package nl.samenspel.portfolio.planner;

import com.google.ortools.sat.CpSolver;

/// How much time is left, and whether somebody asked to stop.
final class Effort {
    private final Limits limits;
    private final Watch watch;
    private final long start = System.nanoTime();

    Effort(Limits limits, Watch watch) {
        this.limits = limits;
        this.watch = watch;
    }

    Limits limits() {
        return limits;
    }

    Watch watch() {
        return watch;
    }

    double spent() {
        return (System.nanoTime() - start) / 1e9;
    }

    double left() {
        return limits.seconds() - spent();
    }

    boolean over() {
        return left() <= 0.01 || watch.stopAsked();
    }

    /// A solver that may take so long, and ends sooner when asked to stop while `during` runs.
    CpSolver solver(double seconds) {
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(Math.max(0.01, Math.min(seconds, left())))
                .setNumWorkers(limits.workers())
                .setRandomSeed(limits.seed());
        return solver;
    }

    /// Stops the solver soon after somebody asks. Close it when the solver is done.
    Stopper stopper(CpSolver solver) {
        return new Stopper(watch, solver);
    }

    /// A thread that asks five times a second.
    static final class Stopper implements AutoCloseable {
        private final Thread asking;

        private Stopper(Watch watch, CpSolver solver) {
            asking = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Thread.sleep(200);
                        if (watch.stopAsked()) {
                            solver.stopSearch();
                        }
                    }
                } catch (InterruptedException done) {
                    // the solver is done
                }
            });
        }

        @Override
        public void close() {
            asking.interrupt();
        }
    }
}
