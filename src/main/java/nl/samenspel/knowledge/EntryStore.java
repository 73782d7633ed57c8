package nl.samenspel.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryStore {
    private static final String ENTRY =
            "select id, key, kind, place_in_order, source, owner_id, review_by from knowledge_entry";
    private static final String VERSION = """
            select v.id, v.entry_id, v.state, v.number, v.shipped, v.nl, v.en, v.rules, v.author_id, v.revision, v.decided_by, v.reason, v.at,
                (select kind from knowledge_entry where id = v.entry_id) as kind
            from knowledge_version v
            """;

    private static final String DUTCH_WORDS = """
            select entry_id from knowledge_version v
            where v.number = (select max(number) from knowledge_version where entry_id = v.entry_id)
                and (to_tsvector('dutch', v.nl) @@ websearch_to_tsquery('dutch', :words) or v.nl ->> 'title' ilike :part)
            """;
    private static final String ENGLISH_WORDS = """
            select entry_id from knowledge_version v
            where v.number = (select max(number) from knowledge_version where entry_id = v.entry_id)
                and (to_tsvector('english', v.en) @@ websearch_to_tsquery('english', :words) or v.en ->> 'title' ilike :part)
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two instances that start together load one after the other. Held until the transaction ends.
    void waitForOtherInstances() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('knowledge_entry'))")
                .query((_, _) -> true)
                .single();
    }

    void add(Entry entry, String fingerprint) {
        jdbc.sql("""
                        insert into knowledge_entry (id, key, kind, place_in_order, source, owner_id, review_by, shipped_fingerprint)
                        values (:id, :key, :kind, :order, :source, :owner, :reviewBy, :fingerprint)
                        """)
                .param("id", entry.id().value())
                .param("key", entry.key().value())
                .param("kind", entry.kind().name())
                .param("order", entry.order())
                .param("source", entry.source().name())
                .param("owner", entry.owner() == null ? null : entry.owner().value())
                .param("reviewBy", entry.reviewBy())
                .param("fingerprint", fingerprint)
                .update();
    }

    void savePlan(Entry entry) {
        jdbc.sql("update knowledge_entry set owner_id = :owner, review_by = :reviewBy where id = :id")
                .param("owner", entry.owner() == null ? null : entry.owner().value())
                .param("reviewBy", entry.reviewBy())
                .param("id", entry.id().value())
                .update();
    }

    void saveFingerprint(Entry.Id entry, String fingerprint) {
        jdbc.sql("update knowledge_entry set shipped_fingerprint = :fingerprint where id = :id")
                .param("fingerprint", fingerprint)
                .param("id", entry.value())
                .update();
    }

    String fingerprint(Entry.Id entry) {
        return jdbc.sql("select shipped_fingerprint from knowledge_entry where id = :id")
                .param("id", entry.value())
                .query(String.class)
                .single();
    }

    /// In their order.
    List<Entry> list() {
        return jdbc.sql(ENTRY + " order by place_in_order, key")
                .query(EntryStore::entry)
                .list();
    }

    /// Entries whose text counts now and holds all of these words, in any form of the language; or
    /// has them in its
    /// title.
    Set<Entry.Id> having(String words, Language language) {
        return Set.copyOf(jdbc.sql(language == Language.NL ? DUTCH_WORDS : ENGLISH_WORDS)
                .param("words", words)
                .param("part", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .query((row, _) -> entryId(row))
                .list());
    }

    Optional<Entry> find(Entry.Key key) {
        return jdbc.sql(ENTRY + " where key = :key")
                .param("key", key.value())
                .query(EntryStore::entry)
                .optional();
    }

    /// Others who want to change the same entry wait until this transaction is over.
    Entry getForUpdate(Entry.Key key) {
        return jdbc.sql(ENTRY + " where key = :key for update")
                .param("key", key.value())
                .query(EntryStore::entry)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Everything the asker may see, latest first.
    List<EntryVersion> versions(Entry.Id entry) {
        return jdbc.sql(VERSION + " where v.entry_id = :entry order by v.at desc, v.number desc nulls last, v.id desc")
                .param("entry", entry.value())
                .query(VersionRow::read)
                .list();
    }

    Optional<EntryVersion> find(EntryVersion.Id version) {
        return jdbc.sql(VERSION + " where v.id = :id")
                .param("id", version.value())
                .query(VersionRow::read)
                .optional();
    }

    /// The entry a version belongs to.
    Entry entryOf(EntryVersion.Id version) {
        return jdbc.sql(ENTRY + " where id = (select entry_id from knowledge_version where id = :id)")
                .param("id", version.value())
                .query(EntryStore::entry)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<EntryVersion.Published> published(Entry.Id entry, int number) {
        return jdbc.sql(VERSION + " where v.entry_id = :entry and v.number = :number")
                .param("entry", entry.value())
                .param("number", number)
                .query(VersionRow::read)
                .optional()
                .map(EntryVersion.Published.class::cast);
    }

    /// What the guide says now.
    EntryVersion.Published current(Entry.Id entry) {
        return jdbc.sql(VERSION + " where v.entry_id = :entry and v.number is not null order by v.number desc limit 1")
                .param("entry", entry.value())
                .query(VersionRow::read)
                .optional()
                .map(EntryVersion.Published.class::cast)
                .orElseThrow(NotFound::new);
    }

    /// What the guide says now, of all entries at once.
    Map<Entry.Id, EntryVersion.Published> current() {
        var all = new HashMap<Entry.Id, EntryVersion.Published>();
        jdbc.sql(VERSION + """
                        where v.number = (select max(number) from knowledge_version where entry_id = v.entry_id)
                        """)
                .query((row, number) -> all.put(entryId(row), (EntryVersion.Published) VersionRow.read(row, number)))
                .list();
        return all;
    }

    /// The same, of one kind.
    Map<Entry.Id, EntryVersion.Published> current(Kind kind) {
        var all = new HashMap<Entry.Id, EntryVersion.Published>();
        jdbc.sql(VERSION + """
                        where v.entry_id in (select id from knowledge_entry where kind = :kind)
                            and v.number = (select max(number) from knowledge_version where entry_id = v.entry_id)
                        """)
                .param("kind", kind.name())
                .query((row, number) -> all.put(entryId(row), (EntryVersion.Published) VersionRow.read(row, number)))
                .list();
        return all;
    }

    /// All that waits for somebody: drafts, returned texts and offers, as far as the asker may see
    /// them.
    Map<Entry.Id, List<EntryVersion>> waiting() {
        var all = new HashMap<Entry.Id, List<EntryVersion>>();
        jdbc.sql(VERSION + " where v.state in ('DRAFT', 'RETURNED', 'OFFERED') order by v.at")
                .query((row, number) -> all.computeIfAbsent(entryId(row), _ -> new ArrayList<>())
                        .add(VersionRow.read(row, number)))
                .list();
        return all;
    }

    void add(Entry.Id entry, EntryVersion version) {
        VersionRow.of(version).bind(jdbc.sql("""
                        insert into knowledge_version
                            (id, entry_id, state, number, shipped, nl, en, rules, author_id, revision, decided_by, reason, at)
                        values (:id, :entry, :state, :number, :shipped, :nl::jsonb, :en::jsonb, :rules::jsonb, :author, :revision,
                            :decidedBy, :reason, :at)
                        """)).param("entry", entry.value()).update();
    }

    void save(EntryVersion version) {
        VersionRow.of(version).bind(jdbc.sql("""
                        update knowledge_version
                        set state = :state, number = :number, shipped = :shipped, nl = :nl::jsonb, en = :en::jsonb,
                            rules = :rules::jsonb, author_id = :author, revision = :revision, decided_by = :decidedBy,
                            reason = :reason, at = :at
                        where id = :id
                        """)).update();
    }

    private static Entry.Id entryId(ResultSet row) throws SQLException {
        return new Entry.Id(row.getObject("entry_id", UUID.class));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        return new Entry(
                new Entry.Id(row.getObject("id", UUID.class)),
                new Entry.Key(row.getString("key")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("place_in_order"),
                Entry.Source.valueOf(row.getString("source")),
                owner == null ? null : new PersonId(owner),
                row.getObject("review_by", LocalDate.class));
    }

    static OffsetDateTime inDatabase(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
