package nl.samenspel.portfolio.choice;

import java.time.Instant;
import java.util.List;
import nl.samenspel.portfolio.choice.Reaction.Stance;
import nl.samenspel.triangle.Corner;
import org.jspecify.annotations.Nullable;

/// A decision as it was recorded, whole by itself: names, months and words of that day. Never changes.
///
/// @param frame the portfolio as it was
/// @param result what became of it
/// @param corner of who recorded it; null: a steward
/// @param said everybody's last word; what was not agreed to is kept beside the rest
/// @param changed what the register said otherwise than the variant, and was looked at before deciding
public record DecisionRecord(
        String round,
        String roundWhy,
        String variant,
        Frame frame,
        Result result,
        String why,
        String byName,
        @Nullable Corner corner,
        Instant at,
        List<Said> said,
        List<Change> changed) {
    public DecisionRecord {
        said = List.copyOf(said);
        changed = List.copyOf(changed);
    }

    /// @param earlier said of another variant than the one decided on
    public record Said(Corner corner, String forWhom, String name, Stance stance, String reason, boolean earlier) {}

    /// What differs between a variant's frame and the register now.
    ///
    /// @param name title of an assignment, or a team
    public record Change(Kind kind, String name) {
        public enum Kind {
            ADDED,
            CHANGED,
            GONE,
            CAPACITY
        }
    }

    /// Words that were not a plain yes.
    public List<Said> dissent() {
        return said.stream().filter(each -> each.stance() != Stance.AGREE).toList();
    }
}
