package nl.samenspel.portfolio.planner;

/// Finds a plan that keeps all rules and is as good as it can be by the aims.
///
/// Hard are: capacity per crew and month, start windows, deadlines, orders, floors, must-dos. Then, one after the
/// other:
/// [Aim#VALUE], [Aim#FAIRNESS], [Aim#EARLINESS], [Aim#STABILITY].
public interface Planner {
    /// Blocks until done, stopped or out of time. Never throws for what the question holds: see [Answer].
    Answer plan(Question question, Watch watch);

    /// The planner for use inside an application.
    static Planner within(Limits limits) {
        return new ApartPlanner(limits);
    }
}
