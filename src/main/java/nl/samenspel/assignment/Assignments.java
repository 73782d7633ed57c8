package nl.samenspel.assignment;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every change of the register of assignments. What the asker may not see is not found.
///
/// Whether a person may change an assignment is asked by the route or the board; here only where no route can know it.
@Service
public class Assignments {
    private final AssignmentStore store;
    private final Access access;
    private final Announcement announcement;
    private final Ids ids;
    private final InstantSource clock;

    Assignments(AssignmentStore store, Access access, Announcement announcement, Ids ids, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.announcement = announcement;
        this.ids = ids;
        this.clock = clock;
    }

    /// How a change ended.
    public sealed interface Outcome {
        /// @param version of the assignment now; the same as before when nothing was otherwise
        record Saved(int version) implements Outcome {}

        /// Nothing was saved: somebody else changed the same fields to something else in the meantime.
        ///
        /// @param theirs as it stands now
        /// @param merged theirs, with what only the asker changed
        /// @param fields which both changed
        record Conflict(Assignment theirs, Description merged, Set<Field> fields) implements Outcome {}
    }

    /// A new one that waits for a corner's yes. The caller (a live board) has asked whether `by` may.
    ///
    /// Refuses: what [DescriptionRules] refuses.
    @Transactional
    public Assignment.Id propose(Triangle.Id triangle, Description description, @Nullable UUID session, Actor by) {
        var standing = new Standing.Proposed(by.person(), clock.instant(), session);
        var assignment = begin(triangle, description, standing, session, by);
        announcement.proposed(assignment, session, by);
        return assignment.id();
    }

    /// A new one that counts at once. Not found when the asker has no say in the triangle.
    ///
    /// Refuses: what [DescriptionRules] refuses.
    @Transactional
    public Assignment.Id register(Triangle.Id triangle, Description description, Actor by) {
        access.require(by, Action.CHANGE, Resource.TRIANGLE, triangle.value());
        var standing = new Standing.Accepted(by.person(), clock.instant(), null);
        var assignment = begin(triangle, description, standing, null, by);
        announcement.registered(assignment, by);
        return assignment.id();
    }

    /// What the asker made of the version they saw. What others changed meanwhile stays, unless it is the same field.
    ///
    /// Refuses: what [DescriptionRules] refuses.
    @Transactional
    public Outcome change(Assignment.Id id, int version, Description mine, Actor by) {
        DescriptionRules.require(mine);
        var theirs = store.getForUpdate(id);
        var asked = keepingPhase(theirs, mine);
        var base = version == theirs.version()
                ? theirs.description()
                : store.findPast(id, version).orElseThrow(NotFound::new);
        var both = ThreeWay.of(base, asked, theirs.description());
        if (!both.conflicts().isEmpty()) {
            return new Outcome.Conflict(theirs, both.result(), both.conflicts());
        }
        return new Outcome.Saved(write(theirs, both.result(), by).version());
    }

    /// Some fields, whatever they said before: for a board, where everybody sees every change at once.
    ///
    /// Refuses: what [DescriptionRules] refuses.
    @Transactional
    public int change(Assignment.Id id, Map<Field, ?> edits, Actor by) {
        var now = store.getForUpdate(id);
        var description = now.description();
        for (var edit : edits.entrySet()) {
            description = description.with(edit.getKey(), edit.getValue());
        }
        return write(now, description, by).version();
    }

    /// The phase as its open dossier has it, in the dossier's own transaction. Until [#letGoOfPhase] nobody changes it
    /// here.
    @Transactional(propagation = Propagation.MANDATORY)
    public void followPhase(Assignment.Id id, Assignment.Phase phase, Actor by) {
        var now = store.getForUpdate(id);
        store.leadPhase(id, true);
        save(now, now.description().with(Field.PHASE, phase), "ASSIGNMENT_CHANGED", Map.of(), by);
    }

    /// The dossier was put away: people say the phase themselves again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGoOfPhase(Assignment.Id id) {
        store.getForUpdate(id);
        store.leadPhase(id, false);
    }

    /// Refuses: ASSIGNMENT_ALREADY_ACCEPTED, ASSIGNMENT_DECLINED, ASSIGNMENT_MERGED.
    @Transactional
    public void accept(Assignment.Id id, Actor by) {
        var now = store.getForUpdate(id);
        stand(now, now.standing().accept(by.person(), clock.instant()), "ASSIGNMENT_ACCEPTED", Map.of(), by);
    }

    /// Refuses: ASSIGNMENT_ALREADY_ACCEPTED, ASSIGNMENT_DECLINED, ASSIGNMENT_MERGED, DECLINE_REASON_MISSING,
    /// LETTERS_TOO_MANY.
    @Transactional
    public void decline(Assignment.Id id, String reason, Actor by) {
        var now = store.getForUpdate(id);
        var declined = now.standing().decline(reason, by.person(), clock.instant());
        stand(now, declined, "ASSIGNMENT_DECLINED", Map.of("reason", declined.reason()), by);
    }

    /// Makes a declined one wait for a yes again. Refuses: ASSIGNMENT_NOT_DECLINED.
    @Transactional
    public void reconsider(Assignment.Id id, Actor by) {
        var now = store.getForUpdate(id);
        stand(now, now.standing().reconsider(by.person(), clock.instant()), "ASSIGNMENT_RECONSIDERED", Map.of(), by);
    }

    /// The one goes on in the other, which takes over these fields. Can be undone.
    ///
    /// Refuses: MERGED_WITH_ITSELF, MERGED_ACROSS_TRIANGLES, ASSIGNMENT_MERGED.
    @Transactional
    public void merge(Assignment.Id from, Assignment.Id into, Set<Field> taken, Actor by) {
        if (from.equals(into)) {
            throw new Refused(AssignmentRefusal.MERGED_WITH_ITSELF);
        }
        var first = store.getForUpdate(from.value().compareTo(into.value()) < 0 ? from : into);
        var second = store.getForUpdate(first.id().equals(from) ? into : from);
        var source = first.id().equals(from) ? first : second;
        var target = first.id().equals(from) ? second : first;
        if (!source.triangle().equals(target.triangle())) {
            throw new Refused(AssignmentRefusal.MERGED_ACROSS_TRIANGLES);
        }
        if (target.standing() instanceof Standing.Merged
                || !store.listMergedInto(from).isEmpty()) {
            throw new Refused(AssignmentRefusal.ASSIGNMENT_MERGED);
        }
        var merged = source.standing().mergeInto(into, by.person(), clock.instant());
        var wanted = target.description().taking(taken, source.description());
        var took = !wanted.equals(target.description());
        if (took) {
            write(target, wanted, "ASSIGNMENT_TOOK_OVER", Map.of("other", from.value()), by);
        }
        store.merge(from, merged, took ? target.version() : null);
        announcement.stands("ASSIGNMENT_MERGED", source.standing(merged), Map.of("other", into.value()), by);
    }

    /// Both stand by themselves again. What the other one took over goes back, but for what was changed since.
    ///
    /// Refuses: ASSIGNMENT_NOT_MERGED.
    @Transactional
    public void unmerge(Assignment.Id id, Actor by) {
        var source = store.getForUpdate(id);
        var before = source.standing().unmerge();
        if (source.standing() instanceof Standing.Merged merged) {
            giveBack(id, store.getForUpdate(merged.into()), by);
        }
        store.unmerge(id);
        announcement.stands("ASSIGNMENT_UNMERGED", source.standing(before), Map.of(), by);
    }

    private void giveBack(Assignment.Id from, Assignment target, Actor by) {
        var version = store.findMergedVersion(from);
        if (version.isEmpty()) {
            return;
        }
        var before = store.findPast(target.id(), version.get()).orElseThrow();
        var after = store.findPast(target.id(), version.get() + 1).orElse(target.description());
        var wanted = ThreeWay.of(after, before, target.description()).result();
        if (!wanted.equals(target.description())) {
            write(target, wanted, "ASSIGNMENT_GAVE_BACK", Map.of("other", from.value()), by);
        }
    }

    private Assignment begin(
            Triangle.Id triangle, Description description, Standing standing, @Nullable UUID session, Actor by) {
        DescriptionRules.require(description);
        var id = new Assignment.Id(ids.next());
        var assignment = new Assignment(id, triangle, 1, description, standing, by.person(), clock.instant(), false);
        store.add(assignment, session);
        return assignment;
    }

    private Assignment write(Assignment now, Description wanted, Actor by) {
        return write(now, wanted, "ASSIGNMENT_CHANGED", Map.of(), by);
    }

    private Assignment write(Assignment now, Description wanted, String verb, Map<String, ?> details, Actor by) {
        return save(now, keepingPhase(now, wanted), verb, details, by);
    }

    private static Description keepingPhase(Assignment now, Description wanted) {
        return now.phaseByDossier() ? wanted.with(Field.PHASE, now.description().phase()) : wanted;
    }

    private Assignment save(Assignment now, Description wanted, String verb, Map<String, ?> details, Actor by) {
        DescriptionRules.require(wanted);
        var changed = wanted.differencesFrom(now.description());
        if (changed.isEmpty()) {
            return now;
        }
        var next = now.saying(wanted, by.person(), clock.instant());
        store.change(next, now.description(), changed);
        announcement.changed(verb, next, now.description(), details, by);
        return next;
    }

    private void stand(Assignment now, Standing standing, String verb, Map<String, ?> details, Actor by) {
        store.stand(now.id(), standing);
        announcement.stands(verb, now.standing(standing), details, by);
    }
}
