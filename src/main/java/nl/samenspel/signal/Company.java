package nl.samenspel.signal;

import java.util.List;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.Seat;
import nl.samenspel.dossier.Side;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.signal.SharingRules.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The assignments that somebody works in with others, and how those others stand in them.
@Component
@Transactional(readOnly = true)
public class Company {
    private final DossierViews dossiers;

    Company(DossierViews dossiers) {
        this.dossiers = dossiers;
    }

    /// An assignment of the asker, open ones first.
    ///
    /// @param phase of the guide
    public record Mine(Assignment.Id id, String title, GuidePhase phase, Seat seat, boolean closed) {}

    public List<Mine> assignmentsOf(Actor asker) {
        return dossiers.listOf(asker).stream()
                .map(each -> new Mine(
                        each.id(),
                        each.title(),
                        guidePhase(each.phase()),
                        each.seat(),
                        each.dossier().isClosed()))
                .toList();
    }

    public Optional<Mine> find(Assignment.Id id, Actor asker) {
        return assignmentsOf(asker).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /// Refuses: NOT_YOUR_ASSIGNMENT.
    public Mine require(Assignment.Id id, Actor asker) {
        return find(id, asker).orElseThrow(() -> new Refused("assignment", SignalRefusal.NOT_YOUR_ASSIGNMENT));
    }

    /// Who is in it now, by seat; nobody for whom the asker may not see.
    public List<Participant> participants(Assignment.Id id) {
        return dossiers.participants(id);
    }

    /// The asker's own seat, if they have one.
    Optional<Seat> seatOf(PersonId person, Assignment.@Nullable Id assignment) {
        return assignment == null
                ? Optional.empty()
                : dossiers.participants(assignment).stream()
                        .filter(each -> each.person().equals(person))
                        .map(Participant::seat)
                        .findFirst();
    }

    /// Whether a reader still stands where they stood when it was shared with them. Asked by the
    /// reader.
    boolean mayRead(SharedFlag share, PersonId reader) {
        return share.isOpen() && SharingRules.stillFits(share.audience(), seatOf(reader, share.assignment()));
    }

    /// How somebody stands towards the assignments of the asker.
    Standing standing(PersonId reader, Assignment.@Nullable Id assignment, Actor asker) {
        var ids = dossiers.listOf(asker).stream()
                .map(DossierViews.Listed::id)
                .filter(id -> !id.equals(assignment))
                .toList();
        var elsewhere = dossiers.participants(ids).values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.person().equals(reader) && each.side() == Side.CLIENT_SIDE);
        return new Standing(seatOf(reader, assignment), elsewhere);
    }

    /// Whether the two stand on different sides of one of the asker's assignments.
    public boolean isOpposite(PersonId other, Actor asker) {
        var own = dossiers.listOf(asker);
        var everybody =
                dossiers.participants(own.stream().map(DossierViews.Listed::id).toList());
        return own.stream()
                .anyMatch(mine -> everybody.getOrDefault(mine.id(), List.of()).stream()
                        .anyMatch(each -> each.person().equals(other) && areOpposite(mine.seat(), each.seat())));
    }

    private static boolean areOpposite(Seat own, Seat other) {
        return own.side() != Side.OUTSIDE && other.side() != Side.OUTSIDE && own.side() != other.side();
    }

    private static GuidePhase guidePhase(Phase phase) {
        return switch (phase) {
            case REQUESTED, INTAKE, EXPLORATION, DECLINED -> GuidePhase.INTAKE;
            case AGREED, EXECUTION -> GuidePhase.EXECUTION;
            case COMPLETION, HAND_BACK, ENDED_TOGETHER -> GuidePhase.HAND_BACK;
        };
    }
}
