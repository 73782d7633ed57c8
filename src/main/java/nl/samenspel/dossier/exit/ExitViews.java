package nl.samenspel.dossier.exit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the way out of a dossier looks like, for pages and neighbours. A path that is only considered is not there for
/// others than its assignee and whom they named.
@Service
@Transactional(readOnly = true)
public class ExitViews {
    private final ExitStore plans;
    private final HandBackStore handBacks;
    private final SheetStore sheets;

    ExitViews(ExitStore plans, HandBackStore handBacks, SheetStore sheets) {
        this.plans = plans;
        this.handBacks = handBacks;
        this.sheets = sheets;
    }

    public ExitPlan plan(Assignment.Id dossier) {
        return plans.get(dossier);
    }

    /// Every text of a part, newest first.
    public List<ExitPlan.Written> history(Assignment.Id dossier, ExitPart part) {
        return plans.history(dossier, part);
    }

    /// How many parts of the exit plan say something, of dossiers where any does.
    public Map<Assignment.Id, Integer> filledParts(Collection<Assignment.Id> dossiers) {
        return plans.counts(dossiers);
    }

    /// Those the asker may know of, the latest first.
    public List<HandBack> handBacks(Assignment.Id dossier) {
        return handBacks.list(dossier);
    }

    /// Still on their way, of all these dossiers, as far as the asker may know.
    public List<HandBack> open(Collection<Assignment.Id> dossiers) {
        return handBacks.listOpen(dossiers.stream().map(Assignment.Id::value).toList());
    }

    /// One path with what of its private side the asker may read.
    ///
    /// @param sheet null: not the asker's to read
    /// @param support null: not the asker's to read
    /// @param readers all for the assignee; for others at most themselves
    public record Path(HandBack handBack, Optional<Sheet> sheet, Optional<Support> support, List<PersonId> readers) {}

    /// @throws NotFound also when it belongs to another dossier
    public Path path(Assignment.Id dossier, HandBack.Id id) {
        var handBack = handBacks.get(id);
        if (!handBack.head().dossier().equals(dossier)) {
            throw new NotFound();
        }
        return new Path(handBack, sheets.findSheet(id), sheets.findSupport(id), sheets.readers(id));
    }
}
