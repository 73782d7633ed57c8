package nl.samenspel.dossier;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What every door of a dossier asks first, and writes last: who acts, whether the dossier is
/// open, and the line in
/// the journal that all of the dossier may read.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Acts {
    private final DossierStore dossiers;
    private final ParticipantStore participants;
    private final Journal journal;
    private final InstantSource clock;

    Acts(DossierStore dossiers, ParticipantStore participants, Journal journal, InstantSource clock) {
        this.dossiers = dossiers;
        this.participants = participants;
        this.journal = journal;
        this.clock = clock;
    }

    /// The open dossier, which nobody else changes until the transaction ends, once it is sure
    /// that `by` acts for a
    /// side.
    ///
    /// Refuses: DOSSIER_CLOSED, MANDATE_MISSING. Not found for whoever is not in it.
    public Dossier begin(Assignment.Id id, Actor by) {
        var dossier = dossiers.getForUpdate(id);
        actor(id, by);
        dossier.requireOpen();
        return dossier;
    }

    /// Who acts, for their side. Refuses: MANDATE_MISSING for who only reads. Not found for
    /// whoever is not in it.
    public Participant actor(Assignment.Id id, Actor by) {
        return new Roll(id, participants.list(id)).acting(by.person(), today());
    }

    /// Somebody who can be named in the dossier. Refuses: PARTICIPANT_LEFT, also for who never was
    /// in it.
    public Participant here(String field, Assignment.Id id, PersonId person) {
        return new Roll(id, participants.list(id)).here(field, person);
    }

    /// A line that everybody in the dossier reads, with its sentence `journal.verb.VERB`.
    public void record(Actor by, String verb, Assignment.Id id, Map<String, ?> details) {
        var kind = Resource.DOSSIER.kind();
        journal.record(
                by, Line.of(verb, kind, id.value()).within(kind, id.value()).with(details));
    }

    /// In the Netherlands' own time.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
