package nl.samenspel.dossier.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was agreed, and what is being written, for pages and neighbours.
@Service
@Transactional(readOnly = true)
public class AgreementViews {
    private final AgreementStore store;

    AgreementViews(AgreementStore store) {
        this.store = store;
    }

    /// What matters of an agreement now.
    ///
    /// @param inForce what counts, or null
    /// @param open a draft or what waits for a yes, or null
    public record Current(
            AgreementVersion.@Nullable InForce inForce,
            @Nullable AgreementVersion open) {
        public static final Current NONE = new Current(null, null);
    }

    public Current current(Assignment.Id id) {
        return currents(List.of(id)).getOrDefault(id, Current.NONE);
    }

    /// Of several dossiers in one query; those without any agreement are left out.
    public Map<Assignment.Id, Current> currents(Collection<Assignment.Id> ids) {
        var found = new HashMap<Assignment.Id, Current>();
        for (var version : store.listCurrent(ids)) {
            var so = found.getOrDefault(version.dossier(), Current.NONE);
            found.put(
                    version.dossier(),
                    version instanceof AgreementVersion.InForce now
                            ? new Current(now, so.open())
                            : new Current(so.inForce(), version));
        }
        return found;
    }

    /// The latest first.
    public List<AgreementVersion> list(Assignment.Id id) {
        return store.list(id);
    }

    public AgreementVersion get(Assignment.Id id, int number) {
        return store.find(id, number).orElseThrow(NotFound::new);
    }

    public Optional<AgreementVersion> find(Assignment.Id id, int number) {
        return store.find(id, number);
    }

    /// The contact rhythm that counts, of several dossiers in one query; those without are left
    /// out.
    public Map<Assignment.Id, ContactRhythm> rhythms(Collection<Assignment.Id> ids) {
        var found = new HashMap<Assignment.Id, ContactRhythm>();
        currents(ids).forEach((id, current) -> {
            if (current.inForce() != null && current.inForce().text().rhythm() != null) {
                found.put(id, current.inForce().text().rhythm());
            }
        });
        return found;
    }

    /// The steering and evaluation moments of what counts, by day, of several dossiers in one
    /// query.
    public Map<Assignment.Id, List<PlannedMoment>> moments(Collection<Assignment.Id> ids) {
        var found = new HashMap<Assignment.Id, List<PlannedMoment>>();
        currents(ids).forEach((id, current) -> {
            if (current.inForce() != null) {
                found.put(id, current.inForce().text().moments());
            }
        });
        return found;
    }
}
