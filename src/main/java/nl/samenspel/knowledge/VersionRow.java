package nl.samenspel.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspel.knowledge.EntryVersion.Draft;
import nl.samenspel.knowledge.EntryVersion.Offered;
import nl.samenspel.knowledge.EntryVersion.Published;
import nl.samenspel.knowledge.EntryVersion.Returned;
import nl.samenspel.knowledge.EntryVersion.SetAside;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A version as it lies in `knowledge_version`: one row whatever its state.
record VersionRow(
        UUID id,
        State state,
        @Nullable Integer number,
        boolean shipped,
        Content content,
        PersonId author,
        int revision,
        @Nullable PersonId decidedBy,
        String reason,
        Instant at) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> PARTS = new TypeReference<>() {};
    private static final ReadTexts READ = new ReadTexts(VersionRow::text);

    enum State {
        DRAFT,
        RETURNED,
        PUBLISHED,
        OFFERED,
        SET_ASIDE
    }

    static VersionRow of(EntryVersion version) {
        var id = version.id().value();
        var content = version.content();
        var author = version.author();
        return switch (version) {
            case Draft it ->
                new VersionRow(id, State.DRAFT, null, false, content, author, it.revision(), null, "", it.changedAt());
            case Returned it ->
                new VersionRow(
                        id,
                        State.RETURNED,
                        null,
                        false,
                        content,
                        author,
                        it.revision(),
                        it.returnedBy(),
                        it.reason(),
                        it.returnedAt());
            case Published it ->
                new VersionRow(
                        id,
                        State.PUBLISHED,
                        it.number(),
                        it.shipped(),
                        content,
                        author,
                        0,
                        it.publishedBy(),
                        "",
                        it.publishedAt());
            case Offered it ->
                new VersionRow(id, State.OFFERED, null, true, content, author, 0, null, "", it.offeredAt());
            case SetAside it ->
                new VersionRow(
                        id,
                        State.SET_ASIDE,
                        null,
                        false,
                        content,
                        author,
                        0,
                        it.setAsideBy(),
                        it.reason(),
                        it.setAsideAt());
        };
    }

    EntryVersion version() {
        var known = new EntryVersion.Id(id);
        return switch (state) {
            case DRAFT -> new Draft(known, content, author, at, revision);
            case RETURNED -> new Returned(known, content, author, revision, decider(), at, reason);
            case PUBLISHED ->
                new Published(known, content, author, Objects.requireNonNull(number), shipped, decider(), at);
            case OFFERED -> new Offered(known, content, at);
            case SET_ASIDE -> new SetAside(known, content, author, decider(), at, reason);
        };
    }

    private PersonId decider() {
        return Objects.requireNonNull(decidedBy);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("id", id)
                .param("state", state.name())
                .param("number", number)
                .param("shipped", shipped)
                .param("nl", json(content.in(Language.NL)))
                .param("en", json(content.in(Language.EN)))
                .param("rules", content.rules() == null ? null : JSON.writeValueAsString(content.rules()))
                .param("author", author.value())
                .param("revision", revision)
                .param("decidedBy", decidedBy == null ? null : decidedBy.value())
                .param("reason", reason)
                .param("at", EntryStore.inDatabase(at));
    }

    static EntryVersion read(ResultSet row, int rowNumber) throws SQLException {
        var decidedBy = row.getObject("decided_by", UUID.class);
        return new VersionRow(
                        row.getObject("id", UUID.class),
                        State.valueOf(row.getString("state")),
                        row.getObject("number", Integer.class),
                        row.getBoolean("shipped"),
                        content(row),
                        new PersonId(row.getObject("author_id", UUID.class)),
                        row.getInt("revision"),
                        decidedBy == null ? null : new PersonId(decidedBy),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .version();
    }

    private static Content content(ResultSet row) throws SQLException {
        var texts = new EnumMap<Language, Text>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, READ.text(row.getString(language.code())));
        }
        var rules = Kind.valueOf(row.getString("kind")).rules();
        return new Content(texts, rules.map(type -> rules(row, type)).orElse(null));
    }

    private static Rules rules(ResultSet row, Class<? extends Rules> type) {
        try {
            return JSON.readValue(row.getString("rules"), type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Text text) {
        var parts = new TreeMap<String, String>();
        text.parts().forEach((part, typed) -> parts.put(part.key(), typed));
        return JSON.writeValueAsString(parts);
    }

    private static Text text(String json) {
        var parts = new EnumMap<Part, String>(Part.class);
        JSON.readValue(json, PARTS)
                .forEach((part, typed) -> parts.put(Part.valueOf(part.toUpperCase(Locale.ROOT)), typed));
        return new Text(parts);
    }
}
