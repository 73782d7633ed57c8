package nl.samenspel.portfolio.overlap;

import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.job.Job;
import nl.samenspel.platform.job.Job.Word;
import nl.samenspel.platform.job.Work;
import nl.samenspel.portfolio.PortfolioViews;
import nl.samenspel.portfolio.overlap.finder.Finders;
import nl.samenspel.portfolio.overlap.finder.Ground;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Component;

/// Looks through a whole triangle, in the background. Stopped half-way it keeps what it found and takes
/// nothing away.
@Component
public class FindSuggestions implements Work {
    public static final String NAME = "overlap.find";

    private final PortfolioViews portfolios;
    private final Searches searches;

    FindSuggestions(PortfolioViews portfolios, Searches searches) {
        this.portfolios = portfolios;
        this.searches = searches;
    }

    /// For [Jobs#start].
    public static Job.Task task(Triangle.Id triangle) {
        return new Job.Task(NAME, "triangle", triangle.value(), triangle.value(), "");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome run(Job.Order order, Pace pace) {
        return run(new Triangle.Id(order.task().about()), order.actor(), pace);
    }

    private Outcome run(Triangle.Id triangle, Actor by, Pace pace) {
        pace.at(10, Word.of("overlap.job.reads"));
        var portfolio = portfolios.get(triangle, portfolios.thisMonth(), Searches.AHEAD, by);
        int total = portfolio.assignments().size();
        pace.at(50, new Word("overlap.job.compares", Map.of("done", 0, "total", total)));
        var ground = Ground.of(portfolio);
        var reasons = Finders.all(ground, looked -> {
            pace.at(
                    50 + 900 * looked / Math.max(1, total),
                    new Word("overlap.job.compares", Map.of("done", looked, "total", total)));
            return pace.mayGoOn();
        });
        var all = pace.mayGoOn();
        return new Outcome(
                new Word(all ? "overlap.job.found" : "overlap.job.stopped", Map.of("count", reasons.size())),
                () -> searches.all(
                        triangle,
                        new Found(reasons, all, Found.ends(portfolio.assignments()), ground.common(), ground.size())));
    }
}
