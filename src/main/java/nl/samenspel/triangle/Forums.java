package nl.samenspel.triangle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.triangle.Forum.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to the meetings of a triangle.
@Service
public class Forums {
    private final ForumStore store;
    private final TriangleStore triangles;
    private final TriangleJournal journal;
    private final Ids ids;

    Forums(ForumStore store, TriangleStore triangles, TriangleJournal journal, Ids ids) {
        this.store = store;
        this.triangles = triangles;
        this.journal = journal;
        this.ids = ids;
    }

    /// Refuses: FORUM_NAME_MISSING, TOO_LONG.
    @Transactional
    public Forum.Id add(Triangle.Id triangle, Draft draft, Actor by) {
        journal.present(triangles.find(triangle));
        refuse(problems(draft));
        var forum = new Forum(
                new Forum.Id(ids.next()),
                triangle,
                draft.kind(),
                draft.name().strip(),
                draft.members(),
                draft.rhythm().strip(),
                draft.decides().strip(),
                draft.next(),
                null,
                1);
        store.add(forum);
        journal.record("FORUM_ADDED", triangle, Map.of("name", forum.name()), by);
        return forum.id();
    }

    /// Refuses: FORUM_NAME_MISSING, TOO_LONG, CHANGED_MEANWHILE.
    ///
    /// @param seen what the asker looked at while typing
    @Transactional
    public void change(Forum.Id id, int version, Draft seen, Draft draft, Actor by) {
        var now = journal.present(store.find(id));
        var problems = new ArrayList<>(problems(draft));
        var merged = draft;
        if (now.version() != version) {
            var conflict = Conflicts.of(seen, now.draft(), draft);
            problems.addAll(conflict.problems());
            merged = conflict.merged();
        }
        refuse(problems);
        store.save(now.as(merged));
        journal.record("FORUM_CHANGED", now.triangle(), Map.of("name", merged.name()), by);
    }

    /// @param lastDay null: it goes on after all
    @Transactional
    public void end(Forum.Id id, @Nullable LocalDate lastDay, Actor by) {
        var now = journal.present(store.find(id));
        store.save(new Forum(
                id,
                now.triangle(),
                now.kind(),
                now.name(),
                now.members(),
                now.rhythm(),
                now.decides(),
                now.next(),
                lastDay,
                now.version()));
        journal.record(
                lastDay == null ? "FORUM_REOPENED" : "FORUM_ENDED", now.triangle(), Map.of("name", now.name()), by);
    }

    private static List<Problem> problems(Draft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isBlank()) {
            problems.add(Problem.of("name", TriangleRefusal.FORUM_NAME_MISSING));
        }
        if (draft.name().length() > 200) {
            problems.add(Problem.of("name", TriangleRefusal.TOO_LONG));
        }
        if (draft.rhythm().length() > 500) {
            problems.add(Problem.of("rhythm", TriangleRefusal.TOO_LONG));
        }
        if (draft.decides().length() > 500) {
            problems.add(Problem.of("decides", TriangleRefusal.TOO_LONG));
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
