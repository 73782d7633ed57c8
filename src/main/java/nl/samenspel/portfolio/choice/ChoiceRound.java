package nl.samenspel.portfolio.choice;

import static nl.samenspel.portfolio.choice.ChoiceRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;

/// One time that a triangle chooses together what comes first, in exactly one of its states.
///
/// Source: product.md §3 and planning.md §5; the states are ours. Drawn in docs/states/choice.md.
public sealed interface ChoiceRound {
    Head head();

    record Id(UUID value) {}

    /// @param version counts every step and every change of the aim, from 1
    record Head(Id id, Triangle.Id triangle, Aim aim, Word made, int version) {}

    /// What the round is about.
    ///
    /// @param first the first of the months it looks at
    /// @param reviewOn when to look whether the decision still holds; null: not said yet
    record Aim(
            String name,
            String why,
            YearMonth first,
            int months,
            @Nullable LocalDate reviewOn) {
        public YearMonth last() {
            return first.plusMonths(months - 1L);
        }
    }

    /// Who said it, and when.
    record Word(PersonId by, Instant at) {}

    /// What was decided, in its own words; the portfolio as it was and became stands beside it.
    record Decision(Word word, String why) {}

    /// Criteria, weights, scores, must-dos and what stays are being talked about.
    record Preparing(Head head) implements ChoiceRound {}

    /// A variant of the planner lies on the table; nobody was asked yet.
    record Proposed(Head head, Variant.Id variant, Word laid) implements ChoiceRound {}

    /// The corners say what they think of the variant on the table.
    record Reacting(Head head, Variant.Id variant, Word laid, Word asked) implements ChoiceRound {}

    record Decided(Head head, Variant.Id variant, Decision decision) implements ChoiceRound {}

    /// The round ended without a decision.
    record Withdrawn(Head head, Word word, String why) implements ChoiceRound {}

    /// A later round of the same triangle was decided; this decision no longer counts.
    record Superseded(Head head, Variant.Id variant, Decision decision, Id by, Instant at) implements ChoiceRound {}

    /// Lays a finished variant on the table, instead of the one that lay there. Who was asked stays asked.
    ///
    /// Refuses: VARIANT_NOT_READY, ROUND_DECIDED, ROUND_WITHDRAWN.
    default ChoiceRound lay(Variant variant, Word word) {
        requireOpen();
        if (!(variant.state() instanceof Variant.Found)) {
            throw new Refused(VARIANT_NOT_READY);
        }
        return this instanceof Reacting reacting
                ? new Reacting(head(), variant.id(), word, reacting.asked())
                : new Proposed(head(), variant.id(), word);
    }

    /// Asks the corners. Refuses: NOTHING_PROPOSED, ASKED_ALREADY, ROUND_DECIDED, ROUND_WITHDRAWN.
    default Reacting ask(Word word) {
        return switch (this) {
            case Proposed proposed -> new Reacting(head(), proposed.variant(), proposed.laid(), word);
            case Preparing _ -> throw new Refused(NOTHING_PROPOSED);
            case Reacting _ -> throw new Refused(ASKED_ALREADY);
            case Decided _, Superseded _ -> throw new Refused(ROUND_DECIDED);
            case Withdrawn _ -> throw new Refused(ROUND_WITHDRAWN);
        };
    }

    /// Takes the variant off the table: weights, scores or must-dos are talked about again.
    ///
    /// Refuses: PREPARING_ALREADY, ROUND_DECIDED, ROUND_WITHDRAWN.
    default Preparing prepareAgain() {
        return switch (this) {
            case Proposed _, Reacting _ -> new Preparing(head());
            case Preparing _ -> throw new Refused(PREPARING_ALREADY);
            case Decided _, Superseded _ -> throw new Refused(ROUND_DECIDED);
            case Withdrawn _ -> throw new Refused(ROUND_WITHDRAWN);
        };
    }

    /// Nobody decides before the corners were asked.
    ///
    /// Refuses: NOTHING_PROPOSED, ASK_FIRST, ROUND_DECIDED, ROUND_WITHDRAWN.
    default Decided decide(Decision decision) {
        return switch (this) {
            case Reacting reacting -> new Decided(head(), reacting.variant(), decision);
            case Preparing _ -> throw new Refused(NOTHING_PROPOSED);
            case Proposed _ -> throw new Refused(ASK_FIRST);
            case Decided _, Superseded _ -> throw new Refused(ROUND_DECIDED);
            case Withdrawn _ -> throw new Refused(ROUND_WITHDRAWN);
        };
    }

    /// Refuses: ROUND_DECIDED, ROUND_WITHDRAWN.
    default Withdrawn withdraw(Word word, String why) {
        requireOpen();
        return new Withdrawn(head(), word, why);
    }

    /// Refuses: ROUND_NOT_DECIDED.
    default Superseded supersede(Id later, Instant at) {
        if (this instanceof Decided decided) {
            return new Superseded(head(), decided.variant(), decided.decision(), later, at);
        }
        throw new Refused(ROUND_NOT_DECIDED);
    }

    /// Refuses: ROUND_DECIDED, ROUND_WITHDRAWN.
    default void requireOpen() {
        switch (this) {
            case Preparing _, Proposed _, Reacting _ -> {}
            case Decided _, Superseded _ -> throw new Refused(ROUND_DECIDED);
            case Withdrawn _ -> throw new Refused(ROUND_WITHDRAWN);
        }
    }

    /// Weights, scores, must-dos and shares only change while nothing lies on the table.
    ///
    /// Refuses: GROUND_FIXED, ROUND_DECIDED, ROUND_WITHDRAWN.
    default void requirePreparing() {
        requireOpen();
        if (!(this instanceof Preparing)) {
            throw new Refused(GROUND_FIXED);
        }
    }

    /// Reactions may change until the decision. Refuses: NOT_ASKED_YET, ROUND_DECIDED, ROUND_WITHDRAWN.
    default Reacting requireReacting() {
        requireOpen();
        if (this instanceof Reacting reacting) {
            return reacting;
        }
        throw new Refused(NOT_ASKED_YET);
    }

    default boolean isOpen() {
        return state() == State.PREPARING || state() == State.PROPOSED || state() == State.REACTING;
    }

    /// What lies on the table, or was decided.
    default Variant.@Nullable Id onTable() {
        return switch (this) {
            case Preparing _, Withdrawn _ -> null;
            case Proposed proposed -> proposed.variant();
            case Reacting reacting -> reacting.variant();
            case Decided decided -> decided.variant();
            case Superseded superseded -> superseded.variant();
        };
    }

    default @Nullable Decision decision() {
        return switch (this) {
            case Preparing _, Proposed _, Reacting _, Withdrawn _ -> null;
            case Decided decided -> decided.decision();
            case Superseded superseded -> superseded.decision();
        };
    }

    default State state() {
        return switch (this) {
            case Preparing _ -> State.PREPARING;
            case Proposed _ -> State.PROPOSED;
            case Reacting _ -> State.REACTING;
            case Decided _ -> State.DECIDED;
            case Withdrawn _ -> State.WITHDRAWN;
            case Superseded _ -> State.SUPERSEDED;
        };
    }

    /// The names of the states, in their order; the last two stand apart.
    enum State {
        PREPARING,
        PROPOSED,
        REACTING,
        DECIDED,
        WITHDRAWN,
        SUPERSEDED
    }
}
