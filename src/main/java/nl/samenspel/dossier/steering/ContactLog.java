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
import nl.samenspel.dossier.agreement.AgreementViews;
import nl.samenspel.dossier.agreement.ContactRhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the rest of the house what the contact log knows.
@Component
class ContactLog implements ContactSource {
    /// About three talks when people meet each third week, so that one that falls out is not yet a trend. Ours.
    private static final int WEEKS = 9;

    private final SteeringViews views;
    private final AgreementViews agreements;

    ContactLog(SteeringViews views, AgreementViews agreements) {
        this.views = views;
        this.agreements = agreements;
    }

    @Override
    public Map<Assignment.Id, Instant> lastContacts(Collection<Assignment.Id> dossiers) {
        return views.lastContacts(dossiers);
    }

    @Override
    public Map<Assignment.Id, ContactTrend> trends(Collection<Assignment.Id> dossiers) {
        var rhythms = agreements.rhythms(dossiers);
        return views.byDossier(dossiers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> trend(entry.getValue(), rhythms.get(entry.getKey()), views.today())));
    }

    /// Client and delegated client together.
    ///
    /// @param rhythm that was agreed; null: none, then what the log itself says was meant counts
    static ContactTrend trend(List<Contact> contacts, @Nullable ContactRhythm rhythm, LocalDate today) {
        var middle = today.minusWeeks(WEEKS);
        var recent = between(contacts, middle, today);
        var before = between(contacts, today.minusWeeks(2 * WEEKS), middle);
        var agreed = rhythm == null
                ? meant(recent)
                : rhythm.together().multipliedBy(WEEKS).dividedBy(rhythm.everyWeeks());
        return new ContactTrend(WEEKS, agreed, real(recent), real(before));
    }

    /// After the first day, up to and with the last.
    private static List<Contact> between(List<Contact> contacts, LocalDate after, LocalDate until) {
        return contacts.stream()
                .filter(Contact::isOver)
                .filter(each ->
                        each.head().day().isAfter(after) && !each.head().day().isAfter(until))
                .toList();
    }

    private static Duration meant(List<Contact> contacts) {
        return Duration.ofMinutes(
                contacts.stream().mapToInt(each -> each.head().plannedMinutes()).sum());
    }

    private static Duration real(List<Contact> contacts) {
        return Duration.ofMinutes(contacts.stream().mapToInt(Contact::minutes).sum());
    }
}
