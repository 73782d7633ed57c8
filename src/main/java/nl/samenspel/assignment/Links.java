package nl.samenspel.assignment;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change of the relations between assignments. Both ends must be visible to the asker, else not found.
@Service
public class Links {
    static final int LONGEST_SENTENCE = 500;

    private final LinkStore store;
    private final AssignmentStore assignments;
    private final Announcement announcement;
    private final Ids ids;
    private final InstantSource clock;

    Links(LinkStore store, AssignmentStore assignments, Announcement announcement, Ids ids, InstantSource clock) {
        this.store = store;
        this.assignments = assignments;
        this.announcement = announcement;
        this.ids = ids;
        this.clock = clock;
    }

    /// What two assignments have with each other, before it stands anywhere.
    ///
    /// @param one where a directed kind begins
    public record Draft(Link.Kind kind, Assignment.Id one, Assignment.Id other, Link.Weight weight, String sentence) {}

    /// Made at a board: waits for a corner's yes. Refuses: LINKED_WITH_ITSELF, LINK_EXISTS, LETTERS_TOO_MANY.
    @Transactional
    public Link.Id propose(Draft draft, @Nullable UUID session, Actor by) {
        return begin(draft, new Link.State.Proposed(by.person(), clock.instant()), session, "LINK_PROPOSED", by);
    }

    /// Counts at once. Refuses: LINKED_WITH_ITSELF, LINK_EXISTS, LETTERS_TOO_MANY.
    @Transactional
    public Link.Id add(Draft draft, Actor by) {
        return begin(draft, new Link.State.Accepted(by.person(), clock.instant()), null, "LINK_ADDED", by);
    }

    /// Refuses: LETTERS_TOO_MANY.
    @Transactional
    public void change(Link.Id id, Link.Weight weight, String sentence, Actor by) {
        requireFits(sentence);
        var now = store.getForUpdate(id);
        save(now, now.link().saying(weight, sentence.strip()), "LINK_CHANGED", by);
    }

    /// Refuses: LINK_NOT_PROPOSED.
    @Transactional
    public void accept(Link.Id id, Actor by) {
        var now = store.getForUpdate(id);
        save(now, now.link().in(now.link().state().accept(by.person(), clock.instant())), "LINK_ACCEPTED", by);
    }

    /// Takes it away, or says no to a proposed one. Refuses: LINK_REMOVED.
    @Transactional
    public void remove(Link.Id id, Actor by) {
        var now = store.getForUpdate(id);
        save(now, now.link().in(now.link().state().remove(by.person(), clock.instant())), "LINK_REMOVED", by);
    }

    /// Refuses: LINK_NOT_REMOVED, LINK_EXISTS.
    @Transactional
    public void restore(Link.Id id, Actor by) {
        var now = store.getForUpdate(id);
        var link = now.link();
        var restored = link.in(link.state().restore(by.person(), clock.instant()));
        requireNew(link.kind(), link.one(), link.other());
        save(now, restored, "LINK_RESTORED", by);
    }

    /// An agreement settles it; null: no longer, and a heavy one is a gap again.
    @Transactional
    public void settle(Link.Id id, @Nullable UUID agreement, Actor by) {
        var now = store.getForUpdate(id);
        save(now, now.link().settledBy(agreement), agreement == null ? "LINK_UNSETTLED" : "LINK_SETTLED", by);
    }

    private Link.Id begin(Draft draft, Link.State state, @Nullable UUID session, String verb, Actor by) {
        if (draft.one().equals(draft.other())) {
            throw new Refused("other", AssignmentRefusal.LINKED_WITH_ITSELF);
        }
        requireFits(draft.sentence());
        var triangle = assignments.findTriangle(draft.one()).orElseThrow(NotFound::new);
        var otherTriangle = assignments.findTriangle(draft.other()).orElseThrow(NotFound::new);
        requireNew(draft.kind(), draft.one(), draft.other());
        var link = new Link(
                new Link.Id(ids.next()),
                draft.kind(),
                draft.one(),
                draft.other(),
                draft.weight(),
                draft.sentence().strip(),
                state,
                session,
                null);
        store.add(new LinkStore.Placed(link, triangle, otherTriangle));
        announcement.link(verb, link, triangle, otherTriangle, by);
        return link.id();
    }

    private void save(LinkStore.Placed now, Link link, String verb, Actor by) {
        if (!link.equals(now.link())) {
            store.save(link);
            announcement.link(verb, link, now.triangle(), now.otherTriangle(), by);
        }
    }

    private void requireNew(Link.Kind kind, Assignment.Id one, Assignment.Id other) {
        if (store.find(kind, one, other).isPresent()) {
            throw new Refused("kind", AssignmentRefusal.LINK_EXISTS);
        }
    }

    private static void requireFits(String sentence) {
        if (sentence.strip().length() > LONGEST_SENTENCE) {
            throw new Refused(List.of(
                    new Problem("sentence", AssignmentRefusal.LETTERS_TOO_MANY, Map.of("most", LONGEST_SENTENCE))));
        }
    }
}
