package nl.samenspel.signal.act;

import static nl.samenspel.signal.SignalRefusal.*;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import nl.samenspel.access.Relation;
import nl.samenspel.access.Relations;
import nl.samenspel.access.Resource;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.knowledge.CraftViews;
import nl.samenspel.knowledge.InterventionText;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.web.Page;
import nl.samenspel.signal.Company;
import nl.samenspel.signal.SignalRules;
import nl.samenspel.signal.act.Intervention.Helped;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to interventions. Each is its author's own; the journal hears that something was done,
/// never what.
@Service
public class Interventions {
    private final InterventionStore store;
    private final Guide guide;
    private final Notebook notebook;

    Interventions(InterventionStore store, Guide guide, Notebook notebook) {
        this.store = store;
        this.guide = guide;
        this.notebook = notebook;
    }

    /// Refuses: NOT_YOUR_ASSIGNMENT, INTERVENTION_UNKNOWN, INTERVENTION_CHOSEN_ALREADY.
    ///
    /// @param because keys of the guide's flags for which it is chosen
    @Transactional
    public Intervention.Id choose(Assignment.Id assignment, String key, Collection<String> because, Actor by) {
        guide.requireOwn(assignment, by);
        var text = guide.intervention(key);
        if (store.listOf(by.person()).stream()
                .anyMatch(each -> each.isAhead()
                        && each.meant().assignment().equals(assignment)
                        && each.meant().key().equals(key))) {
            throw new Refused("intervention", INTERVENTION_CHOSEN_ALREADY);
        }
        var id = notebook.newIntervention(by);
        var meant =
                new Intervention.Meant(id, by.person(), assignment, text.key(), text.version(), List.copyOf(because));
        store.add(new Intervention.Chosen(meant, notebook.now()));
        notebook.tell("INTERVENTION_CHOSEN", id, by);
        return id;
    }

    /// Refuses: INTERVENTION_DAY_MISSING and what [Intervention#plan] refuses.
    @Transactional
    public void plan(Intervention.Id id, @Nullable LocalDate day, Actor by) {
        if (day == null) {
            throw new Refused("day", INTERVENTION_DAY_MISSING);
        }
        change(id, "INTERVENTION_PLANNED", by, (now, at) -> now.plan(day, day(at), at));
    }

    /// Refuses what [Intervention#done] refuses.
    @Transactional
    public void done(Intervention.Id id, Actor by) {
        change(id, "INTERVENTION_DONE", by, Intervention::done);
    }

    /// Refuses what [Intervention#undo] refuses.
    @Transactional
    public void undo(Intervention.Id id, Actor by) {
        change(id, "INTERVENTION_UNDONE", by, Intervention::undo);
    }

    /// Refuses: HELPED_MISSING, SIGNAL_TEXT_TOO_LONG and what [Intervention#weigh] refuses.
    @Transactional
    public void weigh(Intervention.Id id, @Nullable Helped helped, String sentence, Actor by) {
        if (helped == null) {
            throw new Refused("helped", HELPED_MISSING);
        }
        var said = SignalRules.within("sentence", sentence);
        change(id, "INTERVENTION_WEIGHED", by, (now, at) -> now.weigh(helped, said, at));
    }

    /// Refuses what [Intervention#drop] refuses.
    @Transactional
    public void drop(Intervention.Id id, Actor by) {
        change(id, "INTERVENTION_DROPPED_AGAIN", by, Intervention::drop);
    }

    /// Refuses what [Intervention#takeUp] refuses.
    @Transactional
    public void takeUp(Intervention.Id id, Actor by) {
        change(id, "INTERVENTION_TAKEN_UP", by, Intervention::takeUp);
    }

    private void change(
            Intervention.Id id, String verb, Actor by, BiFunction<Intervention, Instant, Intervention> change) {
        store.save(change.apply(store.getForUpdate(id), notebook.now()));
        notebook.tell(verb, id, by);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Page.ZONE);
    }

    /// What can be chosen, and in whose assignments.
    @Component
    static class Guide {
        private final CraftViews craft;
        private final Company company;

        Guide(CraftViews craft, Company company) {
            this.craft = craft;
            this.company = company;
        }

        void requireOwn(Assignment.Id assignment, Actor by) {
            company.require(assignment, by);
        }

        InterventionText intervention(String key) {
            return craft.interventions(Language.NL).stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new Refused("intervention", INTERVENTION_UNKNOWN));
        }
    }

    /// Ids, time, rights and the journal of interventions.
    @Component
    static class Notebook {
        private final Relations relations;
        private final Journal journal;
        private final Ids ids;
        private final InstantSource clock;

        Notebook(Relations relations, Journal journal, Ids ids, InstantSource clock) {
            this.relations = relations;
            this.journal = journal;
            this.ids = ids;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        Intervention.Id newIntervention(Actor by) {
            var id = new Intervention.Id(ids.next());
            relations.give(by.person(), Relation.AUTHOR, Resource.INTERVENTION, id.value(), "signal.choose");
            return id;
        }

        void tell(String verb, Intervention.Id id, Actor by) {
            journal.record(by, Line.of(verb, Resource.INTERVENTION.kind(), id.value()));
        }
    }
}
