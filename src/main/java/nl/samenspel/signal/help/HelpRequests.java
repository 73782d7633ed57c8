package nl.samenspel.signal.help;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.people.PeopleViews;
import nl.samenspel.people.Person;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.signal.Company;
import nl.samenspel.signal.SignalRules;
import nl.samenspel.signal.help.HelpRequest.Asked;
import nl.samenspel.signal.help.HelpRequest.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the red button. What is asked and answered stays between those who are named; others
/// who tell of it
/// (notices, mail) say only that something waits.
@Service
public class HelpRequests {
    /// Our own choice: whoever asks everybody gets an answer from nobody.
    public static final int MOST_PEOPLE = 4;

    private final HelpRequestStore store;
    private final Company company;
    private final People people;
    private final Rights rights;
    private final InstantSource clock;

    HelpRequests(HelpRequestStore store, Company company, People people, Rights rights, InstantSource clock) {
        this.store = store;
        this.company = company;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /// Who is asked, and as what.
    public record Named(PersonId person, Whom as) {}

    /// @param answerBy nothing when none was chosen
    public record Draft(
            Assignment.@Nullable Id assignment,
            List<Named> whom,
            @Nullable Instant answerBy,
            String question) {}

    /// Refuses: NOT_YOUR_ASSIGNMENT, HELP_WHOM_MISSING, HELP_TOO_MANY, SHARED_WITH_ONESELF,
    /// READER_LEFT,
    /// HELP_NOT_FROM_OTHER_SIDE, HELP_WHEN_MISSING, HELP_WHEN_PASSED, HELP_QUESTION_MISSING,
    /// SIGNAL_TEXT_TOO_LONG.
    @Transactional
    public HelpRequest.Id press(Draft draft, Actor by) {
        if (draft.assignment() != null) {
            company.require(draft.assignment(), by);
        }
        people.requireFit(draft.whom(), by);
        var now = clock.instant();
        var request = new HelpRequest(
                rights.newRequest(draft.whom(), by),
                by.person(),
                draft.assignment(),
                SignalRules.needed("question", draft.question(), HELP_QUESTION_MISSING),
                now,
                moment(draft.answerBy(), now),
                null,
                draft.whom().stream()
                        .map(each -> new Asked(each.person(), each.as(), null, ""))
                        .toList());
        store.add(request);
        rights.tell("HELP_ASKED", request.id(), by);
        request.asked()
                .forEach(each -> rights.notice(
                        each.person(),
                        request.id(),
                        "signal.notice.help",
                        Map.of("name", by.name(), "when", Date.from(request.answerBy()))));
        return request.id();
    }

    /// Refuses: HELP_ANSWER_MISSING, HELP_ANSWERED_ALREADY, HELP_CLOSED, SIGNAL_TEXT_TOO_LONG. Not
    /// found for who was
    /// not asked.
    @Transactional
    public void answer(HelpRequest.Id id, String answer, Actor by) {
        var request = store.find(id).orElseThrow(NotFound::new);
        var own = request.find(by.person()).orElseThrow(NotFound::new);
        request.requireOpen();
        if (own.hasAnswered()) {
            throw new Refused(HELP_ANSWERED_ALREADY);
        }
        store.answer(id, by.person(), SignalRules.needed("answer", answer, HELP_ANSWER_MISSING), clock.instant());
        rights.tell("HELP_ANSWERED", id, by);
        rights.notice(request.author(), id, "signal.notice.answered", Map.of("name", by.name()));
    }

    /// No answer is needed any more; those who were asked read it still. Refuses: HELP_CLOSED.
    @Transactional
    public void close(HelpRequest.Id id, Actor by) {
        var request =
                store.find(id).filter(each -> each.author().equals(by.person())).orElseThrow(NotFound::new);
        request.requireOpen();
        store.close(id, clock.instant());
        rights.tell("HELP_CLOSED_BY_ASKER", id, by);
    }

    private static Instant moment(@Nullable Instant answerBy, Instant now) {
        if (answerBy == null) {
            throw new Refused("day", HELP_WHEN_MISSING);
        }
        if (answerBy.isBefore(now)) {
            throw new Refused("day", HELP_WHEN_PASSED);
        }
        return answerBy;
    }

    /// Who may be asked: anybody who works here and is not on the other side of one of the asker's
    /// assignments.
    @Component
    static class People {
        private final PeopleViews people;
        private final Company company;

        People(PeopleViews people, Company company) {
            this.people = people;
            this.company = company;
        }

        void requireFit(List<Named> whom, Actor by) {
            if (whom.isEmpty()) {
                throw new Refused("COLLEAGUE", HELP_WHOM_MISSING);
            }
            if (whom.stream().map(Named::person).distinct().count() != whom.size() || whom.size() > MOST_PEOPLE) {
                throw new Refused(
                        List.of(new Refused.Problem("COLLEAGUE", HELP_TOO_MANY, Map.of("most", MOST_PEOPLE))));
            }
            whom.forEach(each -> requireFit(each, by));
        }

        private void requireFit(Named each, Actor by) {
            var field = each.as().name();
            var person = people.find(each.person()).orElseThrow(() -> new Refused(field, HELP_WHOM_MISSING));
            if (each.person().equals(by.person())) {
                throw new Refused(field, SHARED_WITH_ONESELF);
            }
            if (people.hasLeft(each.person())) {
                throw new Refused(field, READER_LEFT);
            }
            if (company.isOpposite(each.person(), by)) {
                throw new Refused(
                        List.of(new Refused.Problem(field, HELP_NOT_FROM_OTHER_SIDE, Map.of("name", name(person)))));
            }
        }

        private static String name(Person person) {
            return person.name();
        }
    }

    /// The rights of asker and asked, and what they hear.
    @Component
    static class Rights {
        private final Relations relations;
        private final Journal journal;
        private final Ids ids;
        private final ObjectProvider<Notices> notices;

        Rights(Relations relations, Journal journal, Ids ids, ObjectProvider<Notices> notices) {
            this.relations = relations;
            this.journal = journal;
            this.ids = ids;
            this.notices = notices;
        }

        HelpRequest.Id newRequest(List<Named> whom, Actor by) {
            var id = ids.next();
            relations.give(by.person(), Relation.AUTHOR, Resource.HELP, id, "signal.press");
            whom.forEach(each -> relations.give(each.person(), Relation.READER, Resource.HELP, id, "signal.press"));
            return new HelpRequest.Id(id);
        }

        void tell(String verb, HelpRequest.Id id, Actor by) {
            journal.record(by, Line.of(verb, Resource.HELP.kind(), id.value()));
        }

        void notice(PersonId person, HelpRequest.Id id, String key, Map<String, ?> args) {
            notices.ifAvailable(each -> each.tell(person, new Notices.Word(key, args, "/red-button/" + id.value())));
        }
    }
}
