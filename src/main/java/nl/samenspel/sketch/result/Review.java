package nl.samenspel.sketch.result;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Assignments;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.assignment.Standing;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.sketch.SessionViews;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.ProposalViews;
import nl.samenspel.triangle.Proposals;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.TriangleViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a session placed in the register and nobody has said yes or no to yet; and saying so, one by one or all at
/// once.
@Service
public class Review {
    private final SessionViews sessions;
    private final AssignmentViews assignmentViews;
    private final Assignments assignments;
    private final Links links;
    private final Placed placed;

    Review(
            SessionViews sessions,
            AssignmentViews assignmentViews,
            Assignments assignments,
            Links links,
            Placed placed) {
        this.sessions = sessions;
        this.assignmentViews = assignmentViews;
        this.assignments = assignments;
        this.links = links;
        this.placed = placed;
    }

    public enum Kind {
        OWNER,
        CLIENT,
        SEAT,
        ASSIGNMENT,
        LINK,
        AGREEMENT,
        IMPROVEMENT
    }

    /// One thing that waits.
    ///
    /// @param text what people call it
    public record Waiting(Kind kind, UUID id, String text) {}

    /// In the order of the cards.
    @Transactional(readOnly = true)
    public List<Waiting> list(SketchSession.Id id) {
        var session = sessions.session(id);
        var waiting = new ArrayList<>(placed.waiting(session));
        var ours = assignmentViews.forTriangle(session.triangle());
        ours.stream()
                .filter(assignment -> assignment.standing() instanceof Standing.Proposed proposed
                        && id.value().equals(proposed.session()))
                .forEach(assignment ->
                        waiting.add(new Waiting(Kind.ASSIGNMENT, assignment.id().value(), assignment.title())));
        var titles = assignmentViews.named(ours.stream().map(Assignment::id).toList());
        assignmentViews.links(session.triangle()).stream()
                .filter(link -> link.state() instanceof Link.State.Proposed
                        && id.value().equals(link.session()))
                .forEach(link -> waiting.add(new Waiting(
                        Kind.LINK,
                        link.id().value(),
                        titles.getOrDefault(link.one(), "…") + " – " + titles.getOrDefault(link.other(), "…"))));
        waiting.sort(java.util.Comparator.comparing(Waiting::kind));
        return waiting;
    }

    /// It belongs in the register. Once more changes nothing. Refuses what the rooms refuse; not found when this
    /// session
    /// did not place it.
    @Transactional
    public void accept(SketchSession.Id id, Kind kind, UUID thing, Actor by) {
        if (isWaiting(id, kind, thing)) {
            take(kind, thing, by);
        }
    }

    /// It does not belong in the register, for a reason. The picture keeps it. Once more changes nothing.
    @Transactional
    public void decline(SketchSession.Id id, Kind kind, UUID thing, String reason, Actor by) {
        if (!isWaiting(id, kind, thing)) {
            return;
        }
        switch (kind) {
            case ASSIGNMENT -> assignments.decline(new Assignment.Id(thing), reason, by);
            case LINK -> links.remove(new Link.Id(thing), by);
            case OWNER, CLIENT, SEAT, AGREEMENT, IMPROVEMENT -> placed.decline(kind, thing, by);
        }
    }

    /// Everything that waits, or nothing when one of them is refused. Answers how many that were.
    @Transactional
    public int acceptAll(SketchSession.Id id, Actor by) {
        var waiting = list(id);
        waiting.forEach(each -> take(each.kind(), each.id(), by));
        return waiting.size();
    }

    private void take(Kind kind, UUID thing, Actor by) {
        switch (kind) {
            case ASSIGNMENT -> assignments.accept(new Assignment.Id(thing), by);
            case LINK -> links.accept(new Link.Id(thing), by);
            case OWNER, CLIENT, SEAT, AGREEMENT, IMPROVEMENT -> placed.accept(kind, thing, by);
        }
    }

    /// False when somebody decided already. Not found for what this session did not place.
    private boolean isWaiting(SketchSession.Id id, Kind kind, UUID thing) {
        if (list(id).stream().anyMatch(each -> each.kind() == kind && each.id().equals(thing))) {
            return true;
        }
        if (!isFrom(id, kind, thing)) {
            throw new NotFound();
        }
        return false;
    }

    private boolean isFrom(SketchSession.Id id, Kind kind, UUID thing) {
        return switch (kind) {
            case ASSIGNMENT ->
                assignmentViews
                        .find(new Assignment.Id(thing))
                        .filter(assignment -> id.value().equals(session(assignment.standing())))
                        .isPresent();
            case LINK ->
                assignmentViews
                        .findLink(new Link.Id(thing))
                        .filter(link -> id.value().equals(link.session()))
                        .isPresent();
            case OWNER, CLIENT, SEAT, AGREEMENT, IMPROVEMENT -> placed.isFrom(id, thing);
        };
    }

    private static @Nullable UUID session(Standing standing) {
        return switch (standing) {
            case Standing.Proposed proposed -> proposed.session();
            case Standing.Accepted accepted -> accepted.session();
            case Standing.Declined declined -> declined.session();
            case Standing.Merged merged -> session(merged.before());
        };
    }

    /// The part of the review that concerns the triangle itself.
    @Service
    static class Placed {
        private final ProposalViews views;
        private final Proposals proposals;
        private final TriangleViews triangles;

        Placed(ProposalViews views, Proposals proposals, TriangleViews triangles) {
            this.views = views;
            this.proposals = proposals;
            this.triangles = triangles;
        }

        boolean isFrom(SketchSession.Id session, UUID thing) {
            var all = views.fromSession(session.value());
            return Stream.of(
                            all.owners().stream().map(each -> each.id().value()),
                            all.clients().stream().map(each -> each.id().value()),
                            all.seats().stream().map(each -> each.id().value()),
                            all.agreements().stream().map(each -> each.id().value()),
                            all.improvements().stream().map(each -> each.id().value()))
                    .flatMap(ids -> ids)
                    .anyMatch(thing::equals);
        }

        List<Waiting> waiting(SketchSession session) {
            var placed = views.fromSession(session.id().value()).waiting();
            var waiting = new ArrayList<Waiting>();
            if (placed.count() == 0) {
                return waiting;
            }
            var triangle = triangles.get(session.triangle());
            placed.owners()
                    .forEach(each ->
                            waiting.add(new Waiting(Kind.OWNER, each.id().value(), each.name())));
            placed.clients()
                    .forEach(client -> waiting.add(new Waiting(
                            Kind.CLIENT,
                            client.id().value(),
                            triangle.name(client.organisation()).name())));
            placed.seats()
                    .forEach(seat ->
                            waiting.add(new Waiting(Kind.SEAT, seat.id().value(), triangle.person(seat.person()))));
            placed.agreements()
                    .forEach(agreement -> waiting.add(new Waiting(
                            Kind.AGREEMENT,
                            agreement.id().value(),
                            agreement.text().subject())));
            placed.improvements()
                    .forEach(improvement -> waiting.add(new Waiting(
                            Kind.IMPROVEMENT,
                            improvement.id().value(),
                            improvement.text().sentence())));
            return waiting;
        }

        void accept(Kind kind, UUID id, Actor by) {
            switch (kind) {
                case OWNER -> proposals.acceptOwner(new nl.samenspel.triangle.Triangle.Id(id), by);
                case CLIENT -> proposals.accept(new Client.Id(id), by);
                case SEAT -> proposals.accept(new Seat.Id(id), by);
                case AGREEMENT -> proposals.accept(new Agreement.Id(id), by);
                case IMPROVEMENT -> proposals.accept(new Improvement.Id(id), by);
                case ASSIGNMENT, LINK -> throw new IllegalArgumentException("not of the triangle: " + kind);
            }
        }

        void decline(Kind kind, UUID id, Actor by) {
            switch (kind) {
                case OWNER -> proposals.declineOwner(new nl.samenspel.triangle.Triangle.Id(id), by);
                case CLIENT -> proposals.decline(new Client.Id(id), by);
                case SEAT -> proposals.decline(new Seat.Id(id), by);
                case AGREEMENT -> proposals.decline(new Agreement.Id(id), by);
                case IMPROVEMENT -> proposals.decline(new Improvement.Id(id), by);
                case ASSIGNMENT, LINK -> throw new IllegalArgumentException("not of the triangle: " + kind);
            }
        }
    }
}
