package nl.samenspel.portfolio.planner;

/// Whoever waits for a plan. Called from threads of the planner; both methods return at once.
public interface Watch {
    /// Looks on and never asks to stop.
    Watch PATIENT = new Watch() {
        @Override
        public boolean stopAsked() {
            return false;
        }

        @Override
        public void better(Progress progress) {}
    };

    /// Asked a few times a second. After a yes the best plan found is answered within about a second.
    boolean stopAsked();

    void better(Progress progress);
}
