package nl.samenspel.dossier.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Dossier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was written down in intake, exploration and completion, for pages and neighbours.
@Service
@Transactional(readOnly = true)
public class SheetViews {
    private final SheetStore store;

    SheetViews(SheetStore store) {
        this.store = store;
    }

    public Sheet get(Assignment.Id id, SheetKind kind) {
        return store.get(id, kind);
    }

    /// As they were said.
    public List<Assumption> assumptions(Assignment.Id id) {
        return store.listAssumptions(id);
    }

    /// The latest first.
    public List<Talk> talks(Assignment.Id id) {
        return store.listTalks(id);
    }

    /// The latest first.
    public List<Conclusion> conclusions(Assignment.Id id) {
        return conclusions(List.of(id)).getOrDefault(id, List.of());
    }

    /// Of several dossiers in one query.
    public Map<Assignment.Id, List<Conclusion>> conclusions(Collection<Assignment.Id> ids) {
        return store.listConclusions(ids);
    }

    /// Whether somebody said yes to going on since the dossier came into its phase.
    public static boolean isAccepted(Dossier dossier, List<Conclusion> conclusions) {
        return Sheets.isAccepted(dossier, conclusions);
    }
}
