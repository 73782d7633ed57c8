package nl.samenspel.portfolio.overlap;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.assignment.Standing;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import nl.samenspel.portfolio.overlap.Suggestion.Answered;
import nl.samenspel.portfolio.overlap.Suggestion.State;
import nl.samenspel.triangle.Triangle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people answer to a suggestion. Whether they may is asked by the route.
@Service
public class Suggestions {
    /// Of the reason to dismiss.
    public static final int LONGEST_WHY = 500;

    private final SuggestionStore store;
    private final TogetherStore together;
    private final Links links;
    private final AssignmentViews assignments;
    private final Journal journal;
    private final InstantSource clock;

    Suggestions(
            SuggestionStore store,
            TogetherStore together,
            Links links,
            AssignmentViews assignments,
            Journal journal,
            InstantSource clock) {
        this.store = store;
        this.together = together;
        this.links = links;
        this.assignments = assignments;
        this.journal = journal;
        this.clock = clock;
    }

    /// Becomes a relation, which counts at once.
    ///
    /// Refuses: SUGGESTION_CONFIRMED, SUGGESTION_DISMISSED, SUGGESTION_OUTDATED,
    /// SUGGESTION_SENTENCE_MISSING, and what [Links#add] refuses (LINK_EXISTS when somebody made it by hand
    /// meanwhile).
    ///
    /// @param backwards the other one comes first in a directed kind
    @Transactional
    public Link.Id confirm(
            Suggestion.Id id,
            Triangle.Id triangle,
            Link.Kind kind,
            boolean backwards,
            Link.Weight weight,
            String sentence,
            Actor by) {
        var suggestion = get(id, triangle);
        suggestion.requireOpen();
        requireStanding(suggestion);
        if (sentence.isBlank()) {
            throw new Refused("sentence", OverlapRefusal.SUGGESTION_SENTENCE_MISSING);
        }
        var pair = suggestion.pair();
        var draft = backwards
                ? new Links.Draft(kind, pair.other(), pair.one(), weight, sentence)
                : new Links.Draft(kind, pair.one(), pair.other(), weight, sentence);
        var link = links.add(draft, by);
        store.answer(suggestion.confirm(link, answered(suggestion, sentence.strip(), by)));
        record(by, "SUGGESTION_CONFIRMED", suggestion);
        return link;
    }

    /// Refuses: SUGGESTION_CONFIRMED, SUGGESTION_DISMISSED, SUGGESTION_WHY_MISSING,
    /// SUGGESTION_WHY_TOO_LONG.
    @Transactional
    public void dismiss(Suggestion.Id id, Triangle.Id triangle, String why, Actor by) {
        var suggestion = get(id, triangle);
        suggestion.requireOpen();
        requireWhy(why);
        store.answer(suggestion.dismiss(answered(suggestion, why.strip(), by)));
        record(by, "SUGGESTION_DISMISSED", suggestion);
    }

    /// The same answer to all that are open under one key of [SuggestionViews.Together]. What somebody else
    /// answered meanwhile keeps that answer. Refuses: SUGGESTION_OUTDATED when none is open any more,
    /// SUGGESTION_WHY_MISSING, SUGGESTION_WHY_TOO_LONG.
    ///
    /// @return how many
    @Transactional
    public int dismissAll(Triangle.Id triangle, String key, String why, Actor by) {
        requireWhy(why);
        var open = together.listForUpdate(triangle, key);
        if (open.isEmpty()) {
            throw new Refused(OverlapRefusal.SUGGESTION_OUTDATED);
        }
        for (var each : open) {
            store.answer(each.dismiss(answered(each, why.strip(), by)));
            record(by, "SUGGESTION_DISMISSED", each);
        }
        return open.size();
    }

    /// Takes the answer back; the relation it became goes too, if it is still there. Refuses:
    /// SUGGESTION_OPEN.
    @Transactional
    public void reopen(Suggestion.Id id, Triangle.Id triangle, Actor by) {
        var suggestion = get(id, triangle);
        var reopened = suggestion.reopen();
        if (suggestion.state() instanceof State.Confirmed confirmed) {
            assignments
                    .findLink(confirmed.link())
                    .filter(link -> !(link.state() instanceof Link.State.Removed))
                    .ifPresent(link -> links.remove(link.id(), by));
        }
        store.answer(reopened);
        record(by, "SUGGESTION_REOPENED", suggestion);
    }

    private Suggestion get(Suggestion.Id id, Triangle.Id triangle) {
        var suggestion = store.getForUpdate(id);
        if (!suggestion.triangle().equals(triangle)) {
            throw new NotFound();
        }
        return suggestion;
    }

    private static void requireWhy(String why) {
        if (why.isBlank()) {
            throw new Refused("why", OverlapRefusal.SUGGESTION_WHY_MISSING);
        }
        if (why.strip().length() > LONGEST_WHY) {
            throw new Refused(
                    List.of(new Problem("why", OverlapRefusal.SUGGESTION_WHY_TOO_LONG, Map.of("most", LONGEST_WHY))));
        }
    }

    private void requireStanding(Suggestion suggestion) {
        var pair = suggestion.pair();
        var standing = assignments.list(List.of(pair.one(), pair.other())).stream()
                .filter(Suggestions::stands)
                .count();
        if (standing < 2) {
            throw new Refused(OverlapRefusal.SUGGESTION_OUTDATED);
        }
    }

    private static boolean stands(Assignment assignment) {
        return switch (assignment.standing()) {
            case Standing.Proposed _, Standing.Accepted _ -> true;
            case Standing.Declined _, Standing.Merged _ -> false;
        };
    }

    private Answered answered(Suggestion suggestion, String why, Actor by) {
        return new Answered(by.person(), clock.instant(), why, suggestion.reasons());
    }

    private void record(Actor by, String verb, Suggestion suggestion) {
        journal.record(
                by,
                Line.of(verb, "suggestion", suggestion.id().value())
                        .within("triangle", suggestion.triangle().value())
                        .with(Map.of(
                                "one",
                                suggestion.pair().one().value(),
                                "other",
                                suggestion.pair().other().value())));
    }
}
