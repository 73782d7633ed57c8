package nl.samenspel.triangle;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.triangle.Improvement.Done;
import nl.samenspel.triangle.Improvement.Draft;
import nl.samenspel.triangle.Improvement.Dropped;
import nl.samenspel.triangle.Improvement.Open;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to what a triangle wants to do better.
@Service
public class Improvements {
    private final ImprovementStore store;
    private final ForumStore forums;
    private final TriangleJournal journal;
    private final Ids ids;
    private final InstantSource clock;

    Improvements(ImprovementStore store, ForumStore forums, TriangleJournal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.forums = forums;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: SENTENCE_MISSING, TOO_LONG, FORUM_UNKNOWN.
    @Transactional
    public Improvement.Id add(Triangle.Id triangle, Draft draft, Actor by) {
        return add(triangle, draft, Standing.entered(by.person(), clock.instant()), "IMPROVEMENT_ADDED", by);
    }

    /// From a sketch session: waits for acceptance. Refuses as [#add].
    @Transactional
    public Improvement.Id propose(Triangle.Id triangle, Draft draft, UUID session, Actor by) {
        var standing = new Standing.Proposed(session, by.person(), clock.instant());
        return add(triangle, draft, standing, "IMPROVEMENT_PROPOSED", by);
    }

    /// Refuses as [#add], IMPROVEMENT_CLOSED, CHANGED_MEANWHILE.
    ///
    /// @param seen what the asker looked at while typing
    @Transactional
    public void change(Improvement.Id id, int version, Draft seen, Draft draft, Actor by) {
        var now = journal.present(store.find(id)).open();
        var problems = new ArrayList<>(problems(now.triangle(), draft));
        var merged = draft;
        if (now.version() != version) {
            var conflict = Conflicts.of(seen, now.text(), draft);
            problems.addAll(conflict.problems());
            merged = conflict.merged();
        }
        refuse(problems);
        save(new Open(id, now.triangle(), merged, now.standing(), now.version()), "IMPROVEMENT_CHANGED", by);
    }

    /// Without a word about what others did meanwhile; for the board, where order decides.
    @Transactional
    public void change(Improvement.Id id, Draft draft, Actor by) {
        var now = journal.present(store.find(id));
        change(id, now.version(), now.text(), draft, by);
    }

    /// Refuses: IMPROVEMENT_CLOSED.
    @Transactional
    public void finish(Improvement.Id id, Actor by) {
        var now = journal.present(store.find(id)).open();
        save(
                new Done(id, now.triangle(), now.text(), by.person(), clock.instant(), now.standing(), now.version()),
                "IMPROVEMENT_DONE",
                by);
    }

    /// Refuses: REASON_MISSING, IMPROVEMENT_CLOSED.
    @Transactional
    public void drop(Improvement.Id id, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new Refused("reason", TriangleRefusal.REASON_MISSING);
        }
        var now = journal.present(store.find(id)).open();
        save(
                new Dropped(
                        id,
                        now.triangle(),
                        now.text(),
                        reason.strip(),
                        by.person(),
                        clock.instant(),
                        now.standing(),
                        now.version()),
                "IMPROVEMENT_DROPPED",
                by);
    }

    /// Undoes done and dropped. Refuses: IMPROVEMENT_OPEN.
    @Transactional
    public void reopen(Improvement.Id id, Actor by) {
        save(journal.present(store.find(id)).reopen(), "IMPROVEMENT_REOPENED", by);
    }

    private Improvement.Id add(Triangle.Id triangle, Draft draft, Standing standing, String verb, Actor by) {
        refuse(problems(triangle, draft));
        var tidy = new Draft(draft.sentence().strip(), draft.person(), draft.due(), draft.forum());
        var improvement = new Open(new Improvement.Id(ids.next()), triangle, tidy, standing, 1);
        store.add(improvement, by.person(), clock.instant());
        journal.record(verb, triangle, Map.of("sentence", tidy.sentence()), by);
        return improvement.id();
    }

    private void save(Improvement improvement, String verb, Actor by) {
        journal.saved(store.save(improvement, by.person(), clock.instant()));
        journal.record(
                verb,
                improvement.triangle(),
                Map.of("sentence", improvement.text().sentence()),
                by);
    }

    private List<Problem> problems(Triangle.Id triangle, Draft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.sentence().isBlank()) {
            problems.add(Problem.of("sentence", TriangleRefusal.SENTENCE_MISSING));
        }
        if (draft.sentence().strip().length() > 500) {
            problems.add(Problem.of("sentence", TriangleRefusal.TOO_LONG));
        }
        if (draft.forum() != null
                && forums.find(draft.forum())
                        .filter(forum -> forum.triangle().equals(triangle))
                        .isEmpty()) {
            problems.add(Problem.of("forum", TriangleRefusal.FORUM_UNKNOWN));
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
