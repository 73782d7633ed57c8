package nl.samenspel.portfolio.choice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspel.access.Access;
import nl.samenspel.access.Action;
import nl.samenspel.access.Resource;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.portfolio.choice.ChoiceRound.Word;
import nl.samenspel.triangle.Triangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each act in a round begins and ends with.
@Component
class Trail {
    private final Journal journal;
    private final Access access;
    private final Ids ids;
    private final InstantSource clock;

    Trail(Journal journal, Access access, Ids ids, InstantSource clock) {
        this.journal = journal;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    Ids ids() {
        return ids;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    Word word(Actor by) {
        return new Word(by.person(), clock.instant());
    }

    /// @throws NotFound for who may not
    void requireLead(Triangle.Id triangle, Actor by) {
        access.require(by, Action.LEAD, Resource.PORTFOLIO, triangle.value());
    }

    void requireTakePart(Triangle.Id triangle, Actor by) {
        access.require(by, Action.TAKE_PART, Resource.PORTFOLIO, triangle.value());
    }

    /// Refuses: REVIEW_IN_THE_PAST.
    void requireComing(@Nullable LocalDate reviewOn) {
        if (reviewOn != null && !reviewOn.isAfter(today())) {
            throw new Refused("reviewOn", ChoiceRefusal.REVIEW_IN_THE_PAST);
        }
    }

    void record(String verb, ChoiceRound round, Map<String, ?> details, Actor by) {
        var head = round.head();
        var all = new LinkedHashMap<String, Object>(details);
        all.put("name", head.aim().name());
        journal.record(
                by,
                Line.of(verb, "choice_round", head.id().value())
                        .within("triangle", head.triangle().value())
                        .with(all));
    }
}
