package nl.samenspel.portfolio;

import static nl.samenspel.portfolio.PortfolioRefusal.*;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was agreed to be done for an assignment, and what it really was: every change, and reading it.
@Service
public class ExtraWork {
    private static final BigDecimal MOST = new BigDecimal(1_000_000_000);
    private static final int MOST_MONTHS = 120;
    private static final int LONGEST_UNIT = 60;

    private final ExtraWorkStore store;
    private final AssignmentViews assignments;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    ExtraWork(ExtraWorkStore store, AssignmentViews assignments, Journal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.assignments = assignments;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// By assignment and then the order in which they were made; two queries.
    @Transactional(readOnly = true)
    public List<AgreedWork> list(Triangle.Id triangle) {
        return store.list(triangle);
    }

    /// Refuses: WORK_ASSIGNMENT_UNKNOWN, WORK_UNIT_MISSING, WORK_AMOUNT_OUT_OF_RANGE, WORK_PERIOD_WRONG.
    @Transactional
    public AgreedWork.Id agree(Triangle.Id triangle, AgreedWork.Draft draft, Actor by) {
        var problems = problems(triangle, draft);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var id = new AgreedWork.Id(ids.next());
        store.add(id, triangle, draft, by.person(), clock.instant());
        record("WORK_AGREED", triangle, draft, draft.amount(), by);
        return id;
    }

    /// What it was in one month; null: not known after all. Refuses: WORK_MONTH_OUTSIDE, WORK_AMOUNT_OUT_OF_RANGE.
    @Transactional
    public void realise(
            Triangle.Id triangle, AgreedWork.Id id, @Nullable YearMonth month, @Nullable BigDecimal amount, Actor by) {
        var work = get(triangle, id);
        if (month == null || !work.draft().includes(month)) {
            throw new Refused("month", WORK_MONTH_OUTSIDE);
        }
        if (amount != null && !isPossible(amount)) {
            throw new Refused("amount", WORK_AMOUNT_OUT_OF_RANGE);
        }
        store.realise(work, month, amount, by.person(), clock.instant());
        record("WORK_REALISED", triangle, work.draft(), amount == null ? BigDecimal.ZERO : amount, by);
    }

    static boolean isPossible(BigDecimal realised) {
        return realised.signum() >= 0 && realised.compareTo(MOST) <= 0;
    }

    /// With what was typed in for it.
    @Transactional
    public void remove(Triangle.Id triangle, AgreedWork.Id id, Actor by) {
        var work = get(triangle, id);
        store.remove(id);
        record("WORK_REMOVED", triangle, work.draft(), work.draft().amount(), by);
    }

    private AgreedWork get(Triangle.Id triangle, AgreedWork.Id id) {
        return store.list(triangle).stream()
                .filter(work -> work.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Problem> problems(Triangle.Id triangle, AgreedWork.Draft draft) {
        var problems = new ArrayList<Problem>();
        if (assignments
                .find(draft.assignment())
                .filter(found -> found.triangle().equals(triangle))
                .isEmpty()) {
            problems.add(Problem.of("assignment", WORK_ASSIGNMENT_UNKNOWN));
        }
        if (draft.unit().isBlank() || draft.unit().length() > LONGEST_UNIT) {
            problems.add(Problem.of("unit", WORK_UNIT_MISSING));
        }
        if (draft.amount().signum() <= 0 || draft.amount().compareTo(MOST) > 0) {
            problems.add(Problem.of("amount", WORK_AMOUNT_OUT_OF_RANGE));
        }
        if (draft.until().isBefore(draft.from()) || draft.months() > MOST_MONTHS) {
            problems.add(Problem.of("until", WORK_PERIOD_WRONG));
        }
        return problems;
    }

    private void record(String verb, Triangle.Id triangle, AgreedWork.Draft draft, BigDecimal amount, Actor by) {
        journal.record(
                by,
                Line.of(verb, Resource.PORTFOLIO.kind(), triangle.value())
                        .within(Resource.TRIANGLE.kind(), triangle.value())
                        .with(Map.of("amount", amount.toPlainString(), "unit", draft.unit())));
    }
}
