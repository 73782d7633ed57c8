package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.steering.Contact.ByWhom;
import nl.samenspel.dossier.steering.Contact.With;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every line of the contact log. Either side writes it, both read it.
@Service
public class Contacts {
    private static final int MOST_MINUTES = 24 * 60;

    private final ContactStore store;
    private final Acts acts;
    private final Ids ids;
    private final InstantSource clock;

    Contacts(ContactStore store, Acts acts, Ids ids, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a talk was meant to be. A day that is over is fine: people write the log afterwards too.
    ///
    /// @param day null: nothing readable was typed
    /// @param minutes null: nothing readable was typed
    public record Meant(
            With with, @Nullable LocalDate day, @Nullable Integer minutes, String about) {}

    /// How it went. Without minutes it was called off.
    ///
    /// @param minutes really spent; null or 0: it did not take place
    /// @param byWhom who made it shorter or called it off; null: nobody said
    public record Went(@Nullable Integer minutes, @Nullable ByWhom byWhom, boolean late) {}

    /// Refuses: DAY_MISSING, MINUTES_UNREADABLE, WRITTEN_TOO_LONG.
    @Transactional
    public Contact.Id plan(Assignment.Id dossier, Meant meant, Actor by) {
        var planned = planned(dossier, meant, by);
        store.add(planned);
        return planned.head().id();
    }

    /// Meant and gone, in one go. Refuses as [#plan] and [#wentSo].
    @Transactional
    public Contact.Id log(Assignment.Id dossier, Meant meant, Went went, Actor by) {
        var contact = after(planned(dossier, meant, by), went);
        store.add(contact);
        record(contact, by);
        return contact.head().id();
    }

    /// Refuses: CONTACT_OVER, CONTACT_NOT_YET, MINUTES_UNREADABLE, BY_WHOM_MISSING.
    @Transactional
    public void wentSo(Contact.Id id, Went went, Actor by) {
        var contact = store.get(id);
        acts.begin(contact.head().dossier(), by);
        var after = after(contact, went);
        store.save(after);
        record(after, by);
    }

    private Contact.Planned planned(Assignment.Id dossier, Meant meant, Actor by) {
        acts.begin(dossier, by);
        if (meant.day() == null) {
            throw new Refused("day", DAY_MISSING);
        }
        if (meant.minutes() == null || meant.minutes() < 1 || meant.minutes() > MOST_MINUTES) {
            throw new Refused("planned", MINUTES_UNREADABLE);
        }
        new SteeringText().optional("about", meant.about(), SteeringText.LINE).require();
        return new Contact.Planned(new Contact.Head(
                new Contact.Id(ids.next()),
                dossier,
                meant.with(),
                meant.day(),
                meant.minutes(),
                meant.about().strip(),
                by.person(),
                clock.instant(),
                1));
    }

    private Contact after(Contact contact, Went went) {
        var minutes = went.minutes() == null ? 0 : went.minutes();
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new Refused("real", MINUTES_UNREADABLE);
        }
        if (minutes < contact.head().plannedMinutes() && went.byWhom() == null) {
            throw new Refused("byWhom", BY_WHOM_MISSING);
        }
        var byWhom = went.byWhom() == null ? ByWhom.TOGETHER : went.byWhom();
        return minutes == 0 ? contact.callOff(byWhom, went.late()) : contact.took(minutes, byWhom, acts.today());
    }

    private void record(Contact contact, Actor by) {
        var head = contact.head();
        acts.record(
                by,
                "CONTACT_LOGGED",
                head.dossier(),
                Map.of(
                        "on", head.day().toString(),
                        "planned", head.plannedMinutes(),
                        "minutes", contact.minutes()));
    }
}
