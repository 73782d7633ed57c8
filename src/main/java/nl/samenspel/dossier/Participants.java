package nl.samenspel.dossier;

import static nl.samenspel.dossier.DossierRefusal.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is in a dossier: asking somebody in, giving a mandate, leaving. What somebody wrote
/// stays under their name.
@Service
public class Participants {
    private final ParticipantStore store;
    private final Acts acts;
    private final Relations relations;
    private final InstantSource clock;

    Participants(ParticipantStore store, Acts acts, Relations relations, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.relations = relations;
        this.clock = clock;
    }

    /// The seats that somebody who acts may give, in the order in which seats are listed.
    ///
    /// @param here who is in it now
    public List<Seat> listOpenTo(Seat by, List<Participant> here) {
        return SeatRules.listOpenTo(by, here.stream().map(Participant::seat).collect(Collectors.toSet()));
    }

    /// Those whom somebody who acts may ask to go.
    public Set<PersonId> listLeaving(Seat by, List<Participant> here) {
        return here.stream()
                .filter(each -> SeatRules.mayLetGo(by, each.seat()))
                .map(Participant::person)
                .collect(Collectors.toSet());
    }

    /// Gives the rights of who opens a dossier, before there is one.
    @Transactional(propagation = Propagation.MANDATORY)
    void admitFirst(Assignment.Id id, Dossiers.First own, Actor by) {
        give(id, own.person(), own.seat(), "dossier.open");
    }

    /// Everybody a dossier begins with. Refuses: PARTICIPANT_ALREADY_HERE, CLIENT_SEAT_TAKEN.
    @Transactional(propagation = Propagation.MANDATORY)
    void admitAll(Assignment.Id id, Dossiers.First own, List<Dossiers.First> others, Actor by) {
        admit(id, own, by);
        var seen = new HashSet<>(Set.of(own.person()));
        var taken = EnumSet.of(own.seat());
        for (var other : others) {
            if (!seen.add(other.person())) {
                throw new Refused(field(other.seat()), PARTICIPANT_ALREADY_HERE);
            }
            if (other.seat() == Seat.CLIENT && taken.contains(Seat.CLIENT)) {
                throw new Refused(field(Seat.CLIENT), CLIENT_SEAT_TAKEN);
            }
            taken.add(other.seat());
            admit(id, other, by);
        }
    }

    /// Refuses: PARTICIPANT_ALREADY_HERE, CLIENT_SEAT_TAKEN, SEAT_NOT_YOURS_TO_GIVE and what
    /// [Acts#begin] refuses.
    @Transactional
    public void invite(Assignment.Id id, PersonId person, Seat seat, Actor by) {
        acts.begin(id, by);
        var inviter = acts.actor(id, by);
        var here = store.list(id).stream().filter(Participant::isHere).toList();
        if (here.stream().anyMatch(each -> each.person().equals(person))) {
            throw new Refused("person", PARTICIPANT_ALREADY_HERE);
        }
        var taken = here.stream().map(Participant::seat).collect(Collectors.toSet());
        if (seat == Seat.CLIENT && taken.contains(Seat.CLIENT)) {
            throw new Refused("seat", CLIENT_SEAT_TAKEN);
        }
        if (!SeatRules.mayInvite(inviter.seat(), seat, taken)) {
            throw new Refused("seat", SEAT_NOT_YOURS_TO_GIVE);
        }
        admit(id, new Dossiers.First(person, seat), by);
        acts.record(by, "PARTICIPANT_INVITED", id, Map.of("person", person.value(), "seat", seat));
    }

    /// Lets a delegated client act in the client's name, at most [Mandate#MOST_MONTHS] months;
    /// again prolongs it.
    ///
    /// Refuses: MANDATE_NOT_PASSED_ON, MANDATE_ONLY_BY_CLIENT, MANDATE_ONLY_FOR_DELEGATE,
    /// PARTICIPANT_LEFT,
    /// MANDATE_IN_PAST, MANDATE_TOO_LONG and what [Acts#begin] refuses.
    @Transactional
    public void mandate(Assignment.Id id, PersonId delegate, LocalDate until, Actor by) {
        acts.begin(id, by);
        switch (acts.actor(id, by).seat()) {
            case CLIENT -> {}
            case DELEGATED_CLIENT -> throw new Refused(MANDATE_NOT_PASSED_ON);
            case ASSIGNEE, BUSINESS_MANAGER, SHADOW_MANAGER, STEERING_GROUP ->
                throw new Refused(MANDATE_ONLY_BY_CLIENT);
        }
        var participant = acts.here("person", id, delegate);
        if (participant.seat() != Seat.DELEGATED_CLIENT) {
            throw new Refused("person", MANDATE_ONLY_FOR_DELEGATE);
        }
        if (until.isBefore(acts.today())) {
            throw new Refused("until", MANDATE_IN_PAST);
        }
        if (until.isAfter(acts.today().plusMonths(Mandate.MOST_MONTHS))) {
            throw new Refused(
                    List.of(new Refused.Problem("until", MANDATE_TOO_LONG, Map.of("months", Mandate.MOST_MONTHS))));
        }
        store.save(participant.with(new Mandate(by.person(), until)));
        acts.record(by, "MANDATE_GIVEN", id, Map.of("person", delegate.value(), "until", until.toString()));
    }

    /// Refuses: MANDATE_ONLY_BY_CLIENT, PARTICIPANT_LEFT and what [Acts#begin] refuses.
    @Transactional
    public void takeMandate(Assignment.Id id, PersonId delegate, Actor by) {
        acts.begin(id, by);
        if (acts.actor(id, by).seat() != Seat.CLIENT) {
            throw new Refused(MANDATE_ONLY_BY_CLIENT);
        }
        store.save(acts.here("person", id, delegate).with(null));
        acts.record(by, "MANDATE_TAKEN", id, Map.of("person", delegate.value()));
    }

    /// Oneself, also from a dossier that was put away. Not found for whoever is not in it.
    @Transactional
    public void leave(Assignment.Id id, Actor by) {
        var own = store.find(id, by.person()).filter(Participant::isHere).orElseThrow(NotFound::new);
        acts.record(by, "PARTICIPANT_LEFT", id, Map.of("person", own.person().value(), "seat", own.seat()));
        letGo(own);
    }

    /// Somebody of one's own side, or whom it asked in. Refuses: SEAT_NOT_YOURS_TO_GIVE,
    /// PARTICIPANT_LEFT and what
    /// [Acts#begin] refuses.
    @Transactional
    public void letGo(Assignment.Id id, PersonId person, Actor by) {
        acts.begin(id, by);
        var inviter = acts.actor(id, by);
        var participant = acts.here("person", id, person);
        if (!SeatRules.mayLetGo(inviter.seat(), participant.seat())) {
            throw new Refused("person", SEAT_NOT_YOURS_TO_GIVE);
        }
        letGo(participant);
        acts.record(by, "PARTICIPANT_LET_GO", id, Map.of("person", person.value(), "seat", participant.seat()));
    }

    /// A mandate ends with who gave it. The rights go last: they are what the rows are seen by.
    private void letGo(Participant participant) {
        store.save(participant.left(clock.instant()));
        store.list(participant.dossier()).stream()
                .filter(each -> each.isHere()
                        && each.mandate() != null
                        && each.mandate().onBehalfOf().equals(participant.person()))
                .forEach(each -> store.save(each.with(null)));
        relations.take(
                participant.person(),
                participant.seat().relation(),
                Resource.ASSIGNMENT,
                participant.dossier().value());
        relations.take(
                participant.person(),
                participant.seat().relation(),
                Resource.DOSSIER,
                participant.dossier().value());
    }

    private void admit(Assignment.Id id, Dossiers.First first, Actor by) {
        give(id, first.person(), first.seat(), "dossier.invite");
        store.save(new Participant(id, first.person(), first.seat(), by.person(), clock.instant(), null, null));
    }

    /// Towards the assignment too: who is in its dossier sees what it is about.
    private void give(Assignment.Id id, PersonId person, Seat seat, String source) {
        relations.give(person, seat.relation(), Resource.DOSSIER, id.value(), source);
        relations.give(person, seat.relation(), Resource.ASSIGNMENT, id.value(), source);
    }

    private static String field(Seat seat) {
        return seat.name().toLowerCase(java.util.Locale.ROOT);
    }
}
