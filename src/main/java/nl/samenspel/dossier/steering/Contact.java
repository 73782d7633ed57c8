package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;

/// A talk between the assignee and the client or the delegated client: how much time was meant for it, and how much
/// there was. Facts both sides see, never a mark.
public sealed interface Contact {
    Head head();

    record Id(UUID value) {}

    /// With whom. The client and the delegated client are told apart: the one may hide behind the other.
    enum With {
        CLIENT,
        DELEGATED_CLIENT
    }

    /// Who made it shorter or called it off.
    enum ByWhom {
        THEM,
        US,
        TOGETHER
    }

    record Head(
            Id id,
            Assignment.Id dossier,
            With with,
            LocalDate day,
            int plannedMinutes,
            String about,
            PersonId by,
            Instant at,
            int version) {}

    record Planned(Head head) implements Contact {}

    record Held(Head head, int minutes) implements Contact {}

    /// Held, in less time than meant.
    record Shortened(Head head, int minutes, ByWhom byWhom) implements Contact {}

    /// Called off.
    ///
    /// @param late so late that nobody could use the time otherwise; people judge that themselves
    record CalledOff(Head head, ByWhom byWhom, boolean late) implements Contact {}

    /// Refuses: CONTACT_OVER, CONTACT_NOT_YET.
    ///
    /// @param byWhom only looked at when it was shorter than meant
    default Contact took(int minutes, ByWhom byWhom, LocalDate today) {
        requirePlanned();
        if (head().day().isAfter(today)) {
            throw new Refused(CONTACT_NOT_YET);
        }
        return minutes < head().plannedMinutes() ? new Shortened(head(), minutes, byWhom) : new Held(head(), minutes);
    }

    /// Refuses: CONTACT_OVER.
    default CalledOff callOff(ByWhom byWhom, boolean late) {
        requirePlanned();
        return new CalledOff(head(), byWhom, late);
    }

    private void requirePlanned() {
        switch (this) {
            case Planned _ -> {}
            case Held _, Shortened _, CalledOff _ -> throw new Refused(CONTACT_OVER);
        }
    }

    /// How long it really took; nothing while it lies ahead or when it was called off.
    default int minutes() {
        return switch (this) {
            case Held held -> held.minutes();
            case Shortened shortened -> shortened.minutes();
            case Planned _, CalledOff _ -> 0;
        };
    }

    default boolean isOver() {
        return !(this instanceof Planned);
    }

    /// People really spoke.
    default boolean tookPlace() {
        return minutes() > 0;
    }

    default String state() {
        return switch (this) {
            case Planned _ -> "PLANNED";
            case Held _ -> "HELD";
            case Shortened _ -> "SHORTENED";
            case CalledOff off -> off.late() ? "CALLED_OFF_LATE" : "CALLED_OFF";
        };
    }
}
