package nl.samenspel.dossier.agreement;

import static nl.samenspel.dossier.agreement.AgreementRefusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// One version of an agreement, in exactly one state. The arrows stand in
/// `docs/states/dossier-agreement.md`.
public sealed interface AgreementVersion {

    /// Why an agreement is made again; the last needs no trouble at all.
    enum Occasion {
        STUCK,
        SITUATION_CHANGED,
        EXPECTATIONS_CHANGED,
        PEOPLE_CHANGED,
        PLANNED_MOMENT
    }

    /// @param occasion null: the first agreement
    /// @param reason in words
    record Why(@Nullable Occasion occasion, String reason) {}

    /// One side's yes.
    ///
    /// @param onBehalfOf in whose name a delegated client said it; null: in their own
    record Yes(Side side, PersonId by, @Nullable PersonId onBehalfOf, Instant at) {}

    Assignment.Id dossier();

    /// From 1.
    int number();

    Why why();

    AgreementText text();

    /// Being written, by whoever acts for a side.
    ///
    /// @param revision counts the changes, from 1
    record Draft(
            Assignment.Id dossier,
            int number,
            Why why,
            AgreementText text,
            int revision,
            PersonId changedBy,
            Instant changedAt)
            implements AgreementVersion {

        Draft saying(AgreementText newText, PersonId by, Instant at) {
            return new Draft(dossier, number, why, newText, revision + 1, by, at);
        }

        /// Whoever offers says yes for their side. Refuses: AGREEMENT_SAYS_NOTHING.
        Offered offer(Yes yes) {
            if (text.saysNothing()) {
                throw new Refused(AGREEMENT_SAYS_NOTHING);
            }
            return new Offered(dossier, number, why, text, yes);
        }

        Withdrawn drop(PersonId by, Instant at, String reason) {
            return new Withdrawn(dossier, number, why, text, by, at, reason);
        }
    }

    /// Waits for the other side's yes. Its words no longer change: rewriting makes the next number.
    record Offered(Assignment.Id dossier, int number, Why why, AgreementText text, Yes first)
            implements AgreementVersion {

        /// Refuses: SIDE_CONFIRMED_ALREADY.
        InForce confirm(Yes second) {
            if (second.side() == first.side()) {
                throw new Refused(SIDE_CONFIRMED_ALREADY);
            }
            return new InForce(dossier, number, why, text, first, second);
        }

        Withdrawn takeBack(PersonId by, Instant at, String reason) {
            return new Withdrawn(dossier, number, why, text, by, at, reason);
        }

        /// The next number, with the same words to write on.
        Draft rewrite(PersonId by, Instant at) {
            return new Draft(dossier, number + 1, why, text, 1, by, at);
        }
    }

    /// What both sides confirmed, and what counts.
    record InForce(Assignment.Id dossier, int number, Why why, AgreementText text, Yes first, Yes second)
            implements AgreementVersion {

        Replaced replaced(Instant at) {
            return new Replaced(dossier, number, why, text, first, second, at);
        }
    }

    /// Counted until a newer one did.
    record Replaced(
            Assignment.Id dossier, int number, Why why, AgreementText text, Yes first, Yes second, Instant replacedAt)
            implements AgreementVersion {}

    /// Never counted: taken back to be rewritten, or let go because the two did not find each
    /// other.
    record Withdrawn(
            Assignment.Id dossier, int number, Why why, AgreementText text, PersonId by, Instant at, String reason)
            implements AgreementVersion {}

    /// The draft. Refuses: AGREEMENT_OFFERED_ALREADY, NO_VERSION_OPEN.
    default Draft draft() {
        return switch (this) {
            case Draft draft -> draft;
            case Offered _ -> throw new Refused(AGREEMENT_OFFERED_ALREADY);
            case InForce _, Replaced _, Withdrawn _ -> throw new Refused(NO_VERSION_OPEN);
        };
    }

    /// What waits for a yes. Refuses: AGREEMENT_NOT_OFFERED, NO_VERSION_OPEN.
    default Offered offered() {
        return switch (this) {
            case Offered offered -> offered;
            case Draft _ -> throw new Refused(AGREEMENT_NOT_OFFERED);
            case InForce _, Replaced _, Withdrawn _ -> throw new Refused(NO_VERSION_OPEN);
        };
    }

    /// That somebody answers the version that waits, and no other. Refuses: VERSION_CHANGED,
    /// with the number seen and
    /// the number that waits.
    default Offered requireNumber(int seen) {
        if (number() != seen || !(this instanceof Offered)) {
            throw new Refused(List.of(new Refused.Problem("", VERSION_CHANGED, Map.of("seen", seen, "now", number()))));
        }
        return offered();
    }
}
