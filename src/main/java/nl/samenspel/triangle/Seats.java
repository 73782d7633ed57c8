package nl.samenspel.triangle;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Places persons by name in a corner. Whoever sits there gets the corner's relation to the triangle, and loses it when
/// the last seat in that corner is left.
@Service
public class Seats {
    private final SeatStore store;
    private final Relations relations;
    private final TriangleJournal journal;
    private final Ids ids;
    private final InstantSource clock;

    Seats(SeatStore store, Relations relations, TriangleJournal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.relations = relations;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: PERSON_MISSING, SEAT_TAKEN_ALREADY.
    ///
    /// @param client for whom, in the clients' corner; null: for all
    @Transactional
    public Seat.Id place(
            Triangle.Id triangle,
            Seat.Kind kind,
            Client.@Nullable Id client,
            @Nullable PersonId person,
            @Nullable LocalDate since,
            Actor by) {
        var seat = seat(triangle, kind, client, person, since, Standing.entered(by.person(), clock.instant()));
        give(seat);
        store.add(seat);
        journal.record("SEAT_PLACED", triangle, details(seat), by);
        return seat.id();
    }

    /// From a sketch session: gives no rights until a corner accepts it. Refuses as [#place].
    @Transactional
    public Seat.Id propose(
            Triangle.Id triangle, Seat.Kind kind, Client.@Nullable Id client, PersonId person, UUID session, Actor by) {
        var standing = new Standing.Proposed(session, by.person(), clock.instant());
        var seat = seat(triangle, kind, client, person, null, standing);
        store.add(seat);
        journal.record("SEAT_PROPOSED", triangle, details(seat), session, by);
        return seat.id();
    }

    /// Refuses: UNTIL_BEFORE_SINCE.
    ///
    /// @param lastDay null: stays after all
    @Transactional
    public void leave(Seat.Id id, @Nullable LocalDate lastDay, Actor by) {
        var now = journal.present(store.find(id));
        if (lastDay != null && now.since() != null && lastDay.isBefore(now.since())) {
            throw new Refused("until", TriangleRefusal.UNTIL_BEFORE_SINCE);
        }
        var next = new Seat(
                id,
                now.triangle(),
                now.kind(),
                now.client(),
                now.person(),
                now.since(),
                lastDay,
                now.standing(),
                now.version());
        store.save(next);
        journal.record(lastDay == null ? "SEAT_KEPT" : "SEAT_LEFT", now.triangle(), details(now), by);
        if (lastDay == null) {
            give(next);
        } else if (isLastInCorner(next)) {
            relations.take(
                    next.person(),
                    Seat.relation(next.corner()),
                    Resource.TRIANGLE,
                    next.triangle().value());
        }
    }

    /// Gives or takes the corner's relation, after a proposal was accepted or declined.
    void settle(Seat seat) {
        give(seat);
        if (seat.standing().isDeclined() && isLastInCorner(seat)) {
            relations.take(
                    seat.person(),
                    Seat.relation(seat.corner()),
                    Resource.TRIANGLE,
                    seat.triangle().value());
        }
    }

    private void give(Seat seat) {
        if (seat.standing() instanceof Standing.Accepted) {
            relations.give(
                    seat.person(),
                    Seat.relation(seat.corner()),
                    Resource.TRIANGLE,
                    seat.triangle().value(),
                    "triangle.place");
        }
    }

    private boolean isLastInCorner(Seat left) {
        return store.list(left.triangle()).stream()
                .noneMatch(seat -> !seat.id().equals(left.id())
                        && seat.person().equals(left.person())
                        && seat.corner() == left.corner()
                        && seat.until() == null
                        && seat.standing() instanceof Standing.Accepted);
    }

    private Seat seat(
            Triangle.Id triangle,
            Seat.Kind kind,
            Client.@Nullable Id client,
            @Nullable PersonId person,
            @Nullable LocalDate since,
            Standing standing) {
        if (person == null) {
            throw new Refused("person", TriangleRefusal.PERSON_MISSING);
        }
        var problems = new ArrayList<Problem>();
        if (store.list(triangle).stream()
                .anyMatch(seat -> seat.person().equals(person)
                        && seat.kind() == kind
                        && Objects.equals(seat.client(), client)
                        && seat.until() == null
                        && !seat.standing().isDeclined())) {
            problems.add(Problem.of("person", TriangleRefusal.SEAT_TAKEN_ALREADY));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Seat(new Seat.Id(ids.next()), triangle, kind, client, person, since, null, standing, 1);
    }

    private static Map<String, Object> details(Seat seat) {
        return Map.of(
                "person", seat.person().value().toString(), "kind", seat.kind().name());
    }
}
