package nl.samenspel.dossier.steering;

import static nl.samenspel.dossier.steering.SteeringRefusal.*;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.DossierRefusal;
import nl.samenspel.dossier.steering.Moment.Answer;
import nl.samenspel.dossier.steering.Moment.FollowUp;
import nl.samenspel.dossier.steering.Moment.Head;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to the moments at which both sides steer. Either side plans, moves, holds and cancels.
@Service
public class Moments {
    private static final int MOST_ANSWERS = 20;

    private final MomentStore store;
    private final Acts acts;
    private final Ids ids;
    private final InstantSource clock;

    Moments(MomentStore store, Acts acts, Ids ids, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: DAY_MISSING, MOMENT_IN_THE_PAST, WRITTEN_TOO_LONG.
    @Transactional
    public Moment.Id plan(Assignment.Id dossier, MomentKind kind, @Nullable LocalDate day, String purpose, Actor by) {
        acts.begin(dossier, by);
        var moment = Moment.plan(head(dossier, kind, needed(day), purpose, List.of(), by), acts.today());
        store.add(moment);
        acts.record(by, "MOMENT_PLANNED", dossier, about(moment));
        return moment.head().id();
    }

    /// What was held without being planned first: a crisis comes by itself. Refuses as [#hold].
    @Transactional
    public Moment.Id note(
            Assignment.Id dossier,
            MomentKind kind,
            @Nullable LocalDate day,
            String purpose,
            List<Answer> answers,
            String decision,
            @Nullable FollowUp followUp,
            Actor by) {
        acts.begin(dossier, by);
        require(dossier, answers, decision, followUp);
        var planned = new Moment.Planned(head(dossier, kind, needed(day), purpose, List.of(), by));
        var held = planned.hold(answers, decision.strip(), followUp, acts.today());
        store.add(held);
        acts.record(by, "MOMENT_HELD", dossier, about(held));
        return held.head().id();
    }

    /// Refuses: DAY_MISSING, MOMENT_IN_THE_PAST, MOMENT_SAME_DAY, MOMENT_OVER.
    @Transactional
    public void move(Moment.Id id, @Nullable LocalDate day, Actor by) {
        save(get(id, by).move(needed(day), acts.today()), "MOMENT_MOVED", by);
    }

    /// Refuses: MOMENT_OVER, MOMENT_NOT_YET, WRITTEN_TOO_LONG, FOLLOW_UP_HALF, PARTICIPANT_LEFT.
    @Transactional
    public void hold(Moment.Id id, List<Answer> answers, String decision, @Nullable FollowUp followUp, Actor by) {
        var moment = get(id, by);
        require(moment.head().dossier(), answers, decision, followUp);
        save(moment.hold(answers, decision.strip(), followUp, acts.today()), "MOMENT_HELD", by);
    }

    /// Prepares or completes the answers. Refuses: MOMENT_OVER, WRITTEN_TOO_LONG, CHANGED_SINCE_LOOKED.
    ///
    /// @param version that was looked at while typing
    @Transactional
    public void answer(Moment.Id id, int version, List<Answer> answers, Actor by) {
        var moment = get(id, by);
        require(moment.head().dossier(), answers, "", null);
        if (moment.head().version() != version) {
            throw new Refused(CHANGED_SINCE_LOOKED);
        }
        save(moment.answer(answers), "MOMENT_ANSWERED", by);
    }

    /// Refuses: WHY_NOT_MISSING, WRITTEN_TOO_LONG, MOMENT_OVER.
    @Transactional
    public void cancel(Moment.Id id, String why, Actor by) {
        var moment = get(id, by);
        new SteeringText()
                .unless(!why.isBlank(), "why", WHY_NOT_MISSING)
                .optional("why", why, SteeringText.LINE)
                .require();
        save(moment.cancel(why.strip()), "MOMENT_CANCELLED", by);
    }

    /// Refuses: MOMENT_NOT_HELD, NO_FOLLOW_UP.
    @Transactional
    public void followUpDone(Moment.Id id, Actor by) {
        save(get(id, by).followUpDone(clock.instant()), "MOMENT_FOLLOWED_UP", by);
    }

    private Moment get(Moment.Id id, Actor by) {
        var moment = store.get(id);
        acts.begin(moment.head().dossier(), by);
        return moment;
    }

    private void save(Moment moment, String verb, Actor by) {
        store.save(moment);
        acts.record(by, verb, moment.head().dossier(), about(moment));
    }

    private void require(Assignment.Id dossier, List<Answer> answers, String decision, @Nullable FollowUp followUp) {
        var text = new SteeringText()
                .optional("decision", decision, SteeringText.STORY)
                .unless(answers.size() <= MOST_ANSWERS, "", DossierRefusal.WRITTEN_TOO_LONG);
        for (int i = 0; i < answers.size(); i++) {
            text.optional("answer" + i, answers.get(i).answer(), SteeringText.STORY);
        }
        if (followUp != null) {
            text.needed("followWhat", followUp.what(), SteeringText.LINE);
        }
        text.require();
        if (followUp != null) {
            acts.here("followWho", dossier, followUp.who());
        }
    }

    private Head head(
            Assignment.Id dossier, MomentKind kind, LocalDate day, String purpose, List<Answer> answers, Actor by) {
        new SteeringText().optional("purpose", purpose, SteeringText.LINE).require();
        return new Head(
                new Moment.Id(ids.next()),
                dossier,
                kind,
                purpose.strip(),
                day,
                answers,
                by.person(),
                clock.instant(),
                1);
    }

    private static LocalDate needed(@Nullable LocalDate day) {
        if (day == null) {
            throw new Refused("day", DAY_MISSING);
        }
        return day;
    }

    private static Map<String, ?> about(Moment moment) {
        return Map.of(
                "moment", moment.head().kind().name(), "on", moment.head().day().toString());
    }
}
