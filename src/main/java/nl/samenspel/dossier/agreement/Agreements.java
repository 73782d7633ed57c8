package nl.samenspel.dossier.agreement;

import static nl.samenspel.dossier.agreement.AgreementRefusal.*;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.TextRules;
import nl.samenspel.dossier.agreement.AgreementVersion.Occasion;
import nl.samenspel.dossier.agreement.AgreementVersion.Why;
import nl.samenspel.dossier.agreement.AgreementVersion.Yes;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing an agreement, offering it, saying yes, and making it again. One version at a time is
/// written or waits.
@Service
public class Agreements {
    private final AgreementStore store;
    private final Acts acts;
    private final Dossiers dossiers;
    private final InstantSource clock;

    Agreements(AgreementStore store, Acts acts, Dossiers dossiers, InstantSource clock) {
        this.store = store;
        this.acts = acts;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /// How a change of a draft ended.
    public sealed interface Outcome {
        /// @param revision of the draft now
        record Saved(int revision) implements Outcome {}

        /// Nothing was saved: somebody else changed the same parts to something else in the
        /// meantime.
        ///
        /// @param theirs as it stands now
        /// @param merged theirs, with what only the asker changed
        /// @param parts which both changed, as [AgreementText#differencesFrom] names them
        record Conflict(AgreementVersion.Draft theirs, AgreementText merged, Set<String> parts) implements Outcome {}
    }

    /// A new draft: the first one empty, a later one with the words that count now. Answers its
    /// number.
    ///
    /// Refuses: AGREEMENT_OPEN_ALREADY, AGREEMENT_TOO_LATE, OCCASION_MISSING and
    /// RECONTRACTING_REASON_MISSING when there
    /// is one that counts, WRITTEN_TOO_LONG, and what [Acts#begin] refuses.
    @Transactional
    public int begin(Assignment.Id id, @Nullable Occasion occasion, String reason, Actor by) {
        requireNotTooLate(acts.begin(id, by));
        var current = store.listCurrent(List.of(id));
        if (open(current).isPresent()) {
            throw new Refused(AGREEMENT_OPEN_ALREADY);
        }
        var counts = inForce(current);
        var why = new Why(counts.isEmpty() ? null : occasion, TextRules.reason("reason", reason));
        if (counts.isPresent()) {
            requireWhy(why);
        }
        var number = store.lastNumber(id) + 1;
        var text = counts.map(AgreementVersion::text).orElse(AgreementText.EMPTY);
        store.save(new AgreementVersion.Draft(id, number, why, text, 1, by.person(), clock.instant()));
        acts.record(
                by, counts.isEmpty() ? "AGREEMENT_BEGUN" : "RECONTRACTING_BEGUN", id, details(number, why.reason()));
        return number;
    }

    /// What the asker made of the revision they saw. What others changed meanwhile stays,
    /// unless it is the same part.
    ///
    /// Refuses: what [AgreementRules] refuses, NO_VERSION_OPEN, AGREEMENT_OFFERED_ALREADY, and
    /// what [Acts#begin]
    /// refuses.
    @Transactional
    public Outcome write(Assignment.Id id, int revision, AgreementText mine, Actor by) {
        acts.begin(id, by);
        var theirs = requireOpen(id).draft();
        var base = revision == theirs.revision()
                ? theirs.text()
                : store.findPast(id, theirs.number(), revision).orElseThrow(NotFound::new);
        var wanted = AgreementRules.require(mine, theirs.text(), acts.today());
        var changedByMe = wanted.differencesFrom(base);
        var conflicts = new LinkedHashSet<>(changedByMe);
        conflicts.retainAll(theirs.text().differencesFrom(base));
        conflicts.retainAll(wanted.differencesFrom(theirs.text()));
        var merged = theirs.text().taking(changedByMe, wanted);
        if (!conflicts.isEmpty()) {
            return new Outcome.Conflict(
                    theirs, theirs.text().taking(without(changedByMe, conflicts), wanted), conflicts);
        }
        if (merged.equals(theirs.text())) {
            return new Outcome.Saved(theirs.revision());
        }
        store.keepPast(theirs);
        var draft = theirs.saying(merged, by.person(), clock.instant());
        store.save(draft);
        acts.record(by, "AGREEMENT_WRITTEN", id, details(draft.number(), ""));
        return new Outcome.Saved(draft.revision());
    }

    /// Puts the draft before the other side, with one's own side's yes.
    ///
    /// Refuses: DRAFT_CHANGED when it is no longer the revision that the asker saw,
    /// AGREEMENT_SAYS_NOTHING,
    /// NO_VERSION_OPEN, AGREEMENT_OFFERED_ALREADY, AGREEMENT_TOO_LATE, and what [Acts#begin]
    /// refuses.
    @Transactional
    public void offer(Assignment.Id id, int revision, Actor by) {
        requireNotTooLate(acts.begin(id, by));
        var draft = requireOpen(id).draft();
        if (draft.revision() != revision) {
            throw new Refused(DRAFT_CHANGED);
        }
        store.save(draft.offer(yes(id, by)));
        acts.record(by, "AGREEMENT_OFFERED", id, details(draft.number(), ""));
    }

    /// The other side's yes to the version with this number. From then on it counts, and the
    /// dossier is agreed when the
    /// work has not begun.
    ///
    /// Refuses: VERSION_CHANGED, SIDE_CONFIRMED_ALREADY, NO_VERSION_OPEN, AGREEMENT_TOO_LATE,
    /// and what [Acts#begin]
    /// refuses.
    @Transactional
    public void confirm(Assignment.Id id, int number, Actor by) {
        requireNotTooLate(acts.begin(id, by));
        var current = store.listCurrent(List.of(id));
        var latest = open(current).or(() -> inForce(current)).orElseThrow(() -> new Refused(NO_VERSION_OPEN));
        if (latest instanceof AgreementVersion.InForce now && now.number() == number) {
            throw new Refused(SIDE_CONFIRMED_ALREADY);
        }
        var inForce = latest.requireNumber(number).confirm(yes(id, by));
        inForce(current).ifPresent(old -> store.save(old.replaced(clock.instant())));
        store.save(inForce);
        acts.record(by, "AGREEMENT_CONFIRMED", id, details(number, ""));
        dossiers.reachAgreement(id, by);
    }

    /// Takes back what waits and writes on, under the next number: everybody is asked again.
    ///
    /// Refuses: VERSION_CHANGED, NO_VERSION_OPEN, WITHDRAWAL_REASON_MISSING, WRITTEN_TOO_LONG,
    /// and what
    /// [Acts#begin] refuses.
    @Transactional
    public void rewrite(Assignment.Id id, int number, String reason, Actor by) {
        acts.begin(id, by);
        var offered = requireOpen(id).requireNumber(number);
        store.save(offered.takeBack(by.person(), clock.instant(), reason(reason)));
        store.save(offered.rewrite(by.person(), clock.instant()));
        acts.record(by, "AGREEMENT_TAKEN_BACK", id, details(number, reason));
    }

    /// Lets go of what was being written or waited: what counted before still counts.
    ///
    /// Refuses: VERSION_CHANGED, NO_VERSION_OPEN, WITHDRAWAL_REASON_MISSING, WRITTEN_TOO_LONG,
    /// and what
    /// [Acts#begin] refuses.
    @Transactional
    public void drop(Assignment.Id id, int number, String reason, Actor by) {
        acts.begin(id, by);
        var why = reason(reason);
        var now = clock.instant();
        store.save(
                switch (requireOpen(id)) {
                    case AgreementVersion.Draft draft
                    when draft.number() == number -> draft.drop(by.person(), now, why);
                    case AgreementVersion other -> other.requireNumber(number).takeBack(by.person(), now, why);
                });
        acts.record(by, "AGREEMENT_DROPPED", id, details(number, why));
    }

    private AgreementVersion requireOpen(Assignment.Id id) {
        return open(store.listCurrent(List.of(id))).orElseThrow(() -> new Refused(NO_VERSION_OPEN));
    }

    private Yes yes(Assignment.Id id, Actor by) {
        var own = acts.actor(id, by);
        return new Yes(own.side(), by.person(), onBehalf(own), clock.instant());
    }

    private static nl.samenspel.platform.@Nullable PersonId onBehalf(Participant own) {
        var mandate = own.mandate();
        return mandate == null ? null : mandate.onBehalfOf();
    }

    private static void requireNotTooLate(Dossier dossier) {
        switch (dossier) {
            case Dossier.Requested _,
                    Dossier.Intake _,
                    Dossier.Exploration _,
                    Dossier.Agreed _,
                    Dossier.Execution _,
                    Dossier.HandBack _ -> {}
            case Dossier.Completion _, Dossier.EndedTogether _, Dossier.Declined _, Dossier.Closed _ ->
                throw new Refused(AGREEMENT_TOO_LATE);
        }
    }

    private static void requireWhy(Why why) {
        if (why.occasion() == null) {
            throw new Refused("occasion", OCCASION_MISSING);
        }
        if (why.reason().isEmpty()) {
            throw new Refused("reason", RECONTRACTING_REASON_MISSING);
        }
    }

    private static String reason(String typed) {
        var reason = TextRules.reason("reason", typed);
        if (reason.isEmpty()) {
            throw new Refused("reason", WITHDRAWAL_REASON_MISSING);
        }
        return reason;
    }

    static Optional<AgreementVersion> open(List<AgreementVersion> current) {
        return current.stream()
                .filter(each -> each instanceof AgreementVersion.Draft || each instanceof AgreementVersion.Offered)
                .findFirst();
    }

    static Optional<AgreementVersion.InForce> inForce(List<AgreementVersion> current) {
        return current.stream()
                .filter(AgreementVersion.InForce.class::isInstance)
                .map(AgreementVersion.InForce.class::cast)
                .findFirst();
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        var rest = new LinkedHashSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private static Map<String, ?> details(int number, String why) {
        return Map.of("number", number, "why", why);
    }
}
