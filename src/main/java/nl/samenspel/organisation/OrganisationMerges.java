package nl.samenspel.organisation;

import java.util.Map;
import nl.samenspel.access.Relations;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two spellings turn out to be one organisation. What pointed at the other spelling keeps pointing there and shows the
/// name of the one that was kept, so that a merge can be undone without anybody else noticing.
@Service
public class OrganisationMerges {
    private final OrganisationStore store;
    private final Journal journal;

    OrganisationMerges(OrganisationStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /// Refuses: ORGANISATION_MERGED_WITH_ITSELF, ORGANISATION_MERGED_ALREADY, ORGANISATION_UNDER_ITSELF.
    @Transactional
    public void merge(Id kept, Id other, Actor by) {
        var stays = get(kept);
        var goes = get(other);
        if (kept.equals(other)) {
            throw new Refused("other", OrganisationRefusal.ORGANISATION_MERGED_WITH_ITSELF);
        }
        if (goes.mergedInto() != null
                || stays.mergedInto() != null
                || !store.listMergedInto(other).isEmpty()) {
            throw new Refused("other", OrganisationRefusal.ORGANISATION_MERGED_ALREADY);
        }
        if (store.listAbove(kept).stream().anyMatch(each -> each.id().equals(other))) {
            throw new Refused("other", OrganisationRefusal.ORGANISATION_UNDER_ITSELF);
        }
        save(goes, kept);
        record("ORGANISATION_MERGED", kept, goes.names().getLast().name(), by);
    }

    /// Refuses: ORGANISATION_NOT_MERGED.
    @Transactional
    public void undo(Id other, Actor by) {
        var goes = get(other);
        var kept = goes.mergedInto();
        if (kept == null) {
            throw new Refused(OrganisationRefusal.ORGANISATION_NOT_MERGED);
        }
        save(goes, null);
        record("ORGANISATION_UNMERGED", kept, goes.names().getLast().name(), by);
    }

    private Organisation get(Id id) {
        return store.findForUpdate(id).orElseThrow(NotFound::new);
    }

    private void save(Organisation now, @Nullable Id into) {
        store.save(new Organisation(
                now.id(),
                now.kind(),
                now.names(),
                now.parent(),
                now.identifier(),
                now.since(),
                now.until(),
                into,
                now.version()));
    }

    private void record(String verb, Id kept, String name, Actor by) {
        journal.record(
                by,
                Line.of(verb, "organisation", kept.value())
                        .within("installation", Relations.INSTALLATION)
                        .with(Map.of("name", name)));
    }
}
