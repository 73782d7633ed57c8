package nl.samenspel.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import nl.samenspel.assignment.Assignment;

/// What the contact log knows, offered to this room as a bean. What nothing is known of is left
/// out.
public interface ContactSource {
    Map<Assignment.Id, Instant> lastContacts(Collection<Assignment.Id> dossiers);

    Map<Assignment.Id, ContactTrend> trends(Collection<Assignment.Id> dossiers);
}
