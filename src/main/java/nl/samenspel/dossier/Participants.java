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

    /// Refuses: what [Roll#invite] and [Acts#begin] refuse.
    @Transactional
    public void invite(Assignment.Id id, PersonId person, Seat seat, Actor by) {
        acts.begin(id, by);
        var invited = roll(id).invite(acts.actor(id, by), person, seat, clock.instant());
        give(id, person, seat, "dossier.invite");
        store.save(invited);
        acts.record(by, "PARTICIPANT_INVITED", id, Map.of("person", person.value(), "seat", seat));
    }

    /// Lets a delegated client act in the client's name, at most [Mandate#MOST_MONTHS] months;
    /// again
    /// prolongs it. Refuses: what [Roll#mandate] and [Acts#begin] refuse.
    @Transactional
    public void mandate(Assignment.Id id, PersonId delegate, LocalDate until, Actor by) {
        acts.begin(id, by);
        store.save(roll(id).mandate(acts.actor(id, by), delegate, until, acts.today()));
        acts.record(by, "MANDATE_GIVEN", id, Map.of("person", delegate.value(), "until", until.toString()));
    }

    /// Refuses: what [Roll#takeMandate] and [Acts#begin] refuse.
    @Transactional
    public void takeMandate(Assignment.Id id, PersonId delegate, Actor by) {
        acts.begin(id, by);
        store.save(roll(id).takeMandate(acts.actor(id, by), delegate));
        acts.record(by, "MANDATE_TAKEN", id, Map.of("person", delegate.value()));
    }

    /// Oneself, also from a dossier that was put away. Not found for whoever is not in it.
    @Transactional
    public void leave(Assignment.Id id, Actor by) {
        var own = store.find(id, by.person()).filter(Participant::isHere).orElseThrow(NotFound::new);
        acts.record(by, "PARTICIPANT_LEFT", id, details(own));
        left(own, roll(id).leave(own, clock.instant()));
    }

    /// Somebody of one's own side, or whom it asked in. Refuses: what [Roll#letGo] and [Acts#begin]
    /// refuse.
    @Transactional
    public void letGo(Assignment.Id id, PersonId person, Actor by) {
        acts.begin(id, by);
        var roll = roll(id);
        var changed = roll.letGo(acts.actor(id, by), person, clock.instant());
        var participant = roll.here("person", person);
        acts.record(by, "PARTICIPANT_LET_GO", id, details(participant));
        left(participant, changed);
    }

    /// Takes somebody off every dossier to which they have no right any more.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void depart(PersonId person) {
        var rights = relations.heldBy(person);
        for (var own : store.listOf(person)) {
            var id = own.dossier();
            if (rights.stream()
                    .noneMatch(each -> each.relation() == own.seat().relation()
                            && each.kind().equals(Resource.DOSSIER.kind())
                            && each.object().equals(id.value()))) {
                roll(id).leave(own, clock.instant()).forEach(store::save);
                acts.record(Actor.SYSTEM, "PARTICIPANT_LET_GO", id, details(own));
            }
        }
    }

    /// The rights go last: they are what the rows are seen by.
    private void left(Participant participant, List<Participant> changed) {
        changed.forEach(store::save);
        for (var resource : List.of(Resource.ASSIGNMENT, Resource.DOSSIER)) {
            relations.take(
                    participant.person(),
                    participant.seat().relation(),
                    resource,
                    participant.dossier().value());
        }
    }

    private Roll roll(Assignment.Id id) {
        return new Roll(id, store.list(id));
    }

    private static Map<String, ?> details(Participant participant) {
        return Map.of("person", participant.person().value(), "seat", participant.seat());
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
