package nl.samenspel.dossier.agreement;

import static nl.samenspel.dossier.agreement.AgreementRefusal.*;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.dossier.Participant;
import nl.samenspel.dossier.TextRules;
import nl.samenspel.dossier.agreement.AgreementVersion.Occasion;
import nl.samenspel.dossier.agreement.AgreementVersion.Why;
import nl.samenspel.dossier.agreement.AgreementVersion.Yes;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
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
        var dossier = acts.begin(id, by);
        var file = file(id);
        var why = new Why(occasion, TextRules.reason("reason", reason));
        var begun = file.begin(dossier, why, by.person(), clock.instant());
        begun.forEach(store::save);
        var number = begun.getLast().number();
        acts.record(
                by,
                file.inForce() == null ? "AGREEMENT_BEGUN" : "RECONTRACTING_BEGUN",
                id,
                details(number, why.reason()));
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
        var theirs = file(id).draft();
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
        var dossier = acts.begin(id, by);
        var offered = file(id).offer(dossier, revision, yes(id, by));
        offered.forEach(store::save);
        acts.record(by, "AGREEMENT_OFFERED", id, details(offered.getLast().number(), ""));
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
        var dossier = acts.begin(id, by);
        file(id).confirm(dossier, number, yes(id, by)).forEach(store::save);
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
        var why = TextRules.reason("reason", reason);
        var changed = file(id).rewrite(number, why, by.person(), clock.instant());
        requireReason(why);
        changed.forEach(store::save);
        acts.record(by, "AGREEMENT_TAKEN_BACK", id, details(number, why));
    }

    /// Lets go of what was being written or waited: what counted before still counts.
    ///
    /// Refuses: VERSION_CHANGED, NO_VERSION_OPEN, WITHDRAWAL_REASON_MISSING, WRITTEN_TOO_LONG,
    /// and what
    /// [Acts#begin] refuses.
    @Transactional
    public void drop(Assignment.Id id, int number, String reason, Actor by) {
        acts.begin(id, by);
        var why = TextRules.reason("reason", reason);
        var changed = file(id).drop(number, why, by.person(), clock.instant());
        requireReason(why);
        changed.forEach(store::save);
        acts.record(by, "AGREEMENT_DROPPED", id, details(number, why));
    }

    private AgreementFile file(Assignment.Id id) {
        AgreementVersion.InForce inForce = null;
        AgreementVersion open = null;
        for (var version : store.listCurrent(List.of(id))) {
            if (version instanceof AgreementVersion.InForce now) {
                inForce = now;
            } else {
                open = version;
            }
        }
        return new AgreementFile(id, inForce, open, store.lastNumber(id));
    }

    private Yes yes(Assignment.Id id, Actor by) {
        var own = acts.actor(id, by);
        return new Yes(own.side(), by.person(), onBehalf(own), clock.instant());
    }

    private static @Nullable PersonId onBehalf(Participant own) {
        var mandate = own.mandate();
        return mandate == null ? null : mandate.onBehalfOf();
    }

    private static void requireReason(String why) {
        if (why.isEmpty()) {
            throw new Refused("reason", WITHDRAWAL_REASON_MISSING);
        }
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
