package nl.samenspel.portfolio.overlap;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.assignment.Link;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.portfolio.overlap.finder.Pair;
import nl.samenspel.portfolio.overlap.finder.Reason;
import nl.samenspel.portfolio.overlap.finder.Rule;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;

/// That two assignments of one triangle may touch each other. Drawn in `docs/states/suggestion.md`.
///
/// @param reasons as found last, the strongest first; none once nothing points at it any more
public record Suggestion(Id id, Triangle.Id triangle, Pair pair, List<Reason> reasons, State state) {
    public record Id(UUID value) {}

    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /// Each method of it is an arrow; an arrow that is not there is refused.
    public sealed interface State {
        /// Waits for people.
        ///
        /// @param before it was answered once, and came back because the facts changed
        record Open(@Nullable Answered before) implements State {}

        /// People made it a relation.
        record Confirmed(Answered answered, Link.Id link) implements State {}

        /// People said no.
        record Dismissed(Answered answered) implements State {}
    }

    /// An answer of people.
    ///
    /// @param why in their words; of a confirmed one the sentence of the relation
    /// @param then the reasons of that day
    public record Answered(PersonId by, Instant at, String why, List<Reason> then) {
        public Answered {
            then = List.copyOf(then);
        }
    }

    /// Refuses: SUGGESTION_CONFIRMED, SUGGESTION_DISMISSED.
    Suggestion confirm(Link.Id link, Answered answered) {
        requireOpen();
        return in(new State.Confirmed(answered, link));
    }

    /// Refuses: SUGGESTION_CONFIRMED, SUGGESTION_DISMISSED.
    Suggestion dismiss(Answered answered) {
        requireOpen();
        return in(new State.Dismissed(answered));
    }

    /// Takes the answer back. Refuses: SUGGESTION_OPEN.
    Suggestion reopen() {
        if (state instanceof State.Open) {
            throw new Refused(OverlapRefusal.SUGGESTION_OPEN);
        }
        return in(new State.Open(null));
    }

    /// What was found now. An answered one opens again when a fact is new; when facts only went, or none
    /// remain, people have had their say.
    Suggestion found(List<Reason> now) {
        var fresh = new Suggestion(id, triangle, pair, now, state);
        return switch (state) {
            case State.Open _ -> fresh;
            case State.Confirmed confirmed ->
                isNews(now, confirmed.answered().then()) ? fresh.in(new State.Open(confirmed.answered())) : fresh;
            case State.Dismissed dismissed ->
                isNews(now, dismissed.answered().then()) ? fresh.in(new State.Open(dismissed.answered())) : fresh;
        };
    }

    /// The two no longer stand in a relation by hand, or never did; no answer stands.
    public boolean isOpen() {
        return state instanceof State.Open;
    }

    void requireOpen() {
        switch (state) {
            case State.Open _ -> {}
            case State.Confirmed _ -> throw new Refused(OverlapRefusal.SUGGESTION_CONFIRMED);
            case State.Dismissed _ -> throw new Refused(OverlapRefusal.SUGGESTION_DISMISSED);
        }
    }

    private static boolean isNews(List<Reason> now, List<Reason> then) {
        return !fingerprint(then).containsAll(fingerprint(now));
    }

    /// The facts on which reasons rest, each with its rule.
    public static Set<String> fingerprint(List<Reason> reasons) {
        var facts = new HashSet<String>();
        reasons.forEach(reason -> facts.add(reason.rule() + " " + String.join(" | ", reason.facts())));
        return facts;
    }

    /// Reasons of now that say something that those of then did not.
    public static List<Reason> news(List<Reason> now, List<Reason> then) {
        var known = fingerprint(then);
        return now.stream()
                .filter(reason -> !known.containsAll(fingerprint(List.of(reason))))
                .toList();
    }

    /// By which rules.
    public List<Rule> rules() {
        return reasons.stream().map(Reason::rule).toList();
    }

    Suggestion in(State other) {
        return new Suggestion(id, triangle, pair, reasons, other);
    }
}
