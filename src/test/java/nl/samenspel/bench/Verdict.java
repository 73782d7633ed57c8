package nl.samenspel.bench;

import java.util.Locale;

/// Figures beside their goals; what falls short decides how the command ends.
final class Verdict {
    private boolean met = true;

    /// Prints the figure, the goal, and the one as part of the other.
    ///
    /// @param most the goal: at the most so much
    void atMost(String name, double figure, double most, String unit) {
        boolean fits = figure <= most;
        met &= fits;
        System.out.printf(
                Locale.ROOT,
                "%-44s %9.2f %-4s goal %7.0f %-4s %6.2f of it  %s%n",
                name,
                figure,
                unit,
                most,
                unit,
                most == 0 ? figure : figure / most,
                fits ? "met" : "NOT MET");
    }

    /// 0 when every goal was met.
    int exitCode() {
        System.out.println(met ? "All goals met." : "Not all goals met.");
        return met ? 0 : 1;
    }
}
