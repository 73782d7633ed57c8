package nl.samenspel.triangle;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.triangle.Triangle.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes triangles; places their owner; records how the clients are arranged. Clients, persons, forums, agreements and
/// improvements have doors of their own.
@Service
public class Triangles {
    private final TriangleStore store;
    private final Relations relations;
    private final TriangleJournal journal;
    private final Ids ids;
    private final InstantSource clock;

    Triangles(TriangleStore store, Relations relations, TriangleJournal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.relations = relations;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whoever makes it keeps its page at first.
    /// Refuses: TRIANGLE_NAME_MISSING, TOO_LONG, PROVIDER_MISSING.
    ///
    /// @param owner null: nobody yet
    @Transactional
    public Triangle.Id make(
            String name, Organisation.@Nullable Id provider, Organisation.@Nullable Id owner, Actor by) {
        var holder = owner == null
                ? new Owner.Nobody()
                : new Owner.One(owner, Standing.entered(by.person(), clock.instant()));
        return make(name, provider, holder, "", by);
    }

    /// A joint arrangement: whoever takes part is client and, together, owner.
    ///
    /// @param place its seat, as a register gave it, or empty
    @Transactional
    public Triangle.Id makeJoint(String name, Organisation.Id provider, String place, Actor by) {
        return make(name, provider, new Owner.Participants(), place, by);
    }

    private Triangle.Id make(String name, Organisation.@Nullable Id provider, Owner owner, String place, Actor by) {
        var problems = new ArrayList<>(nameProblems(name));
        if (provider == null) {
            problems.add(Problem.of("provider", TriangleRefusal.PROVIDER_MISSING));
        }
        if (!problems.isEmpty() || provider == null) {
            throw new Refused(problems);
        }
        var triangle = new Triangle(new Triangle.Id(ids.next()), name.strip(), provider, owner, place, null, 1);
        if (by.kind() == Actor.Kind.PERSON) {
            relations.give(
                    by.person(),
                    Relation.STEWARD,
                    Resource.TRIANGLE,
                    triangle.id().value(),
                    "triangle.make");
        }
        store.add(triangle, Standing.entered(by.person(), clock.instant()), clock.instant());
        journal.record("TRIANGLE_MADE", triangle.id(), Map.of("name", triangle.name()), by);
        return triangle.id();
    }

    /// Refuses: TRIANGLE_NAME_MISSING, TOO_LONG, CHANGED_MEANWHILE.
    ///
    /// @param version the version the asker looked at
    @Transactional
    public void rename(Triangle.Id id, int version, String name, Actor by) {
        var now = journal.present(store.findForUpdate(id));
        var problems = new ArrayList<>(nameProblems(name));
        if (now.version() != version && !now.name().equals(name.strip())) {
            problems.add(new Problem("name", TriangleRefusal.CHANGED_MEANWHILE, Map.of("other", now.name())));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        store.save(now.called(name.strip()));
        journal.record("TRIANGLE_RENAMED", id, Map.of("before", now.name(), "name", name.strip()), by);
    }

    /// @param owner null: nobody (any more)
    @Transactional
    public void placeOwner(Triangle.Id id, Organisation.@Nullable Id owner, Actor by) {
        var now = journal.present(store.findForUpdate(id));
        store.save(now.ownedBy(
                owner == null
                        ? new Owner.Nobody()
                        : new Owner.One(owner, Standing.entered(by.person(), clock.instant()))));
        journal.record(owner == null ? "OWNER_TAKEN_AWAY" : "OWNER_PLACED", id, named(owner), by);
    }

    /// From a sketch session: waits for acceptance. Replaces an owner that was itself only proposed; an accepted owner
    /// stays, and so does a joint arrangement's.
    @Transactional
    public void proposeOwner(Triangle.Id id, Organisation.Id owner, UUID session, Actor by) {
        var now = journal.present(store.findForUpdate(id));
        if (now.owner() instanceof Owner.Participants
                || now.owner() instanceof Owner.One one && one.standing() instanceof Standing.Accepted) {
            return;
        }
        var standing = new Standing.Proposed(session, by.person(), clock.instant());
        store.save(now.ownedBy(new Owner.One(owner, standing)));
        journal.record("OWNER_PROPOSED", id, named(owner), by);
    }

    /// The clients are the owner together.
    @Transactional
    public void placeParticipantsAsOwner(Triangle.Id id, Actor by) {
        var now = journal.present(store.findForUpdate(id));
        store.save(now.ownedBy(new Owner.Participants()));
        journal.record("OWNER_PLACED_TOGETHER", id, Map.of(), by);
    }

    /// How the clients steer together from now on; earlier choices stay as history.
    /// Refuses: ARRANGEMENT_WHY_MISSING, TOO_LONG.
    @Transactional
    public void arrange(Triangle.Id id, Arrangement.Kind kind, String why, Actor by) {
        journal.present(store.find(id));
        if (why.isBlank()) {
            throw new Refused("why", TriangleRefusal.ARRANGEMENT_WHY_MISSING);
        }
        if (why.length() > 1000) {
            throw new Refused("why", TriangleRefusal.TOO_LONG);
        }
        store.addArrangement(
                ids.next(), id, new Arrangement(kind, why.strip(), by.person(), by.name(), clock.instant()));
        journal.record("TRIANGLE_ARRANGED", id, Map.of("kind", kind.name()), by);
    }

    /// @param lastDay null: it goes on after all
    @Transactional
    public void end(Triangle.Id id, @Nullable LocalDate lastDay, Actor by) {
        var now = journal.present(store.findForUpdate(id));
        store.save(now.endingOn(lastDay));
        journal.record(lastDay == null ? "TRIANGLE_REOPENED" : "TRIANGLE_ENDED", id, Map.of(), by);
    }

    private static Map<String, Object> named(Organisation.@Nullable Id organisation) {
        return organisation == null
                ? Map.of()
                : Map.of("organisation", organisation.value().toString());
    }

    private static List<Problem> nameProblems(String name) {
        if (name.isBlank()) {
            return List.of(Problem.of("name", TriangleRefusal.TRIANGLE_NAME_MISSING));
        }
        return name.strip().length() > 300 ? List.of(Problem.of("name", TriangleRefusal.TOO_LONG)) : List.of();
    }
}
