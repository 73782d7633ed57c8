package nl.samenspel.portfolio.choice;

import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.triangle.Corner;

/// What somebody said for their corner about what lay on the table.
///
/// @param forWhom name of the client whose seat they hold, as it was called that day; empty: the whole corner
/// @param variant what they reacted to; another one may lie there since
public record Reaction(Corner corner, String forWhom, Variant.Id variant, Stance stance, String reason, Word word) {

    public enum Stance {
        AGREE,
        /// Agrees when the reason is met.
        AGREE_IF,
        OBJECT;

        /// A yes may be silent; a condition or an objection is not.
        public boolean wantsReason() {
            return this != AGREE;
        }
    }
}
