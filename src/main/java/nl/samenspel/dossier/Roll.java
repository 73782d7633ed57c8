package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;

/// Everybody in one dossier, those who left too, and what one of them may do to another. Each act
/// answers who changed by it.
record Roll(Assignment.Id dossier, List<Participant> everybody) {

    Roll {
        everybody = List.copyOf(everybody);
    }

    /// Who acts, for their side. Refuses: MANDATE_MISSING for who only reads. Not found for whoever
    /// is not in it.
    Participant acting(PersonId person, LocalDate today) {
        var participant = everybody.stream()
                .filter(each -> each.isHere() && each.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!participant.actsOn(today)) {
            throw new Refused(MANDATE_MISSING);
        }
        return participant;
    }

    /// Somebody who can be named. Refuses: PARTICIPANT_LEFT, also for who never was in it.
    Participant here(String field, PersonId person) {
        return everybody.stream()
                .filter(each -> each.isHere() && each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refused(field, PARTICIPANT_LEFT));
    }

    /// Seats of those who are in it now.
    Set<Seat> taken() {
        return everybody.stream()
                .filter(Participant::isHere)
                .map(Participant::seat)
                .collect(Collectors.toSet());
    }

    /// Refuses: PARTICIPANT_ALREADY_HERE, CLIENT_SEAT_TAKEN, SEAT_NOT_YOURS_TO_GIVE.
    Participant invite(Participant by, PersonId person, Seat seat, Instant at) {
        if (everybody.stream().anyMatch(each -> each.isHere() && each.person().equals(person))) {
            throw new Refused("person", PARTICIPANT_ALREADY_HERE);
        }
        if (seat == Seat.CLIENT && taken().contains(Seat.CLIENT)) {
            throw new Refused("seat", CLIENT_SEAT_TAKEN);
        }
        if (!SeatRules.mayInvite(by.seat(), seat, taken())) {
            throw new Refused("seat", SEAT_NOT_YOURS_TO_GIVE);
        }
        return new Participant(dossier, person, seat, by.person(), at, null, null);
    }

    /// Refuses: MANDATE_NOT_PASSED_ON, MANDATE_ONLY_BY_CLIENT, PARTICIPANT_LEFT,
    /// MANDATE_ONLY_FOR_DELEGATE, MANDATE_IN_PAST, MANDATE_TOO_LONG.
    Participant mandate(Participant by, PersonId delegate, LocalDate until, LocalDate today) {
        requireClient(by);
        var participant = here("person", delegate);
        if (participant.seat() != Seat.DELEGATED_CLIENT) {
            throw new Refused("person", MANDATE_ONLY_FOR_DELEGATE);
        }
        if (until.isBefore(today)) {
            throw new Refused("until", MANDATE_IN_PAST);
        }
        if (until.isAfter(today.plusMonths(Mandate.MOST_MONTHS))) {
            throw new Refused(
                    List.of(new Refused.Problem("until", MANDATE_TOO_LONG, Map.of("months", Mandate.MOST_MONTHS))));
        }
        return participant.with(new Mandate(by.person(), until));
    }

    /// Refuses: MANDATE_NOT_PASSED_ON, MANDATE_ONLY_BY_CLIENT, PARTICIPANT_LEFT.
    Participant takeMandate(Participant by, PersonId delegate) {
        requireClient(by);
        return here("person", delegate).with(null);
    }

    /// Refuses: PARTICIPANT_LEFT, SEAT_NOT_YOURS_TO_GIVE.
    List<Participant> letGo(Participant by, PersonId person, Instant at) {
        var participant = here("person", person);
        if (!SeatRules.mayLetGo(by.seat(), participant.seat())) {
            throw new Refused("person", SEAT_NOT_YOURS_TO_GIVE);
        }
        return leave(participant, at);
    }

    /// Who leaves, and those whose mandate ends with who gave it.
    List<Participant> leave(Participant participant, Instant at) {
        var changed = new ArrayList<Participant>();
        changed.add(participant.left(at));
        everybody.stream()
                .filter(each -> each.isHere()
                        && each.mandate() != null
                        && each.mandate().onBehalfOf().equals(participant.person()))
                .forEach(each -> changed.add(each.with(null)));
        return changed;
    }

    private static void requireClient(Participant by) {
        switch (by.seat()) {
            case CLIENT -> {}
            case DELEGATED_CLIENT -> throw new Refused(MANDATE_NOT_PASSED_ON);
            case ASSIGNEE, BUSINESS_MANAGER, SHADOW_MANAGER, STEERING_GROUP ->
                throw new Refused(MANDATE_ONLY_BY_CLIENT);
        }
    }
}
