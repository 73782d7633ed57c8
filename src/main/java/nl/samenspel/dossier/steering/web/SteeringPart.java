package nl.samenspel.dossier.steering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.DossierPart;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.steering.Contact;
import nl.samenspel.dossier.steering.ContactMonths;
import nl.samenspel.dossier.steering.Evaluation;
import nl.samenspel.dossier.steering.Moment;
import nl.samenspel.dossier.steering.Observation;
import nl.samenspel.dossier.steering.Precondition;
import nl.samenspel.dossier.steering.SteeringViews;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How the steering of a dossier stands, on its page.
@Component
public class SteeringPart implements DossierPart {
    private final SteeringViews views;

    SteeringPart(SteeringViews views) {
        this.views = views;
    }

    /// @param observations what is shared, and one's own drafts
    public record PartView(
            Setting s,
            List<Moment> moments,
            List<ContactMonths> months,
            List<Contact> contacts,
            List<Precondition> preconditions,
            List<Observation> observations,
            List<Evaluation> evaluations) {

        /// The next that is planned, or null.
        public @Nullable Moment next() {
            return moments.stream().filter(Moment::isComing).findFirst().orElse(null);
        }

        public long lacking() {
            return preconditions.stream().filter(Precondition::isLacking).count();
        }

        /// The last day people spoke, or null.
        public @Nullable LocalDate lastTalk(Contact.With with) {
            return contacts.stream()
                    .filter(each -> each.head().with() == with && each.tookPlace())
                    .map(each -> each.head().day())
                    .findFirst()
                    .orElse(null);
        }

        public long waiting() {
            return observations.stream()
                    .filter(Observation.Shared.class::isInstance)
                    .count();
        }

        public @Nullable Evaluation evaluation() {
            return evaluations.stream()
                    .filter(each -> !each.isOver())
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "steering.part.title";
    }

    @Override
    public String anchor() {
        return "steering";
    }

    @Override
    public String template() {
        return "steering/part.jte";
    }

    @Override
    public Optional<Object> model(DossierViews.Whole whole, Participant own, Language language, Actor actor) {
        var phase = whole.dossier().phase();
        if (phase == Phase.REQUESTED || phase == Phase.DECLINED) {
            return Optional.empty();
        }
        var id = whole.dossier().id();
        var contacts = views.contacts(id);
        return Optional.of(new PartView(
                new Setting(whole, own, views.today()),
                views.moments(id),
                ContactMonths.both(contacts, views.today()),
                contacts,
                views.preconditions(id),
                views.observations(id),
                views.evaluations(id)));
    }
}
