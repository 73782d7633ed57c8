package nl.samenspel.organisation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspel.access.Relations;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.organisation.Organisation.Kind;
import nl.samenspel.organisation.Organisation.Name;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to the one list of organisations.
@Service
public class Organisations {
    private final OrganisationStore store;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    Organisations(OrganisationStore store, Journal journal, Ids ids, InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Refuses: ORGANISATION_NAME_MISSING, ORGANISATION_NAME_TOO_LONG, ORGANISATION_ABBREVIATION_TOO_LONG,
    /// ORGANISATION_KNOWN_ALREADY, IDENTIFIER_UNREADABLE, IDENTIFIER_TAKEN, PARENT_UNKNOWN, ENDS_BEFORE_IT_BEGINS.
    @Transactional
    public Id add(Draft draft, Actor by) {
        var tidy = OrganisationRules.tidy(draft);
        var problems = OrganisationRules.problems(tidy);
        if (problems.isEmpty()) {
            problems.addAll(new Neighbourhood(store).problems(tidy, null));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return addAll(List.of(tidy), by).getFirst();
    }

    /// Many at once, from a file that was looked at before: in the order given, in two statements, with one line in the
    /// journal.
    @Transactional
    public List<Id> addAll(List<Draft> drafts, Actor by) {
        var fresh = new LinkedHashMap<Id, Draft>();
        for (var draft : drafts) {
            var tidy = OrganisationRules.tidy(draft);
            var problems = OrganisationRules.problems(tidy);
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            fresh.put(new Id(ids.next()), tidy);
        }
        store.addAll(fresh, clock.instant());
        if (fresh.size() == 1) {
            fresh.forEach((id, draft) -> record("ORGANISATION_ADDED", id, Map.of("name", draft.name()), by));
        } else if (!fresh.isEmpty()) {
            record("ORGANISATIONS_ADDED", fresh.firstEntry().getKey(), Map.of("count", fresh.size()), by);
        }
        return List.copyOf(fresh.keySet());
    }

    /// A new name from a day on; the old one stays as history. Without a day the present name is corrected.
    /// Refuses: ORGANISATION_NAME_MISSING, ORGANISATION_NAME_TOO_LONG, ORGANISATION_ABBREVIATION_TOO_LONG.
    @Transactional
    public void rename(Id id, String name, String abbreviation, @Nullable LocalDate from, Actor by) {
        var organisation = get(id);
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        var present = organisation.nameOn(from == null ? today : from);
        var next = new Name(name.strip(), abbreviation.strip(), from == null ? present.from() : from);
        var problems = OrganisationRules.problems(
                Draft.of(next.name(), organisation.kind()).called(next.abbreviation()));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        if (next.equals(present)) {
            return;
        }
        store.saveName(id, next);
        save(organisation);
        record("ORGANISATION_RENAMED", id, Map.of("before", present.name(), "name", next.name()), by);
    }

    /// Kind, identifier and first day. Refuses: IDENTIFIER_UNREADABLE, IDENTIFIER_TAKEN, ENDS_BEFORE_IT_BEGINS,
    /// ORGANISATION_CHANGED_MEANWHILE.
    ///
    /// @param version the version the asker looked at
    @Transactional
    public void describe(Id id, int version, Kind kind, String identifier, @Nullable LocalDate since, Actor by) {
        var now = get(id);
        if (now.version() != version) {
            throw new Refused(OrganisationRefusal.ORGANISATION_CHANGED_MEANWHILE);
        }
        var name = now.names().getLast();
        var draft =
                OrganisationRules.tidy(new Draft(name.name(), "", kind, now.parent(), identifier, since, now.until()));
        var problems = OrganisationRules.problems(draft);
        problems.addAll(new Neighbourhood(store).identifierProblems(draft.identifier(), id));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        save(new Organisation(
                id,
                kind,
                now.names(),
                now.parent(),
                draft.identifier(),
                since,
                now.until(),
                now.mergedInto(),
                version));
        record("ORGANISATION_DESCRIBED", id, Map.of("name", name.name()), by);
    }

    /// Refuses: ORGANISATION_UNDER_ITSELF, PARENT_UNKNOWN.
    ///
    /// @param parent null: under nothing
    @Transactional
    public void moveUnder(Id id, @Nullable Id parent, Actor by) {
        var now = get(id);
        if (parent != null) {
            refuseCircle(id, parent);
        }
        save(new Organisation(
                id,
                now.kind(),
                now.names(),
                parent,
                now.identifier(),
                now.since(),
                now.until(),
                now.mergedInto(),
                now.version()));
        record("ORGANISATION_MOVED", id, Map.of("name", now.names().getLast().name()), by);
    }

    /// Refuses: ENDS_BEFORE_IT_BEGINS.
    ///
    /// @param lastDay null: it goes on after all
    @Transactional
    public void end(Id id, @Nullable LocalDate lastDay, Actor by) {
        var now = get(id);
        if (lastDay != null && now.since() != null && lastDay.isBefore(now.since())) {
            throw new Refused("until", OrganisationRefusal.ENDS_BEFORE_IT_BEGINS);
        }
        save(new Organisation(
                id,
                now.kind(),
                now.names(),
                now.parent(),
                now.identifier(),
                now.since(),
                lastDay,
                now.mergedInto(),
                now.version()));
        record(
                lastDay == null ? "ORGANISATION_REOPENED" : "ORGANISATION_ENDED",
                id,
                Map.of("name", now.names().getLast().name()),
                by);
    }

    /// Files may mention it by this spelling too.
    @Transactional
    public void addAlias(Id id, String spelling, Actor by) {
        get(id);
        if (spelling.isBlank()) {
            throw new Refused("name", OrganisationRefusal.ORGANISATION_NAME_MISSING);
        }
        store.addAlias(id, spelling.strip());
        record("ORGANISATION_ALIAS_ADDED", id, Map.of("name", spelling.strip()), by);
    }

    private void refuseCircle(Id id, Id parent) {
        if (store.find(parent).isEmpty()) {
            throw new Refused("parent", OrganisationRefusal.PARENT_UNKNOWN);
        }
        var above = store.listAbove(parent);
        if (parent.equals(id) || above.stream().anyMatch(each -> each.id().equals(id))) {
            throw new Refused("parent", OrganisationRefusal.ORGANISATION_UNDER_ITSELF);
        }
    }

    private Organisation get(Id id) {
        return store.findForUpdate(id).orElseThrow(NotFound::new);
    }

    private void save(Organisation organisation) {
        if (!store.save(organisation)) {
            throw new Refused(OrganisationRefusal.ORGANISATION_CHANGED_MEANWHILE);
        }
    }

    private void record(String verb, Id id, Map<String, ?> details, Actor by) {
        journal.record(
                by,
                Line.of(verb, "organisation", id.value())
                        .within("installation", Relations.INSTALLATION)
                        .with(details));
    }
}
