package nl.samenspel.sketch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What pages and neighbours see of sketch sessions.
@Service
@Transactional(readOnly = true)
public class SessionViews {
    private final SessionStore sessions;
    private final InviteeStore invitees;
    private final EntranceStore entrances;
    private final PeopleViews people;
    private final TriangleViews triangles;
    private final InstantSource clock;

    SessionViews(
            SessionStore sessions,
            InviteeStore invitees,
            EntranceStore entrances,
            PeopleViews people,
            TriangleViews triangles,
            InstantSource clock) {
        this.sessions = sessions;
        this.invitees = invitees;
        this.entrances = entrances;
        this.people = people;
        this.triangles = triangles;
        this.clock = clock;
    }

    /// Everything around one session.
    ///
    /// @param own the asker's own invitation, when there is one
    /// @param ticked numbers of the items of the preparation list that are done
    /// @param openUntil until when guests can come in by code
    /// @param forcedShut whether the door closed by itself, after too many wrong codes
    public record Around(
            SketchSession session,
            int version,
            Person facilitator,
            Map<Corner, List<Invitee>> invitees,
            Optional<Invitee> own,
            Set<Integer> ticked,
            List<Guest> guests,
            Optional<Instant> openUntil,
            boolean forcedShut) {

        public List<Invitee> everybody() {
            return invitees.values().stream().flatMap(List::stream).toList();
        }

        public List<Invitee> answered() {
            return everybody().stream().filter(Invitee::hasAnswered).toList();
        }
    }

    public Around get(SketchSession.Id id, Actor asker) {
        var found = sessions.find(id).orElseThrow(NotFound::new);
        var coming = invitees.list(id);
        return new Around(
                found.session(),
                found.version(),
                people.get(found.session().plan().facilitator()),
                Stream.of(Corner.values())
                        .collect(Collectors.toMap(
                                corner -> corner,
                                corner -> coming.stream()
                                        .filter(invitee -> invitee.corner() == corner)
                                        .toList(),
                                (first, _) -> first,
                                () -> new java.util.EnumMap<>(Corner.class))),
                coming.stream()
                        .filter(invitee -> asker.person().equals(invitee.person()))
                        .findFirst(),
                invitees.ticked(id),
                entrances.listGuests(id),
                entrances.findOpenUntil(id, clock.instant()),
                entrances.isForcedShut(id));
    }

    public SketchSession session(SketchSession.Id id) {
        return sessions.find(id).orElseThrow(NotFound::new).session();
    }

    public Optional<SketchSession> find(SketchSession.Id id) {
        return sessions.find(id).map(SessionStore.Versioned::session);
    }

    /// Newest first.
    public List<SketchSession> listOf(Triangle.Id triangle) {
        return sessions.listOf(triangle);
    }

    /// All that the asker may see, newest first; row-level security draws the line.
    public List<SketchSession> list(Actor asker, int most) {
        return asker.isNobody() ? List.of() : sessions.list(most);
    }

    /// The corner for which each comes to this session, as invited or as a guest.
    public Map<PersonId, Corner> corners(SketchSession.Id id) {
        var corners = new HashMap<PersonId, Corner>();
        entrances.listGuests(id).forEach(guest -> corners.put(guest.id(), guest.corner()));
        invitees.list(id)
                .forEach(invitee -> invitee.findPerson().ifPresent(person -> corners.put(person, invitee.corner())));
        return corners;
    }

    /// When somebody came in as a guest; empty for who has a login.
    public Optional<Instant> findJoined(SketchSession.Id id, PersonId person) {
        return entrances.findJoined(id, person);
    }

    /// Sessions to come where this person has not answered the question in advance.
    public Set<SketchSession.Id> unanswered(PersonId person) {
        return Set.copyOf(invitees.listUnanswered(person));
    }

    /// The names of the triangles of sessions the asker sees: a facilitator has no place in the triangle itself.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Map<Triangle.Id, String> triangleNames(Collection<Triangle.Id> ids) {
        return Identity.as(Actor.SYSTEM, () -> triangles.named(ids)).values().stream()
                .collect(Collectors.toMap(Triangle::id, Triangle::name));
    }

    /// Whose words the pages of a session use for the roles.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Organisation.Id provider(SketchSession session) {
        var found = Identity.as(Actor.SYSTEM, () -> triangles.named(List.of(session.triangle())));
        return Objects.requireNonNull(found.get(session.triangle())).provider();
    }

    /// As people know it.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String triangleName(SketchSession session) {
        return triangleNames(List.of(session.triangle())).getOrDefault(session.triangle(), "–");
    }
}
