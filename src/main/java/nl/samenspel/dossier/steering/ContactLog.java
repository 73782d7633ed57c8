package nl.samenspel.dossier.steering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.ContactSource;
import nl.samenspel.dossier.ContactTrend;
import org.springframework.stereotype.Component;

/// Tells the rest of the house what the contact log knows.
@Component
class ContactLog implements ContactSource {
    /// About three talks when people meet each third week, so that one that falls out is not yet a trend. Ours.
    private static final int WEEKS = 9;

    private final SteeringViews views;

    ContactLog(SteeringViews views) {
        this.views = views;
    }

    @Override
    public Map<Assignment.Id, Instant> lastContacts(Collection<Assignment.Id> dossiers) {
        return views.lastContacts(dossiers);
    }

    @Override
    public Map<Assignment.Id, ContactTrend> trends(Collection<Assignment.Id> dossiers) {
        return views.byDossier(dossiers).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> trend(entry.getValue(), views.today())));
    }

    /// Client and delegated client together.
    static ContactTrend trend(List<Contact> contacts, LocalDate today) {
        var middle = today.minusWeeks(WEEKS);
        var recent = between(contacts, middle, today);
        var before = between(contacts, today.minusWeeks(2 * WEEKS), middle);
        var meant =
                recent.stream().mapToInt(each -> each.head().plannedMinutes()).sum();
        return new ContactTrend(WEEKS, Duration.ofMinutes(meant), real(recent), real(before));
    }

    /// After the first day, up to and with the last.
    private static List<Contact> between(List<Contact> contacts, LocalDate after, LocalDate until) {
        return contacts.stream()
                .filter(Contact::isOver)
                .filter(each ->
                        each.head().day().isAfter(after) && !each.head().day().isAfter(until))
                .toList();
    }

    private static Duration real(List<Contact> contacts) {
        return Duration.ofMinutes(contacts.stream().mapToInt(Contact::minutes).sum());
    }
}
