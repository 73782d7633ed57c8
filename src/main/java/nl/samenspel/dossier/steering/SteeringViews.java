package nl.samenspel.dossier.steering;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What steering knows of a dossier, for pages and neighbours. Drafts and halves of others are not there.
@Service
@Transactional(readOnly = true)
public class SteeringViews {
    private final MomentStore moments;
    private final ContactStore contacts;
    private final PreconditionStore preconditions;
    private final ObservationStore observations;
    private final EvaluationStore evaluations;
    private final InstantSource clock;

    SteeringViews(
            MomentStore moments,
            ContactStore contacts,
            PreconditionStore preconditions,
            ObservationStore observations,
            EvaluationStore evaluations,
            InstantSource clock) {
        this.moments = moments;
        this.contacts = contacts;
        this.preconditions = preconditions;
        this.observations = observations;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /// In the Netherlands' own time.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /// By day.
    public List<Moment> moments(Assignment.Id dossier) {
        return moments.list(dossier);
    }

    /// @throws NotFound also when it belongs to another dossier
    public Moment moment(Assignment.Id dossier, Moment.Id id) {
        return of(dossier, moments.get(id), each -> each.head().dossier());
    }

    /// Newest first.
    public List<Contact> contacts(Assignment.Id dossier) {
        return contacts.list(dossier);
    }

    /// @throws NotFound also when it belongs to another dossier
    public Contact contact(Assignment.Id dossier, Contact.Id id) {
        return of(dossier, contacts.get(id), each -> each.head().dossier());
    }

    /// In the order in which they were agreed.
    public List<Precondition> preconditions(Assignment.Id dossier) {
        return preconditions.list(dossier);
    }

    /// @throws NotFound also when it belongs to another dossier
    public Precondition precondition(Assignment.Id dossier, Precondition.Id id) {
        return of(dossier, preconditions.get(id), Precondition::dossier);
    }

    /// Newest first.
    public List<Observation> observations(Assignment.Id dossier) {
        return observations.list(dossier);
    }

    /// @throws NotFound also when it belongs to another dossier
    public Observation observation(Assignment.Id dossier, Observation.Id id) {
        return of(dossier, observations.get(id), each -> each.head().dossier());
    }

    /// The latest first.
    public List<Evaluation> evaluations(Assignment.Id dossier) {
        return evaluations.list(dossier);
    }

    /// @throws NotFound also when it belongs to another dossier
    public Evaluation evaluation(Assignment.Id dossier, Evaluation.Id id) {
        return of(dossier, evaluations.get(id), each -> each.head().dossier());
    }

    /// Halves the asker may read, the client side's first.
    public List<EvaluationHalf> halves(Evaluation.Id id) {
        return evaluations.halves(id);
    }

    /// What of these dossiers still lies ahead or asks something of somebody.
    public Open open(Collection<Assignment.Id> dossiers) {
        var ids = dossiers.stream().map(Assignment.Id::value).toList();
        return new Open(
                moments.listOpen(ids),
                contacts.listPlanned(ids),
                observations.listShared(ids),
                evaluations.listOpen(ids));
    }

    /// @param moments coming, or with a follow-up to be done; by day
    /// @param contacts not filled in yet, by day
    /// @param observations that wait for how the other side sees them
    /// @param evaluations not over, by day
    public record Open(
            List<Moment> moments,
            List<Contact> contacts,
            List<Observation> observations,
            List<Evaluation> evaluations) {}

    /// When both sides last really spoke, of these dossiers, as far as the log knows; noon of that day.
    public Map<Assignment.Id, Instant> lastContacts(Collection<Assignment.Id> dossiers) {
        return all(dossiers).stream()
                .filter(Contact::tookPlace)
                .collect(Collectors.toMap(
                        each -> each.head().dossier(),
                        each -> noon(each.head().day()),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    /// Every line of the log of these dossiers, newest first.
    Map<Assignment.Id, List<Contact>> byDossier(Collection<Assignment.Id> dossiers) {
        return all(dossiers).stream()
                .collect(Collectors.groupingBy(each -> each.head().dossier()));
    }

    /// The log of these dossiers together, newest first.
    public List<Contact> contactLog(Collection<Assignment.Id> dossiers) {
        return all(dossiers);
    }

    private List<Contact> all(Collection<Assignment.Id> dossiers) {
        return contacts.listAll(dossiers.stream().map(Assignment.Id::value).toList());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Page.ZONE).toInstant();
    }

    private static <T> T of(Assignment.Id dossier, T thing, Function<T, Assignment.Id> dossierOf) {
        return Optional.of(thing)
                .filter(each -> dossierOf.apply(each).equals(dossier))
                .orElseThrow(NotFound::new);
    }
}
