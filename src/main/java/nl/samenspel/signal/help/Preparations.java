package nl.samenspel.signal.help;

import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Actor;
import nl.samenspel.signal.Company;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what somebody prepares for themselves. Leaves no line in the journal: it is not an
/// act upon others.
@Service
public class Preparations {
    private final PreparationStore store;
    private final Company company;

    Preparations(PreparationStore store, Company company) {
        this.store = store;
        this.company = company;
    }

    /// Refuses: NOT_YOUR_ASSIGNMENT, SIGNAL_TEXT_TOO_LONG.
    @Transactional
    public void write(Assignment.Id assignment, Preparation preparation, Actor by) {
        company.require(assignment, by);
        store.save(by.person(), assignment, preparation.tidy());
    }
}
