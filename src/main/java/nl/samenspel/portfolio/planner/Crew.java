package nl.samenspel.portfolio.planner;

import java.util.List;

/// People who can do work together, and how many of them there are.
///
/// @param capacity hundredths of fte for each month of the question, 0 … 10,000,000
public record Crew(String name, List<Integer> capacity) {
    static final int MOST = 10_000_000;

    public Crew {
        capacity = List.copyOf(capacity);
        capacity.forEach(each -> Bounds.within("capacity of " + name, each, 0, MOST));
    }
}
