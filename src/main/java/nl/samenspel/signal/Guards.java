package nl.samenspel.signal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the quiet guard: after how many weeks it asks, and *not now*. Nobody but the author
/// knows of either.
@Service
public class Guards {
    /// Our own choice: half a year is as long as somebody may put themselves off.
    public static final int MOST_WEEKS = 26;

    private final GuardStore store;
    private final Company company;
    private final InstantSource clock;

    Guards(GuardStore store, Company company, InstantSource clock) {
        this.store = store;
        this.company = company;
        this.clock = clock;
    }

    /// Refuses: NOT_YOUR_ASSIGNMENT, GUARD_WEEKS_OUT_OF_RANGE.
    @Transactional
    public void set(Assignment.Id assignment, int weeks, Actor by) {
        requireFits(assignment, weeks, by);
        store.save(
                by.person(),
                assignment,
                new QuietGuard.Setting(weeks, now(assignment, by).quietUntil()));
    }

    /// *Not now, ask in so many weeks.* Refuses: NOT_YOUR_ASSIGNMENT, GUARD_WEEKS_OUT_OF_RANGE.
    @Transactional
    public void later(Assignment.Id assignment, int weeks, Actor by) {
        requireFits(assignment, weeks, by);
        var until = LocalDate.ofInstant(clock.instant(), Page.ZONE).plusWeeks(weeks);
        store.save(
                by.person(),
                assignment,
                new QuietGuard.Setting(now(assignment, by).weeks(), until));
    }

    private QuietGuard.Setting now(Assignment.Id assignment, Actor by) {
        return store.listOf(by.person()).getOrDefault(assignment, QuietGuard.Setting.USUAL);
    }

    private void requireFits(Assignment.Id assignment, int weeks, Actor by) {
        company.require(assignment, by);
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new Refused(List.of(
                    new Refused.Problem("weeks", SignalRefusal.GUARD_WEEKS_OUT_OF_RANGE, Map.of("most", MOST_WEEKS))));
        }
    }
}
