package nl.samenspel.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspel.organisation.Organisation.Id;
import nl.samenspel.organisation.Organisation.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {
    /// How "from the beginning" stands in `organisation_name.from_day`.
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OrganisationStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void addAll(Map<Id, Organisation.Draft> drafts, Instant at) {
        var now = at.atOffset(ZoneOffset.UTC);
        batches.batchUpdate("""
                insert into organisation_organisation (id, kind, parent_id, identifier, since, until, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, List.copyOf(drafts.entrySet()), BATCH, (insert, entry) -> {
            var draft = entry.getValue();
            insert.setObject(1, entry.getKey().value());
            insert.setString(2, draft.kind().name());
            insert.setObject(3, draft.parent() == null ? null : draft.parent().value());
            insert.setString(4, draft.identifier());
            insert.setObject(5, draft.since());
            insert.setObject(6, draft.until());
            insert.setObject(7, now);
        });
        batches.batchUpdate(
                "insert into organisation_name (organisation_id, from_day, name, abbreviation, key) values (?, ?, ?, ?, ?)",
                List.copyOf(drafts.entrySet()),
                BATCH,
                (insert, entry) -> {
                    var draft = entry.getValue();
                    insert.setObject(1, entry.getKey().value());
                    insert.setObject(2, BEGINNING);
                    insert.setString(3, draft.name());
                    insert.setString(4, draft.abbreviation());
                    insert.setString(5, NameKey.of(draft.name()).value());
                });
    }

    /// Everything but the names. Counts the version up; answers whether it was still the one given.
    boolean save(Organisation organisation) {
        return jdbc.sql("""
                        update organisation_organisation
                        set kind = :kind, parent_id = :parent, identifier = :identifier, since = :since, until = :until,
                            merged_into = :merged, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("kind", organisation.kind().name())
                        .param("parent", value(organisation.parent()))
                        .param("identifier", organisation.identifier())
                        .param("since", organisation.since())
                        .param("until", organisation.until())
                        .param("merged", value(organisation.mergedInto()))
                        .param("id", organisation.id().value())
                        .param("version", organisation.version())
                        .update()
                == 1;
    }

    /// A new name, or another text for the name that began that day.
    void saveName(Id id, Name name) {
        jdbc.sql("""
                        insert into organisation_name (organisation_id, from_day, name, abbreviation, key)
                        values (:id, :from, :name, :abbreviation, :key)
                        on conflict (organisation_id, from_day)
                        do update set name = excluded.name, abbreviation = excluded.abbreviation, key = excluded.key
                        """)
                .param("id", id.value())
                .param("from", name.from() == null ? BEGINNING : name.from())
                .param("name", name.name())
                .param("abbreviation", name.abbreviation())
                .param("key", NameKey.of(name.name()).value())
                .update();
    }

    void addAlias(Id id, String name) {
        jdbc.sql("""
                        insert into organisation_alias (organisation_id, key, name) values (:id, :key, :name)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("key", NameKey.of(name).value())
                .param("name", name)
                .update();
    }

    /// Other spellings that were merged into it, in the order they were added.
    List<Organisation> listMergedInto(Id kept) {
        return list(jdbc
                .sql("select id from organisation_organisation where merged_into = :kept order by id")
                .param("kept", kept.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(Id::new)
                .toList());
    }

    /// By key.
    List<String> listAliases(Id id) {
        return jdbc.sql("select name from organisation_alias where organisation_id = :id order by key")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    Optional<Organisation> find(Id id) {
        return list(List.of(id)).stream().findFirst();
    }

    Optional<Organisation> findForUpdate(Id id) {
        jdbc.sql("select id from organisation_organisation where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /// In the order of the ids themselves; unknown ones are left out.
    List<Organisation> list(Collection<Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return gather("o.id = any(:ids)", ids.stream().map(Id::value).toArray(UUID[]::new));
    }

    /// The parents of an organisation, the highest first.
    List<Organisation> listAbove(Id id) {
        var ids = jdbc.sql("""
                        with recursive above as (
                            select parent_id, 1 as height from organisation_organisation where id = :id
                            union all
                            select o.parent_id, height + 1 from organisation_organisation o
                            join above on o.id = above.parent_id where height < 20)
                        select parent_id from above where parent_id is not null order by height desc
                        """).param("id", id.value()).query(UUID.class).list();
        var found = new LinkedHashMap<UUID, Organisation>();
        list(ids.stream().map(Id::new).toList())
                .forEach(each -> found.put(each.id().value(), each));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /// Names, past names and aliases by their key; the ids of whom they name, merged ones resolved.
    Map<String, List<Id>> findByKeys(Collection<String> keys) {
        var found = new LinkedHashMap<String, List<Id>>();
        jdbc.sql("""
                        select distinct key, id from (
                            select n.key, coalesce(o.merged_into, o.id) as id
                            from organisation_name n join organisation_organisation o on o.id = n.organisation_id
                            where n.key = any(:keys)
                            union
                            select a.key, coalesce(o.merged_into, o.id)
                            from organisation_alias a join organisation_organisation o on o.id = a.organisation_id
                            where a.key = any(:keys)) named
                        order by key, id
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> found.computeIfAbsent(row.getString("key"), _ -> new ArrayList<>())
                        .add(new Id(row.getObject("id", UUID.class))))
                .list();
        return found;
    }

    Map<String, Id> findByIdentifiers(Collection<String> identifiers) {
        var found = new LinkedHashMap<String, Id>();
        jdbc.sql("""
                        select identifier, id from organisation_organisation
                        where identifier = any(:identifiers) and identifier <> '' and merged_into is null
                        order by identifier
                        """)
                .param("identifiers", identifiers.toArray(String[]::new))
                .query((row, _) -> found.put(row.getString("identifier"), new Id(row.getObject("id", UUID.class))))
                .list();
        return found;
    }

    private List<Organisation> gather(String condition, UUID[] ids) {
        var names = new LinkedHashMap<UUID, List<Name>>();
        var rows = new LinkedHashMap<UUID, Organisation>();
        jdbc.sql("""
                        select o.id, o.kind, o.parent_id, o.identifier, o.since, o.until, o.merged_into, o.version,
                            n.name, n.abbreviation, n.from_day
                        from organisation_organisation o join organisation_name n on n.organisation_id = o.id
                        where\s""" + condition + " order by o.id, n.from_day")
                .param("ids", ids)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    names.computeIfAbsent(id, _ -> new ArrayList<>()).add(name(row));
                    return rows.put(id, organisation(row, names.get(id)));
                })
                .list();
        return List.copyOf(rows.values());
    }

    private static Organisation organisation(ResultSet row, List<Name> names) throws SQLException {
        return new Organisation(
                new Id(row.getObject("id", UUID.class)),
                Organisation.Kind.valueOf(row.getString("kind")),
                names,
                id(row.getObject("parent_id", UUID.class)),
                row.getString("identifier"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                id(row.getObject("merged_into", UUID.class)),
                row.getInt("version"));
    }

    private static Name name(ResultSet row) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        return new Name(row.getString("name"), row.getString("abbreviation"), from.equals(BEGINNING) ? null : from);
    }

    private static @Nullable Id id(@Nullable UUID value) {
        return value == null ? null : new Id(value);
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
