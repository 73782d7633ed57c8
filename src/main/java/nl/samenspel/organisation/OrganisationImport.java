package nl.samenspel.organisation;

import static nl.samenspel.organisation.MangledLetters.meant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.document.Difference;
import nl.samenspel.document.Difference.Change;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Remark;
import nl.samenspel.organisation.Organisation.Draft;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.organisation.Organisation.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works out what lines of a file would do to the list of organisations. Looks everything up at once, changes nothing.
@Component
class OrganisationImport {
    private final OrganisationStore store;
    private final InstantSource clock;

    OrganisationImport(OrganisationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What one organisation of the file would become.
    ///
    /// @param now null: it is not in the list yet
    /// @param wanted what it would be; its parent only when that is in the list
    /// @param newParent the name of a parent that is made along, or empty
    record Step(
            @Nullable Organisation now,
            Draft wanted,
            String newParent,
            List<ImportRow> rows,
            List<Remark> remarks,
            boolean refused) {
        Step {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }
    }

    List<Difference> compare(List<ImportRow> rows) {
        var groups = groups(rows);
        var register = register(rows);
        var inFile = groups.values().stream()
                .map(group -> NameKey.of(name(group.getLast())).value())
                .collect(Collectors.toSet());
        var identifiersInFile = rows.stream().map(row -> row.text("identifier")).collect(Collectors.toSet());
        return parentsFirst(groups).stream()
                .map(group -> difference(step(group, register), register, inFile, identifiersInFile))
                .toList();
    }

    /// The same for one organisation, as things stand now.
    Step step(List<ImportRow> rows) {
        return step(rows, register(rows));
    }

    Organisation again(Id id) {
        return store.find(id).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// A parent that only the file mentions: above an agency stands a ministry.
    Kind kindAbove(Draft child) {
        return child.kind() == Kind.AGENCY || child.kind() == Kind.DIRECTORATE ? Kind.MINISTRY : Kind.OTHER;
    }

    private record Register(Map<String, List<Organisation>> byKey, Map<String, Organisation> byIdentifier) {}

    private Register register(List<ImportRow> rows) {
        var keys = new HashSet<String>();
        var identifiers = new HashSet<String>();
        for (var row : rows) {
            keys.add(NameKey.of(name(row)).value());
            keys.add(NameKey.of(row.text("parent")).value());
            identifiers.add(row.text("identifier"));
            identifiers.add(row.text("parentIdentifier"));
        }
        var idsByKey = store.findByKeys(keys);
        var idsByIdentifier = store.findByIdentifiers(identifiers);
        var all = new HashSet<>(idsByIdentifier.values());
        idsByKey.values().forEach(all::addAll);
        var organisations = store.list(all).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var byKey = new HashMap<String, List<Organisation>>();
        idsByKey.forEach((key, ids) ->
                byKey.put(key, ids.stream().map(organisations::get).toList()));
        var byIdentifier = new HashMap<String, Organisation>();
        idsByIdentifier.forEach((identifier, id) -> byIdentifier.put(identifier, organisations.get(id)));
        return new Register(byKey, byIdentifier);
    }

    private Step step(List<ImportRow> group, Register register) {
        var row = group.getLast();
        var remarks = new ArrayList<>(letterRemarks(group));
        var name = name(row);
        if (LeftOut.is(name, row.text("abbreviation"))) {
            remarks.add(Remark.of(row.line(), "name", OrganisationRefusal.ORGANISATION_LEFT_OUT));
            return new Step(null, Draft.of(name, Kind.OTHER), "", group, remarks, true);
        }
        var candidates = register.byKey().getOrDefault(NameKey.of(name).value(), List.of());
        var now = register.byIdentifier().get(row.text("identifier"));
        if (now == null) {
            var kind = KindWords.find(row.text("kind"));
            var fitting = candidates.stream()
                    .filter(each -> row.text("identifier").isEmpty()
                            || each.identifier().isEmpty())
                    .filter(each -> candidates.size() == 1 || kind.isEmpty() || kind.get() == each.kind())
                    .toList();
            if (fitting.size() > 1) {
                remarks.add(new Remark(
                        row.line(), "name", OrganisationRefusal.ORGANISATION_NAME_AMBIGUOUS, Map.of("name", name)));
                return new Step(null, Draft.of(name, Kind.OTHER), "", group, remarks, true);
            }
            now = fitting.isEmpty() ? null : fitting.getFirst();
        }
        return step(now, row, group, register, remarks);
    }

    private Step step(
            @Nullable Organisation now, ImportRow row, List<ImportRow> group, Register register, List<Remark> remarks) {
        var name = name(row);
        var kind = kind(now, row, name, remarks);
        var parent = parent(row, register);
        var before = now == null ? null : now.nameOn(today());
        var wanted = OrganisationRules.tidy(new Draft(
                before != null && row.text("identifier").isEmpty() ? before.name() : name,
                given(row, "abbreviation", before == null ? "" : before.abbreviation()),
                kind,
                parent != null ? parent.id() : now == null ? null : now.parent(),
                given(row, "identifier", now == null ? "" : now.identifier()),
                row.findDate("since").orElse(now == null ? null : now.since()),
                row.findDate("until").orElse(now == null ? null : now.until())));
        var problems = OrganisationRules.problems(wanted);
        problems.forEach(problem -> remarks.add(Remark.of(row.line(), problem)));
        var newParent = parent == null ? meant(row.text("parent")) : "";
        return new Step(now, wanted, newParent, group, remarks, !problems.isEmpty());
    }

    private static Kind kind(@Nullable Organisation now, ImportRow row, String name, List<Remark> remarks) {
        var text = row.text("kind");
        var found = KindWords.find(text);
        if (text.isEmpty()) {
            return now == null ? KindWords.guess(name).orElse(Kind.OTHER) : now.kind();
        }
        if (found.isEmpty()) {
            remarks.add(new Remark(
                    row.line(), "kind", OrganisationRefusal.ORGANISATION_KIND_UNKNOWN, Map.of("kind", text)));
        }
        return found.orElse(now == null ? Kind.OTHER : now.kind());
    }

    private static @Nullable Organisation parent(ImportRow row, Register register) {
        var byIdentifier = register.byIdentifier().get(row.text("parentIdentifier"));
        if (byIdentifier != null) {
            return byIdentifier;
        }
        if (row.text("parent").isEmpty()) {
            return null;
        }
        var named = register.byKey()
                .getOrDefault(NameKey.of(meant(row.text("parent"))).value(), List.of());
        return named.isEmpty() ? null : named.getFirst();
    }

    private Difference difference(Step step, Register register, Set<String> inFile, Set<String> identifiersInFile) {
        var subject = step.wanted().name();
        if (step.refused()) {
            return Difference.refused(subject, step.rows(), step.remarks());
        }
        var row = step.rows().getLast();
        var remarks = new ArrayList<>(step.remarks());
        var parentInFile = inFile.contains(NameKey.of(step.newParent()).value())
                || identifiersInFile.contains(row.text("parentIdentifier"))
                        && !row.text("parentIdentifier").isEmpty();
        if (!step.newParent().isEmpty() && !parentInFile) {
            remarks.add(new Remark(
                    row.line(), "parent", OrganisationRefusal.PARENT_MADE, Map.of("name", step.newParent())));
        }
        var now = step.now();
        var difference = now == null
                ? Difference.fresh(subject, step.rows())
                : Difference.of(subject, step.rows(), changes(step, now, register));
        return difference.with(remarks);
    }

    private List<Change> changes(Step step, Organisation now, Register register) {
        var name = now.nameOn(today());
        var wanted = step.wanted();
        var changes = new ArrayList<Change>();
        add(changes, "organisation.field.name", name.name(), wanted.name());
        add(changes, "organisation.field.abbreviation", name.abbreviation(), wanted.abbreviation());
        add(changes, "organisation.field.kind", now.kind().name(), wanted.kind().name());
        add(changes, "organisation.field.identifier", now.identifier(), wanted.identifier());
        add(changes, "organisation.field.since", day(now.since()), day(wanted.since()));
        add(changes, "organisation.field.until", day(now.until()), day(wanted.until()));
        var row = step.rows().getLast();
        var parent = parent(row, register);
        if (!step.newParent().isEmpty() || parent != null && !parent.id().equals(now.parent())) {
            changes.add(new Change("organisation.field.parent", "", row.text("parent")));
        }
        return changes;
    }

    private static void add(List<Change> changes, String key, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(key, before, after));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// By identifier, else by name; in the order of the file.
    private static Map<String, List<ImportRow>> groups(List<ImportRow> rows) {
        var groups = new LinkedHashMap<String, List<ImportRow>>();
        for (var row : rows) {
            var identifier = row.text("identifier");
            var key = identifier.isEmpty() ? "name:" + NameKey.of(name(row)).value() : identifier;
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    /// Groups whose parent is in the file come after it. A circle in the file is broken where it was entered.
    private static List<List<ImportRow>> parentsFirst(Map<String, List<ImportRow>> groups) {
        var byName = new HashMap<String, String>();
        groups.forEach((key, group) ->
                byName.putIfAbsent(NameKey.of(name(group.getLast())).value(), key));
        var ordered = new LinkedHashMap<String, List<ImportRow>>();
        for (var key : groups.keySet()) {
            var path = new ArrayList<String>();
            for (String at = key; at != null && !ordered.containsKey(at) && !path.contains(at); ) {
                path.add(at);
                var row = groups.getOrDefault(at, List.of()).getLast();
                var parent = row.text("parentIdentifier");
                at = groups.containsKey(parent)
                        ? parent
                        : row.text("parent").isEmpty()
                                ? null
                                : byName.get(
                                        NameKey.of(meant(row.text("parent"))).value());
            }
            path.reversed().forEach(each -> ordered.put(each, groups.get(each)));
        }
        return List.copyOf(ordered.values());
    }

    private static List<Remark> letterRemarks(List<ImportRow> rows) {
        return rows.stream()
                .filter(row -> MangledLetters.findMeant(row.text("name")).isPresent())
                .map(row -> new Remark(
                        row.line(),
                        "name",
                        OrganisationRefusal.LETTERS_MANGLED,
                        Map.of("name", row.text("name"), "other", name(row))))
                .toList();
    }

    private static String name(ImportRow row) {
        return meant(row.text("name"));
    }

    private static String given(ImportRow row, String field, String otherwise) {
        return row.text(field).isEmpty() ? otherwise : row.text(field);
    }
}
