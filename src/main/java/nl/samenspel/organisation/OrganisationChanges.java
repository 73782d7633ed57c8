package nl.samenspel.organisation;

import java.time.LocalDate;
import java.util.Objects;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One form's worth of changes to an organisation: each becomes its own act with its own line in the journal, all of
/// them
/// or none.
@Service
public class OrganisationChanges {
    private final Organisations organisations;
    private final OrganisationStore store;

    OrganisationChanges(Organisations organisations, OrganisationStore store) {
        this.organisations = organisations;
        this.store = store;
    }

    /// Refuses as [Organisations] does, and ORGANISATION_CHANGED_MEANWHILE.
    ///
    /// @param version the version the asker looked at
    /// @param nameFrom first day of the new name; null: the present name is corrected
    @Transactional
    public void change(Id id, int version, Draft wanted, @Nullable LocalDate nameFrom, Actor by) {
        var now = store.findForUpdate(id).orElseThrow(NotFound::new);
        if (now.version() != version) {
            throw new Refused(OrganisationRefusal.ORGANISATION_CHANGED_MEANWHILE);
        }
        var tidy = OrganisationRules.tidy(wanted);
        var problems = OrganisationRules.problems(tidy);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        if (tidy.kind() != now.kind()
                || !tidy.identifier().equals(now.identifier())
                || !Objects.equals(tidy.since(), now.since())) {
            organisations.describe(id, version, tidy.kind(), tidy.identifier(), tidy.since(), by);
        }
        var name = now.names().getLast();
        if (!tidy.name().equals(name.name()) || !tidy.abbreviation().equals(name.abbreviation())) {
            organisations.rename(id, tidy.name(), tidy.abbreviation(), nameFrom, by);
        }
        if (!Objects.equals(tidy.parent(), now.parent())) {
            organisations.moveUnder(id, tidy.parent(), by);
        }
        if (!Objects.equals(tidy.until(), now.until())) {
            organisations.end(id, tidy.until(), by);
        }
    }
}
