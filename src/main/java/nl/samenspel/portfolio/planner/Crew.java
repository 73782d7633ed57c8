package nl.samenspel.portfolio.planner;

import java.util.List;

/// People who can do work together, and how many of them there are.
///
/// @param capacity hundredths of fte for each month of the question, 0 … 2,000,000,000
public record Crew(String name, List<Integer> capacity) {
    private static final int MOST = 2_000_000_000;

    public Crew {
        capacity = List.copyOf(capacity);
        capacity.forEach(each -> Bounds.within("capacity of " + name, each, 0, MOST));
    }
}
