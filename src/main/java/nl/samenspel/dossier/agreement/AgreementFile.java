package nl.samenspel.dossier.agreement;

import static nl.samenspel.dossier.agreement.AgreementRefusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.agreement.AgreementVersion.Why;
import nl.samenspel.dossier.agreement.AgreementVersion.Yes;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// All versions of one agreement together: at most one counts, at most one is written or waits.
/// Each act answers the versions that changed by it, in the order in which they are kept.
///
/// @param inForce what counts, or null
/// @param open a draft or what waits for a yes, or null
/// @param last the highest number so far
record AgreementFile(
        Assignment.Id dossier,
        AgreementVersion.@Nullable InForce inForce,
        @Nullable AgreementVersion open,
        int last) {

    /// Refuses: AGREEMENT_TOO_LATE, AGREEMENT_OPEN_ALREADY; OCCASION_MISSING and
    /// RECONTRACTING_REASON_MISSING when one counts.
    List<AgreementVersion> begin(Dossier now, Why why, PersonId by, Instant at) {
        requireNotTooLate(now);
        if (open != null) {
            throw new Refused(AGREEMENT_OPEN_ALREADY);
        }
        if (inForce != null) {
            requireWhy(why);
        }
        var text = inForce == null ? AgreementText.EMPTY : inForce.text();
        var said = inForce == null ? new Why(null, why.reason()) : why;
        return List.of(new AgreementVersion.Draft(dossier, last + 1, said, text, 1, by, at));
    }

    /// The draft to write on. Refuses: NO_VERSION_OPEN, AGREEMENT_OFFERED_ALREADY.
    AgreementVersion.Draft draft() {
        return requireOpen().draft();
    }

    /// Refuses: AGREEMENT_TOO_LATE, NO_VERSION_OPEN, AGREEMENT_OFFERED_ALREADY, DRAFT_CHANGED,
    /// AGREEMENT_SAYS_NOTHING.
    List<AgreementVersion> offer(Dossier now, int revision, Yes yes) {
        requireNotTooLate(now);
        var draft = draft();
        if (draft.revision() != revision) {
            throw new Refused(DRAFT_CHANGED);
        }
        return List.of(draft.offer(yes));
    }

    /// Refuses: AGREEMENT_TOO_LATE, NO_VERSION_OPEN, VERSION_CHANGED, SIDE_CONFIRMED_ALREADY.
    List<AgreementVersion> confirm(Dossier now, int number, Yes yes) {
        requireNotTooLate(now);
        var latest = Optional.ofNullable(open)
                .or(() -> Optional.ofNullable(inForce))
                .orElseThrow(() -> new Refused(NO_VERSION_OPEN));
        if (latest instanceof AgreementVersion.InForce && latest.number() == number) {
            throw new Refused(SIDE_CONFIRMED_ALREADY);
        }
        var counts = latest.requireNumber(number).confirm(yes);
        return inForce == null ? List.of(counts) : List.of(inForce.replaced(yes.at()), counts);
    }

    /// Refuses: NO_VERSION_OPEN, VERSION_CHANGED.
    List<AgreementVersion> rewrite(int number, String reason, PersonId by, Instant at) {
        var offered = requireOpen().requireNumber(number);
        return List.of(offered.takeBack(by, at, reason), offered.rewrite(by, at));
    }

    /// Refuses: NO_VERSION_OPEN, VERSION_CHANGED.
    List<AgreementVersion> drop(int number, String reason, PersonId by, Instant at) {
        return List.of(
                switch (requireOpen()) {
                    case AgreementVersion.Draft draft when draft.number() == number -> draft.drop(by, at, reason);
                    case AgreementVersion other -> other.requireNumber(number).takeBack(by, at, reason);
                });
    }

    private AgreementVersion requireOpen() {
        if (open == null) {
            throw new Refused(NO_VERSION_OPEN);
        }
        return open;
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
}
