package nl.samenspel.portfolio.planner;

import java.util.List;

/// Why a piece does not start when it was asked to, beside the plan as it is. Numbers are places in the question.
public sealed interface Reason {
    /// Too few hands.
    ///
    /// @param crew the one that lacks most
    /// @param months in which it lacks, in order
    /// @param users the pieces that use it in these months, the largest use first
    record Crowded(int crew, List<Integer> months, List<Integer> users) implements Reason {
        public Crowded {
            months = List.copyOf(months);
            users = List.copyOf(users);
        }
    }

    /// What it builds on is done too late, or left out.
    ///
    /// @param piece what it builds on
    record Waits(int order, int piece) implements Reason {}

    /// No month of its window is soon enough for its deadline.
    record TooLate(int deadline) implements Reason {}

    /// Its window, or what is left of it after all it builds on, holds no month in which it can run wholly.
    record NoMonth() implements Reason {}

    /// It would fit if another, worth less, were left out; but then a client gets less than its floor.
    ///
    /// @param other the piece that stands for the floor
    record Floored(int floor, int other) implements Reason {}

    /// Nothing stands in the way in this month. The plan was not looked at to the end, or a later aim took it out.
    record Fits(int start) implements Reason {}
}
