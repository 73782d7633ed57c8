package nl.samenspel.organisation;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.organisation.Organisation.Kind;
import nl.samenspel.organisation.Organisation.Name;
import nl.samenspel.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of organisations, for pages and neighbours.
@Service
@Transactional(readOnly = true)
public class OrganisationViews {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final OrganisationStore store;
    private final OrganisationSearch search;
    private final InstantSource clock;

    OrganisationViews(OrganisationStore store, OrganisationSearch search, InstantSource clock) {
        this.store = store;
        this.search = search;
        this.clock = clock;
    }

    /// One line of a list.
    ///
    /// @param above the name of its parent, or empty
    public record Row(
            Id id,
            String name,
            String abbreviation,
            Kind kind,
            String above,
            @Nullable LocalDate until) {}

    public enum Sort {
        NAME,
        KIND,
        ABOVE
    }

    /// What a list is narrowed to.
    ///
    /// @param part looked for in present and past names, abbreviations and other spellings; empty: all
    /// @param kind null: all kinds
    /// @param ended whether ended ones are in the list too
    public record Filter(String part, @Nullable Kind kind, boolean ended) {}

    /// One page of a list, and how many there are in all.
    public record Rows(List<Row> rows, int total) {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// Where it stands: above (the highest first), directly below, and the other spellings merged into it.
    public record Surroundings(
            List<Organisation> above, List<Row> below, List<Organisation> merged, List<String> aliases) {
        public Surroundings {
            above = List.copyOf(above);
            below = List.copyOf(below);
            merged = List.copyOf(merged);
            aliases = List.copyOf(aliases);
        }
    }

    public Organisation get(Id id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<Organisation> find(Id id) {
        return store.find(id);
    }

    public Surroundings surroundings(Id id) {
        return new Surroundings(
                store.listAbove(id), search.listBelow(id), store.listMergedInto(id), store.listAliases(id));
    }

    /// What they are called on a day, in one query or two; unknown ids are left out. One that was merged goes by the
    /// name of the one it was merged into.
    public Map<Id, Name> named(Collection<Id> ids, LocalDate day) {
        var found = byId(new HashSet<>(ids));
        var kept = byId(found.values().stream()
                .map(Organisation::mergedInto)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
        var names = new HashMap<Id, Name>();
        found.forEach((id, organisation) -> {
            var into = organisation.mergedInto();
            var shown = into == null ? organisation : requireNonNull(kept.get(into));
            names.put(id, shown.nameOn(day));
        });
        return names;
    }

    /// As today.
    public Map<Id, Name> named(Collection<Id> ids) {
        return named(ids, today());
    }

    /// For choosing one: those that begin with the words first, then by name.
    ///
    /// @param kind null: of any kind
    public List<Row> search(String part, @Nullable Kind kind, int most) {
        return search.list(new Filter(part, kind, false), Sort.NAME, false, 0, most);
    }

    /// @param page the first is 0
    public Rows page(Filter filter, Sort sort, boolean descending, int page, int size) {
        return new Rows(search.list(filter, sort, descending, page * size, size), search.count(filter));
    }

    /// Whom names in a file speak of, in one query: present and past names and other spellings count, capitals,
    /// accents and punctuation do not. Names that nobody has are left out; a name may have several holders.
    public Map<String, List<Id>> findByNames(Collection<String> names) {
        var keys = names.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), name -> NameKey.of(name).value()));
        var holders = store.findByKeys(new HashSet<>(keys.values()));
        var found = new LinkedHashMap<String, List<Id>>();
        keys.forEach((name, key) -> {
            if (holders.containsKey(key)) {
                found.put(name, holders.get(key));
            }
        });
        return found;
    }

    /// By URI, in one query.
    public Map<String, Id> findByIdentifiers(Collection<String> identifiers) {
        return store.findByIdentifiers(identifiers);
    }

    /// All of them at once; unknown ids are left out.
    public Map<Id, Organisation> byId(Collection<Id> ids) {
        return store.list(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
